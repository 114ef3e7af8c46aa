package org.placard.pages;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.api.Wishes;
import org.placard.export.Fidelity;
import org.placard.export.FidelityText;
import org.placard.export.PolicyWish;
import org.placard.model.CatalogServer;

/**
 * A server's policy as it was wished for.
 *
 * @param problem why there is none, empty where there is
 * @param granted the policy; empty where there is a problem
 */
public record WishedView(Frame frame, LinkView server, PickerView picker, String problem, List<GrantedView> granted) {

    /**
     * The file and what became of the policy in it.
     *
     * @param lines of the file, empty where it is withheld
     * @param losses what is different in the target, tool by tool
     * @param kept how many rules mean the same there, in words; empty for a report
     * @param waiting tools that are denied until a value is given
     */
    public record GrantedView(
            String title,
            String fileName,
            String summary,
            String assurance,
            String instructions,
            boolean withheld,
            List<PolicyView.LineView> lines,
            List<LossView> losses,
            String kept,
            List<String> waiting,
            String filePath) {}

    /** What is different about a tool in the target. */
    public record LossView(String tool, String fate, String wanted, String given, String sentence) {}

    private static final int MOST = 300;

    static WishedView of(
            CatalogServer server, String tool, PolicyWish wish, PolicyWish.@Nullable Granted granted, String problem) {
        String name = Shown.line(server.displayName(), 80);
        String path = "/servers/" + server.slug();
        return new WishedView(
                new Frame(
                        "%s policy for %s".formatted(name, wish.form().title()),
                        "The policy of %s for %s, and what becomes of each of its rules there."
                                .formatted(name, wish.form().title()),
                        path + "/policy",
                        "",
                        true,
                        Frame.trail(new Frame.Crumb(name, path), new Frame.Crumb("Policy", null))),
                new LinkView(name, path, Shown.line(server.id(), 120)),
                PickerView.of(server.slug(), tool, wish, granted == null ? List.of() : granted.missing()),
                Shown.text(problem),
                granted == null ? List.of() : List.of(view(server, tool, wish, granted)));
    }

    private static GrantedView view(CatalogServer server, String tool, PolicyWish wish, PolicyWish.Granted granted) {
        Fidelity fidelity = granted.exported().fidelity();
        String text = granted.exported().text();
        long kept = fidelity.lines().stream()
                .filter(line -> line.fate() == Fidelity.Fate.KEPT)
                .count();
        String query = Wishes.query(wish);
        return new GrantedView(
                granted.form().title(),
                granted.form().fileName(),
                FidelityText.summary(fidelity),
                granted.form().assurance(),
                granted.form().instructions(),
                text == null,
                text == null ? List.of() : PolicyView.lines(text, tool),
                fidelity.lines().stream()
                        .filter(line -> line.fate() != Fidelity.Fate.KEPT)
                        .sorted(Comparator.comparing(
                                (Fidelity.Line line) -> !line.tool().equals(tool)))
                        .limit(MOST)
                        .map(WishedView::loss)
                        .toList(),
                fidelity.lines().isEmpty() ? "" : Wording.count((int) kept, "rule"),
                !granted.waits()
                        ? List.of()
                        : granted.missing().stream()
                                .limit(MOST)
                                .map(value -> Shown.line("%s needs %s".formatted(value.tool(), value.key()), 160))
                                .toList(),
                "/api/v1/servers/" + server.slug() + "/policy" + (query.isEmpty() ? "?" : query + "&") + "raw=true");
    }

    private static LossView loss(Fidelity.Line line) {
        return new LossView(
                line.tool().equals("*") ? "every other tool" : Shown.line(line.tool(), 80),
                line.fate().id().replace('-', ' '),
                line.wanted().id(),
                line.given() == null ? "–" : line.given().id(),
                Shown.text(line.sentence()));
    }
}
