package org.placard.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.placard.model.FieldChange;
import org.placard.model.Tool;

/** What changed between two definitions, field by field. */
final class Differences {

    private static final String PARAMETER = "parameter:";

    private Differences() {}

    /** In detail where both definitions are there, else by their fingerprints. */
    static List<FieldChange> between(Observed before, Observed after) {
        Tool old = before.tool();
        Tool now = after.tool();
        return old != null && now != null
                ? new Definitions(old, now).changes()
                : fingerprints(before.fingerprint(), after.fingerprint());
    }

    private static List<FieldChange> fingerprints(Fingerprint before, Fingerprint after) {
        var fields = new TreeSet<>(before.parts().keySet());
        fields.addAll(after.parts().keySet());
        var parameters = new ArrayList<FieldChange>();
        var others = new ArrayList<FieldChange>();
        boolean schema = false;
        for (String field : fields) {
            String old = before.parts().get(field);
            String now = after.parts().get(field);
            if (Objects.equals(old, now)) {
                continue;
            }
            if (field.startsWith(PARAMETER)) {
                String name = name(field.substring(PARAMETER.length()));
                parameters.add(new FieldChange(
                        field,
                        old == null
                                ? "new parameter " + name
                                : now == null ? "parameter " + name + " removed" : "parameter " + name + " changed"));
            } else if (field.equals("inputSchema")) {
                schema = true;
            } else {
                String what = words(field);
                others.add(new FieldChange(
                        field, old == null ? what + " added" : now == null ? what + " removed" : what + " changed"));
            }
        }
        others.addAll(parameters);
        if (schema && parameters.isEmpty()) {
            others.add(new FieldChange("inputSchema", "input schema changed"));
        }
        return others.isEmpty() ? List.of(new FieldChange("passages", "other texts changed")) : others;
    }

    private static String words(String field) {
        return switch (field) {
            case "inputSchema" -> "input schema";
            case "outputSchema" -> "output schema";
            default -> field;
        };
    }

    /** A publisher's name inside our words: short, and on one line. */
    static String name(String name) {
        String line = name.replaceAll("[\\p{Cntrl}`]", "\uFFFD");
        return "`" + (line.length() <= 60 ? line : line.substring(0, 59) + "…") + "`";
    }
}
