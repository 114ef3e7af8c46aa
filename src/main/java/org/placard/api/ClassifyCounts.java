package org.placard.api;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.placard.api.ClassifiedView.JudgedTool;
import org.placard.model.Risk;

/** Counts what was sent to be classified; of what it was, only the risk. */
@ApplicationScoped
class ClassifyCounts {

    private static final String TOOLS = "placard.classified.tools";
    private static final String REQUESTS = "placard.classify.requests";
    private static final String ANSWERED = "answered";

    private final MeterRegistry registry;

    ClassifyCounts(MeterRegistry registry) {
        this.registry = registry;
        registry.counter(REQUESTS, "outcome", ANSWERED);
        for (Risk risk : Risk.values()) {
            registry.counter(TOOLS, "risk", risk.id());
        }
    }

    void answered(List<JudgedTool> tools) {
        registry.counter(REQUESTS, "outcome", ANSWERED).increment();
        tools.forEach(tool ->
                registry.counter(TOOLS, "risk", tool.tool().verdict().risk()).increment());
    }

    void refused(Problem problem) {
        registry.counter(REQUESTS, "outcome", problem.id()).increment();
    }
}
