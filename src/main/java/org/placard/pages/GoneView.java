package org.placard.pages;

import java.util.List;
import org.placard.model.CatalogServer;
import org.placard.model.ChangeKind;
import org.placard.model.ToolAddress;
import org.placard.store.KeptChange;

/**
 * The page of a tool that a server no longer has.
 *
 * @param now what it is called now and its page; empty where it is not called anything
 */
public record GoneView(
        Frame frame, List<Piece> name, String sentence, List<LinkView> now, String history, LinkView server) {

    static GoneView of(CatalogServer server, String tool, KeptChange end) {
        String name = Shown.line(tool, 120);
        String title = Shown.line(server.displayName(), 80);
        String path = "/tools/" + server.slug() + "/" + ToolAddress.of(tool);
        boolean renamed = end.change().kind() == ChangeKind.RENAMED;
        var label = end.change().before();
        String last = label == null
                ? ""
                : " It was last judged %s, %s."
                        .formatted(label.category().id(), label.risk().id());
        String sentence = renamed
                ? "On %s this catalogue noticed that the tool has another name; its definition is the same."
                        .formatted(Wording.day(end.noticed()))
                : "On %s this catalogue noticed that the server no longer has it.%s"
                        .formatted(Wording.day(end.noticed()), last);
        return new GoneView(
                new Frame(
                        name + " is gone from " + title,
                        sentence,
                        path,
                        "",
                        true,
                        Frame.trail(new Frame.Crumb(title, "/servers/" + server.slug()), new Frame.Crumb(name, null))),
                Shown.plain(name),
                sentence,
                renamed
                        ? List.of(new LinkView(
                                Shown.line(end.change().name(), 120),
                                "/tools/" + server.slug() + "/"
                                        + ToolAddress.of(end.change().name()),
                                ""))
                        : List.of(),
                path + "/history",
                new LinkView(title, "/servers/" + server.slug(), ""));
    }
}
