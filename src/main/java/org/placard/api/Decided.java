package org.placard.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.placard.knowledge.Decisions;
import org.placard.model.CatalogTool;

/** Lays what people decided over what is stored. */
@ApplicationScoped
public class Decided {

    private final Decisions decisions;
    private final Clock clock;

    Decided(Decisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /** The tool with what was decided about it, as it stands today. */
    public CatalogTool over(CatalogTool tool) {
        return decisions
                .of(tool.server().id(), tool.tool().name(), tool.digest(), today())
                .map(tool::with)
                .orElse(tool);
    }

    public List<CatalogTool> over(List<CatalogTool> tools) {
        return tools.stream().map(this::over).toList();
    }

    /** A decision holds up to a day; what is kept of yesterday may no longer be so. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
