package org.placard.rules;

import com.google.re2j.Pattern;
import java.util.List;

/** What must stand in a field. Lists from {@code words.yaml} are already filled in. */
public sealed interface Matcher {

    /** One of these words, whole, in base form, plural, third person or -ing form. */
    record Words(List<String> any) implements Matcher {}

    /** The same as the first word of a name, or as a leading verb of a description. */
    record Starts(List<String> any) implements Matcher {}

    /** One of these rows of words, whatever stands between them but words. */
    record Phrase(List<String> any) implements Matcher {}

    /**
     * A word of one list and a word of another within so many words.
     *
     * @param ordered whether the second must follow the first
     */
    record Near(List<String> one, List<String> other, int within, boolean ordered) implements Matcher {}

    /** A verb that says what the tool does and the object that it does it to, in the name or in the first clause. */
    record Pair(List<String> verb, List<String> object) implements Matcher {}

    /** Exactly one of these texts, ignoring case; of a fact, one of its values. */
    record Is(List<String> any) implements Matcher {}

    /** The last resort: a pattern that runs only where one of the needed words stands. */
    record Regex(Pattern pattern, List<String> needs, String why) implements Matcher {}

    /** Characters that are not what they seem. */
    record Characters(List<String> kinds) implements Matcher {}
}
