package org.placard.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import org.placard.json.ClassifiedTool;
import org.placard.model.Classification;
import org.placard.model.ReadingProblem;
import org.placard.model.Tool;

/** JSON: one document a line, or one array. The form is {@code docs/schema/classification.json}. */
final class JsonAnswers implements Answers {

    /** @param problem a sentence with its place */
    private record Unread(long line, String problem) {}

    private final OutputStream stream;
    private final SequenceWriter out;
    private boolean any;

    JsonAnswers(OutputStream stream, boolean lines) {
        this.stream = stream;
        JsonMapper mapper = JsonMapper.builder()
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .build();
        try {
            out = lines
                    ? mapper.writer().withRootValueSeparator("\n").writeValues(stream)
                    : mapper.writerWithDefaultPrettyPrinter().writeValuesAsArray(stream);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void tool(String server, Tool tool, Classification classification) throws IOException {
        any = true;
        out.write(ClassifiedTool.of(server, tool, classification));
    }

    @Override
    public void unread(long line, ReadingProblem problem) throws IOException {
        any = true;
        out.write(new Unread(line, problem.sentence()));
    }

    @Override
    public void finish() throws IOException {
        out.close();
        if (any) {
            stream.write('\n');
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
