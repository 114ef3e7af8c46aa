package org.placard.pages;

import java.util.List;
import java.util.stream.Stream;
import org.placard.model.CatalogTool;
import org.placard.model.Category;
import org.placard.rules.RuleSet;

/**
 * The form in which a visitor says that a label is wrong.
 *
 * @param notice what became of the last attempt; empty before one
 * @param sent whether it was taken
 * @param reason what was written so far
 */
public record ReportView(
        Frame frame,
        String name,
        String server,
        String path,
        RiskView risk,
        CategoryView category,
        List<Choice> choices,
        String notice,
        boolean sent,
        String reason) {

    /** A category to choose. */
    public record Choice(String id, String title, String meaning) {}

    /** Where a visitor stands. */
    enum State {
        OPEN(""),
        SENT("Thank you. The operator of this catalogue reads it; nothing of you was kept."),
        NO_REASON("Say in 1 to 2000 characters what the tool does and where the label goes wrong."),
        NO_CATEGORY("Choose one of the categories, or none."),
        TOO_MANY("Too many reports came in this hour. Please send it again later.");

        private final String sentence;

        State(String sentence) {
            this.sentence = sentence;
        }
    }

    static ReportView of(CatalogTool tool, RuleSet rules, State state, String reason) {
        String name = Shown.line(tool.tool().name(), 120);
        String server = Shown.line(tool.server().displayName(), 80);
        var frame = new Frame(
                "Is the label of %s wrong?".formatted(name),
                "Tell the operator what %s of %s does and which label it should have.".formatted(name, server),
                tool.path() + "/report",
                "",
                true,
                Frame.trail(
                        new Frame.Crumb(server, "/servers/" + tool.server().slug()),
                        new Frame.Crumb(name, tool.path()),
                        new Frame.Crumb("Report", null)));
        return new ReportView(
                frame,
                name,
                server,
                tool.path(),
                RiskView.of(tool.classification()),
                CategoryView.of(tool.classification().category()),
                Stream.of(Category.values())
                        .map(category -> new Choice(
                                category.id(),
                                rules.category(category).title(),
                                rules.category(category).meaning()))
                        .toList(),
                state.sentence,
                state == State.SENT,
                Shown.text(reason));
    }
}
