package org.placard.pages;

import java.util.List;

/**
 * The page for what is not there, and for what failed.
 *
 * @param sentence what is wrong, in one sentence
 * @param rows what may have been meant
 */
public record MissingView(Frame frame, String title, String sentence, String asked, List<RowView> rows) {

    static MissingView of(String title, String sentence, String asked, List<RowView> rows) {
        return new MissingView(
                new Frame(title, sentence, "/", "", false, List.of()),
                title,
                Shown.text(sentence),
                Shown.line(asked, 100),
                rows);
    }
}
