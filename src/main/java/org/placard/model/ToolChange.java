package org.placard.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one tool between two observations of its server.
 *
 * @param name the tool's name now; of one that is gone, its last
 * @param formerName the name before, null unless it was renamed
 * @param fields what changed in its definition, in a fixed order
 * @param before null where there was no judgement before
 * @param after null where there is none now
 * @param because ids of the rules that speak now and did not before, or the other way round where the risk fell
 */
public record ToolChange(
        ChangeKind kind,
        String name,
        @Nullable String formerName,
        List<FieldChange> fields,
        @Nullable Label before,
        @Nullable Label after,
        List<String> because) {

    public ToolChange {
        fields = List.copyOf(fields);
        because = List.copyOf(because);
    }

    /** Whether the risk rose; a tool that was not there before counts from medium on. */
    public boolean raised() {
        if (after == null) {
            return false;
        }
        return before == null
                ? after.risk().compareTo(Risk.MEDIUM) >= 0
                : after.risk().compareTo(before.risk()) > 0;
    }

    /** The worse of the two risks, null where there was no judgement at all. */
    public @Nullable Risk worst() {
        if (before == null || after == null) {
            return after != null ? after.risk() : before != null ? before.risk() : null;
        }
        return before.risk().atLeast(after.risk());
    }

    /** The change in one line: {@code description +1 sentence, new parameter `url`, low → high because rule R}. */
    public String words() {
        var parts = new ArrayList<String>();
        switch (kind) {
            case NEW -> parts.add("new tool");
            case GONE -> parts.add("no longer there");
            case RENAMED -> parts.add("renamed from `" + formerName + "`");
            case CHANGED, REJUDGED -> {}
        }
        fields.forEach(field -> parts.add(field.words()));
        if (kind == ChangeKind.REJUDGED) {
            parts.add("same definition");
        }
        parts.add(risks());
        return String.join(", ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    /** {@code low → high because rule R}; empty where the label is the same. */
    private String risks() {
        if (after == null) {
            return before == null ? "" : "was " + before.risk().id();
        }
        if (before == null) {
            return after.risk().id() + reason();
        }
        if (before.equals(after)) {
            return "";
        }
        String categories = before.category() == after.category()
                ? ""
                : "%s → %s, ".formatted(before.category().id(), after.category().id());
        String risks = before.risk() == after.risk()
                ? "still " + after.risk().id()
                : "%s → %s".formatted(before.risk().id(), after.risk().id());
        return categories + risks + reason();
    }

    private String reason() {
        if (because.isEmpty()) {
            return kind == ChangeKind.REJUDGED ? " by other rules" : "";
        }
        return (because.size() == 1 ? " because rule " : " because rules ") + String.join(", ", because);
    }
}
