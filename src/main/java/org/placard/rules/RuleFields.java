package org.placard.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.placard.model.Category;
import org.placard.text.Field;
import org.placard.text.Lexicon;

/** The fields that a rule can ask, by the names that it writes. */
final class RuleFields {

    private static final Map<String, Integer> TEXTS = new LinkedHashMap<>();
    private static final List<String> HINT_VALUES = List.of("true", "false", "absent");
    static final List<String> COVERAGE = List.of(
            "name",
            "title",
            "description",
            "summary",
            "schema",
            "hints",
            "server",
            "siblings",
            "no-hints",
            "hints-preset",
            "description-empty",
            "verb",
            "no-verb");

    static {
        for (Field field : List.of(
                Field.NAME,
                Field.HEAD,
                Field.TITLE,
                Field.DESCRIPTION,
                Field.PARAMETER,
                Field.PARAMETER_DESCRIPTION,
                Field.PARAMETER_VALUE,
                Field.PARAMETER_DEFAULT,
                Field.PASSAGE,
                Field.SERVER,
                Field.SERVER_DESCRIPTION,
                Field.SIBLING,
                Field.ACTION)) {
            TEXTS.put(field.id(), field.bit());
        }
        TEXTS.put("anywhere", Field.ANYWHERE);
    }

    private RuleFields() {}

    static boolean known(String field) {
        return TEXTS.containsKey(field) || fact(field);
    }

    static boolean fact(String field) {
        return field.equals("server.domain")
                || field.equals("coverage")
                || field.equals("verdict")
                || field.startsWith("hint.")
                        && Set.of("readOnly", "destructive", "idempotent", "openWorld")
                                .contains(field.substring(5));
    }

    static Set<String> names() {
        Set<String> out = new TreeSet<>(TEXTS.keySet());
        out.addAll(List.of(
                "pair",
                "server.domain",
                "coverage",
                "verdict",
                "hint.readOnly",
                "hint.destructive",
                "hint.idempotent",
                "hint.openWorld"));
        return out;
    }

    static List<String> values(String field, Lexicon lexicon) {
        return switch (field) {
            case "server.domain" -> lexicon.domainIds();
            case "coverage" -> COVERAGE;
            case "verdict" ->
                java.util.Arrays.stream(Category.values()).map(Category::id).toList();
            default -> HINT_VALUES;
        };
    }

    /** The set of fields, as bits. */
    static int mask(String field) {
        if (fact(field)) {
            return Field.FACT.bit();
        }
        Integer mask = TEXTS.get(field);
        if (mask == null) {
            throw new IllegalArgumentException("no field is called " + field);
        }
        return mask;
    }
}
