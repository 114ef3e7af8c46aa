package org.placard.pages;

import java.util.List;
import org.placard.model.ChangeKind;
import org.placard.model.Label;
import org.placard.model.Risk;
import org.placard.model.ToolAddress;
import org.placard.store.KeptChange;

/**
 * A change in a list.
 *
 * @param version {@code v3 → v4} on the page of one tool, else empty
 * @param path the tool's page; empty where it is gone
 * @param before what the risk was, the same as after where it did not change
 * @param moved whether there are two risks to show
 */
public record ChangeRowView(
        String day,
        String version,
        String kind,
        List<Piece> name,
        String path,
        String history,
        String server,
        String serverPath,
        String words,
        RiskView before,
        RiskView after,
        boolean moved,
        boolean raised) {

    static ChangeRowView of(KeptChange kept, String version) {
        var change = kept.change();
        Label before = change.before();
        Label after = change.after();
        Risk old = before == null ? null : before.risk();
        Risk now = after == null ? null : after.risk();
        String tool = "/tools/%s/%s".formatted(kept.server(), ToolAddress.of(change.name()));
        return new ChangeRowView(
                Wording.day(kept.noticed()),
                version,
                word(change.kind()),
                Shown.plain(Shown.line(change.name(), 120)),
                change.kind() == ChangeKind.GONE ? "" : tool,
                tool + "/history",
                Shown.line(kept.serverTitle(), 60),
                "/servers/" + kept.server() + "/history",
                Shown.line(change.words(), 400),
                RiskView.of(old),
                RiskView.of(now != null ? now : old),
                old != null && now != null && old != now,
                change.raised());
    }

    private static String word(ChangeKind kind) {
        return switch (kind) {
            case NEW -> "new";
            case CHANGED -> "changed";
            case RENAMED -> "renamed";
            case GONE -> "gone";
            case REJUDGED -> "judged anew";
        };
    }
}
