package org.placard.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.model.CatalogServer;
import org.placard.model.Risk;
import org.placard.model.ServerCoverage;
import org.placard.model.ToolAddress;
import org.placard.store.ChangePage;
import org.placard.store.KeptChange;

/**
 * What became of tools: of all, of one server's, or of one.
 *
 * @param notice that it is gone, where it is; else empty
 * @param feed the address of the Atom feed; empty where there is none
 * @param data the address of the same for programs
 * @param filters links to the same list with another least risk; empty where the list is not filtered
 * @param next the address of older changes; empty where there are none
 */
public record ChangesView(
        Frame frame,
        String title,
        String lead,
        String notice,
        List<ChangeRowView> rows,
        String feed,
        String data,
        List<LinkView> filters,
        String next) {

    /** @param minRisk null for all */
    static ChangesView all(ChangePage page, @Nullable Risk minRisk) {
        var filters = new ArrayList<LinkView>();
        filters.add(new LinkView("all", "/changes", ""));
        for (Risk risk : Risk.values()) {
            if (risk != Risk.LOW) {
                filters.add(new LinkView(risk.id() + " and worse", "/changes?minRisk=" + risk.id(), ""));
            }
        }
        String query = minRisk == null ? "" : "minRisk=" + minRisk.id() + "&";
        return new ChangesView(
                Frame.of(
                        "What changed",
                        "Tools that are new, gone, renamed or described otherwise, with their risk before and after.",
                        "/changes",
                        ""),
                "What changed",
                "A server can change what its tools say and do after somebody looked at them. Here is what this catalogue"
                        + " noticed, the latest first.",
                "",
                page.items().stream().map(kept -> ChangeRowView.of(kept, "")).toList(),
                "/changes.atom",
                "/api/v1/changes" + (minRisk == null ? "" : "?minRisk=" + minRisk.id()),
                filters,
                page.next() == null ? "" : "/changes?" + query + "before=" + page.next());
    }

    static ChangesView server(CatalogServer server, ChangePage page) {
        String name = Shown.line(server.displayName(), 80);
        String path = "/servers/" + server.slug();
        return new ChangesView(
                new Frame(
                        "History of " + name,
                        "What became of the tools of %s since this catalogue knows it.".formatted(name),
                        path + "/history",
                        "",
                        true,
                        Frame.trail(new Frame.Crumb(name, path), new Frame.Crumb("History", null))),
                "History of " + name,
                page.items().isEmpty()
                        ? "Nothing became of its tools since this catalogue saw them first, on %s."
                                .formatted(Wording.day(server.firstSeen()))
                        : "What became of its tools since this catalogue saw them first, on %s."
                                .formatted(Wording.day(server.firstSeen())),
                server.coverage() == ServerCoverage.REMOVED
                        ? "Its publisher or a registry withdrew this server. What is shown is what it was."
                        : "",
                page.items().stream().map(kept -> ChangeRowView.of(kept, "")).toList(),
                path + "/history.atom",
                "/api/v1/changes?server=" + server.slug(),
                List.of(),
                page.next() == null ? "" : path + "/history?before=" + page.next());
    }

    /** @param there whether the server has the tool now */
    static ChangesView tool(CatalogServer server, String tool, boolean there, List<KeptChange> history) {
        String name = Shown.line(tool, 80);
        String title = Shown.line(server.displayName(), 80);
        String path = "/tools/" + server.slug() + "/" + ToolAddress.of(tool);
        var frame = new Frame(
                "History of " + name + " on " + title,
                "What became of the tool %s of %s, with its risk before and after.".formatted(name, title),
                path + "/history",
                "",
                true,
                Frame.trail(
                        new Frame.Crumb(title, "/servers/" + server.slug()),
                        there ? new Frame.Crumb(name, path) : new Frame.Crumb(name, null),
                        new Frame.Crumb("History", null)));
        String first = Wording.day(server.firstSeen());
        return new ChangesView(
                frame,
                "History of " + name,
                history.isEmpty()
                        ? "Its definition and its label are what they were when this catalogue saw them first."
                        : "Version 1 is what was seen first; the server is known since %s.".formatted(first),
                there ? "" : "The server has no tool of this name any longer.",
                versions(history),
                "/servers/" + server.slug() + "/history.atom",
                "/api/v1/changes?server=" + server.slug(),
                List.of(),
                "");
    }

    /** A definition that is another one makes a version; a judgement alone does not. */
    private static List<ChangeRowView> versions(List<KeptChange> latestFirst) {
        var rows = new ArrayList<ChangeRowView>();
        int version = 1;
        for (KeptChange kept : latestFirst.reversed()) {
            String words = switch (kept.change().kind()) {
                case CHANGED, RENAMED -> "v%d → v%d".formatted(version, ++version);
                case NEW -> "v" + version;
                case GONE, REJUDGED -> "v" + version;
            };
            rows.addFirst(ChangeRowView.of(kept, words));
        }
        return rows;
    }
}
