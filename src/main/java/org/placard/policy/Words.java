package org.placard.policy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.placard.model.Parameter;

/** The words of a name: {@code filePath} and {@code file_path} are file, path. */
final class Words {

    private Words() {}

    static List<String> of(String name) {
        return Stream.of(name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Whether a parameter's last word is one of these, or its whole name is. */
    static boolean ends(Parameter parameter, Set<String> words) {
        List<String> own = of(parameter.lastName());
        return !own.isEmpty() && (words.contains(own.getLast()) || words.contains(String.join("_", own)));
    }

    /** Whether the parameter's whole name is one of these. */
    static boolean is(Parameter parameter, Set<String> names) {
        return names.contains(String.join("_", of(parameter.lastName())));
    }

    static boolean typed(Parameter parameter, String type) {
        return parameter.type() != null
                && List.of(parameter.type().split("\\|")).contains(type);
    }

    /** Whether it holds one text, as far as the schema says. */
    static boolean text(Parameter parameter) {
        return parameter.values().isEmpty()
                && (parameter.type() == null || parameter.type().equals("string"));
    }

    /** Whether a condition can address it: no element of a list. */
    static boolean addressable(Parameter parameter) {
        return !parameter.name().contains("[]") && parameter.name().length() < 256;
    }
}
