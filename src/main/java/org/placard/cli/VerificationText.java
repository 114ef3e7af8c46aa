package org.placard.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.model.FieldChange;
import org.placard.model.Label;
import org.placard.model.ToolChange;

/** A verification as lines and as JSON; the JSON's form is {@code docs/schema/verification.json}. */
final class VerificationText {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private VerificationText() {}

    private record LabelView(String category, String risk) {
        static @Nullable LabelView of(@Nullable Label label) {
            return label == null
                    ? null
                    : new LabelView(label.category().id(), label.risk().id());
        }
    }

    private record ChangeView(
            String server,
            String tool,
            String kind,
            @Nullable String formerTool,
            List<FieldChange> fields,
            @Nullable LabelView before,
            @Nullable LabelView after,
            List<String> because,
            boolean worse,
            @Nullable String decision,
            String words) {

        static ChangeView of(Verification.Changed changed) {
            ToolChange change = changed.change();
            return new ChangeView(
                    changed.server(),
                    change.name(),
                    change.kind().id(),
                    change.formerName(),
                    change.fields(),
                    LabelView.of(change.before()),
                    LabelView.of(change.after()),
                    change.because(),
                    changed.worse(),
                    changed.standing() == null ? null : changed.standing().words(),
                    change.words());
        }
    }

    private record ServerView(String server, String kind, boolean worse) {}

    private record View(
            String version,
            String lockedRulesVersion,
            String rulesVersion,
            boolean differs,
            boolean worse,
            int tools,
            int unchanged,
            List<ServerView> servers,
            List<ChangeView> changes) {}

    static String json(Verification verification) {
        var view = new View(
                "1",
                verification.lockedRules(),
                verification.rulesVersion(),
                verification.differs(),
                verification.worse(),
                verification.tools(),
                verification.same(),
                verification.servers().stream()
                        .map(server ->
                                new ServerView(server.server(), server.kind().id(), server.worse()))
                        .toList(),
                verification.changes().stream().map(ChangeView::of).toList());
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(view) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a verification is always JSON", e);
        }
    }

    /** One line a change, what got worse marked and first. */
    static void print(Verification verification, PrintStream out) {
        for (boolean worse : new boolean[] {true, false}) {
            String mark = worse ? "! " : "  ";
            verification.servers().stream()
                    .filter(server -> server.worse() == worse)
                    .forEach(server -> out.println(Terminal.shown(
                            mark + server.server() + ": " + server.kind().words())));
            verification.changes().stream()
                    .filter(changed -> changed.worse() == worse)
                    .forEach(changed -> out.println(line(mark, changed)));
        }
        long worse = verification.changes().stream()
                        .filter(Verification.Changed::worse)
                        .count()
                + verification.servers().stream()
                        .filter(Verification.ServerChange::worse)
                        .count();
        out.printf(
                "%d tools, %d as locked, %d %s, %d more dangerous%s%n",
                verification.tools(),
                verification.same(),
                verification.changes().size(),
                verification.changes().size() == 1 ? "difference" : "differences",
                worse,
                verification.lockedRules().equals(verification.rulesVersion())
                        ? ""
                        : " · locked by the rules %s, judged by %s"
                                .formatted(verification.lockedRules(), verification.rulesVersion()));
    }

    private static String line(String mark, Verification.Changed changed) {
        var standing = changed.standing();
        return Terminal.shown("%s%s · %s: %s%s"
                .formatted(
                        mark,
                        changed.server(),
                        changed.change().name(),
                        changed.change().words(),
                        standing == null ? "" : " · " + standing.words()));
    }
}
