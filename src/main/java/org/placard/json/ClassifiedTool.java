package org.placard.json;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.placard.model.Classification;

/**
 * A tool's judgement with its name: a line of {@code classify --format jsonl}, an item of {@code POST classify}.
 *
 * @param server the server's published identity
 */
public record ClassifiedTool(
        String server, String name, @JsonUnwrapped VerdictView verdict) {

    public static ClassifiedTool of(String server, String name, Classification classification) {
        return new ClassifiedTool(server, name, VerdictView.of(classification));
    }
}
