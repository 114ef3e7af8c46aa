package org.placard.cli;

import org.jspecify.annotations.Nullable;
import org.placard.model.Risk;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Options as their nouns. */
final class Options {

    private Options() {}

    /**
     * @param text what was given, null where nothing was
     * @throws ParameterException if no risk is spelled so
     */
    static @Nullable Risk risk(CommandSpec spec, String option, @Nullable String text) {
        try {
            return text == null ? null : Risk.of(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), option + ": " + e.getMessage());
        }
    }
}
