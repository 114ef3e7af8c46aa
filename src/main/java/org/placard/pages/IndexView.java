package org.placard.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page that lists things of one kind, each with a line. */
public record IndexView(Frame frame, String title, String lead, List<EntryView> entries) {

    /**
     * @param risk shown in place of the text where the thing is a risk
     * @param count how many there are; empty where that is not said
     * @param detail a second, quieter line; may be empty
     */
    public record EntryView(
            String text, @Nullable RiskView risk, String path, String line, String count, String detail) {}

    static EntryView entry(String text, String path, String line, String count) {
        return new EntryView(text, null, path, line, count, "");
    }

    static EntryView entry(RiskView risk, String path, String line, String count) {
        return new EntryView(risk.word(), risk, path, line, count, "");
    }
}
