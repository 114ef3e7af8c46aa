package org.placard.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.placard.classify.Classifier;
import org.placard.classify.Corrections;
import org.placard.drift.Digests;
import org.placard.model.Classification;
import org.placard.model.Server;
import org.placard.model.Tool;
import org.placard.store.PreparedServer;
import org.placard.text.ServerContext;

/** Judges a server's tools by the rules in force and by what people decided, ready to be stored. */
@ApplicationScoped
class Judge {

    private final Classifier classifier;
    private final Corrections corrections;
    private final Clock clock;

    Judge(Classifier classifier, Corrections corrections, Clock clock) {
        this.classifier = classifier;
        this.corrections = corrections;
        this.clock = clock;
    }

    PreparedServer prepare(Server server) {
        LocalDate today = LocalDate.now(clock);
        ServerContext context = ServerContext.of(server);
        var verdicts = new ArrayList<Classification>(server.tools().size());
        List<String> digests = server.tools().stream().map(Digests::of).toList();
        for (Tool tool : server.tools()) {
            verdicts.add(corrections.apply(server.id(), tool.name(), classifier.classify(tool, context), today));
        }
        return PreparedServer.of(server, verdicts, digests, rulesVersion());
    }

    String rulesVersion() {
        return classifier.rules().version();
    }
}
