package org.placard.api;

import java.util.List;

/**
 * What is near a tool.
 *
 * @param related tools of other servers that do the like, the nearest first
 * @param safer tools of any server with a capability of this one's and a lower risk, by verdicts of more than low
 *     confidence
 */
public record RelatedView(List<HitView> related, List<HitView> safer, MetaView meta) {}
