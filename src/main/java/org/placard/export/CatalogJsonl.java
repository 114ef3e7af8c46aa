package org.placard.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.json.DefinitionView.HintsView;
import org.placard.json.VerdictView;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;
import org.placard.model.Tool;

/**
 * The catalogue as lines: each is a tool in tools JSONL form, so that it can be read again, with its server's slug, where
 * it was observed, and its judgement.
 */
public final class CatalogJsonl {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    /**
     * @param server the published identity, as tools JSONL has it; {@code serverId} says the same to who reads the API
     * @param summary this catalogue's own words, for tools whose publisher's text is not carried
     */
    private record Line(
            String server,
            @Nullable String serverTitle,
            @Nullable String serverDescription,
            String name,
            @Nullable String title,
            @Nullable String description,
            @Nullable String summary,
            @JsonRawValue @Nullable String inputSchema,
            @JsonRawValue @Nullable String outputSchema,
            @Nullable HintsView annotations,
            String serverId,
            String slug,
            String source,
            String observation,
            String observed,
            String digest,
            @JsonUnwrapped VerdictView verdict) {

        static Line of(CatalogTool catalogued) {
            CatalogServer server = catalogued.server();
            Tool tool = catalogued.tool();
            boolean hinted = tool.hints().any() || tool.hints().title() != null;
            return new Line(
                    server.id(),
                    server.title(),
                    server.description(),
                    tool.name(),
                    tool.title(),
                    switch (tool.description().state()) {
                        case PRESENT -> tool.description().text();
                        case EMPTY -> "";
                        case NOT_CARRIED -> null;
                    },
                    tool.summary(),
                    tool.inputSchema(),
                    tool.outputSchema(),
                    hinted ? HintsView.of(tool.hints()) : null,
                    server.id(),
                    server.slug(),
                    server.provenance().source(),
                    server.provenance().observation().id(),
                    server.provenance().seen().toString(),
                    catalogued.digest(),
                    VerdictView.of(catalogued.classification()));
        }
    }

    private final OutputStream out;
    private final SequenceWriter lines;
    private boolean any;

    public CatalogJsonl(OutputStream out) {
        this.out = out;
        try {
            lines = MAPPER.writer().withRootValueSeparator("\n").writeValues(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a server's tools, a line each. */
    public void write(List<CatalogTool> tools) {
        try {
            for (CatalogTool tool : tools) {
                lines.write(Line.of(tool));
                any = true;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the last line. */
    public void flush() throws IOException {
        lines.flush();
        if (any) {
            out.write('\n');
        }
        out.flush();
    }
}
