package org.placard.store;

import java.util.List;
import org.placard.model.Classification;
import org.placard.model.Tool;
import org.placard.model.ToolChange;

/** Says what became of a server's tools. Whoever writes to the store brings it along; the store only remembers. */
public interface Comparison {

    /** A tool and its judgement at one moment. */
    record Known(Tool tool, Classification classification) {}

    /** Every tool that is not as it was. */
    List<ToolChange> between(List<Known> before, List<Known> after);
}
