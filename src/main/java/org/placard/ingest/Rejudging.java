package org.placard.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.placard.knowledge.Knowledge;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;
import org.placard.model.Correction;
import org.placard.model.Server;
import org.placard.store.CatalogStore;

/**
 * Judges everything stored anew when the rules are other ones than those that judged it. A process with an older release
 * never does: it serves what is stored, and says so.
 */
@ApplicationScoped
public class Rejudging {

    private static final Logger LOG = Logger.getLogger(Rejudging.class);
    private static final int PAGE = 100;

    private final CatalogStore store;
    private final Judge judge;
    private final Knowledge knowledge;
    private final IndexFollower follower;

    Rejudging(CatalogStore store, Judge judge, Knowledge knowledge, IndexFollower follower) {
        this.store = store;
        this.judge = judge;
        this.knowledge = knowledge;
        this.follower = follower;
    }

    /** Whether newer rules than this process has judged what is stored. */
    public boolean olderThanStored() {
        String stored = store.state().rulesVersion();
        return stored != null && ReleaseOrder.of(judge.rulesVersion()).compareTo(ReleaseOrder.of(stored)) < 0;
    }

    /** Judges every server that other rules judged, or a person. */
    public void run() {
        if (olderThanStored()) {
            LOG.warnf(
                    "newer rules (%s) judged what is stored; these (%s) judge only what is ingested from now on",
                    store.state().rulesVersion(), judge.rulesVersion());
            return;
        }
        store.judgedBy(judge.rulesVersion());
        var corrected = knowledge.corrections().stream().map(Correction::server).collect(Collectors.toSet());
        int judged = 0;
        String after = "";
        for (List<CatalogServer> page = store.toJudge(judge.rulesVersion(), corrected, after, PAGE);
                !page.isEmpty();
                page = store.toJudge(judge.rulesVersion(), corrected, after, PAGE)) {
            for (CatalogServer server : page) {
                store.rejudge(judge.prepare(definition(server)), server.revision());
                judged++;
            }
            after = page.getLast().slug();
            follower.nudge();
        }
        if (judged > 0) {
            LOG.infof("judged %d servers by the rules %s", judged, judge.rulesVersion());
        }
    }

    private Server definition(CatalogServer server) {
        return new Server(
                server.id(),
                server.slug(),
                server.title(),
                server.description(),
                server.repository(),
                server.packages(),
                server.coverage(),
                server.provenance(),
                store.tools(server.slug()).stream().map(CatalogTool::tool).toList());
    }
}
