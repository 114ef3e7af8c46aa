package org.placard.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.placard.classify.Classifier;
import org.placard.classify.Corrections;
import org.placard.drift.Digests;
import org.placard.knowledge.Knowledge;
import org.placard.model.CatalogTool;
import org.placard.model.Classification;
import org.placard.model.Correction;
import org.placard.model.Server;
import org.placard.model.Tool;
import org.placard.store.PreparedServer;
import org.placard.store.Rejudged;
import org.placard.store.WholeServer;

/** Judges whole servers, people's corrections included, and makes them ready for the store. Safe for many threads. */
@ApplicationScoped
public class Judge {

    private final Classifier classifier;
    private final Corrections corrections;
    private final Set<String> corrected;
    private final Clock clock;

    /** @param clock says until when a correction holds */
    Judge(Classifier classifier, Corrections corrections, Knowledge knowledge, Clock clock) {
        this.classifier = classifier;
        this.corrections = corrections;
        this.corrected =
                knowledge.corrections().stream().map(Correction::server).collect(Collectors.toUnmodifiableSet());
        this.clock = clock;
    }

    /** Of the rules that judge here. */
    public String rulesVersion() {
        return classifier.rules().version();
    }

    /** Ids of the servers that corrections speak of. */
    Set<String> corrected() {
        return corrected;
    }

    /** Judges a server as it was read. */
    public PreparedServer judge(Server server) {
        List<String> digests = server.tools().stream().map(Digests::of).toList();
        return PreparedServer.of(server, verdicts(server), digests, rulesVersion());
    }

    Rejudged again(WholeServer stored) {
        Server server = stored.asRead();
        List<String> digests = stored.tools().stream().map(CatalogTool::digest).toList();
        return new Rejudged(
                PreparedServer.of(server, verdicts(server), digests, rulesVersion()),
                stored.server().revision());
    }

    private List<Classification> verdicts(Server server) {
        List<Classification> judged = classifier.classify(server);
        if (!corrected.contains(server.id())) {
            return judged;
        }
        LocalDate today = LocalDate.now(clock);
        List<Classification> out = new ArrayList<>(judged.size());
        for (int i = 0; i < judged.size(); i++) {
            Tool tool = server.tools().get(i);
            out.add(corrections.apply(server.id(), tool.name(), judged.get(i), today));
        }
        return out;
    }
}
