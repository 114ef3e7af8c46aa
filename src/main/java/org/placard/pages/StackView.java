package org.placard.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.export.PolicyForm;
import org.placard.export.PolicyWish;
import org.placard.export.StackReport;

/**
 * The page that looks at several servers together.
 *
 * @param servers what is in the field for servers, one a line
 * @param config the pasted configuration; it stays in the page and is kept nowhere
 * @param problem why there is no answer, empty where there is or nothing was asked
 * @param found the answer; empty before anything was asked
 */
public record StackView(
        Frame frame,
        String servers,
        String config,
        List<PickerView.ChoiceView> targets,
        List<PickerView.ChoiceView> postures,
        String problem,
        List<FoundView> found) {

    /**
     * What was found.
     *
     * @param diagram empty where nothing flows
     * @param policies the file of each server, for the target that was asked for
     */
    public record FoundView(
            String heading,
            List<LinkView> servers,
            List<String> unknown,
            List<DiagramView> diagram,
            List<PartView> parts,
            List<StackReport.FlowView> flows,
            List<StackReport.TakenView> cut,
            List<StackReport.TakenView> added,
            boolean stopped,
            List<String> shadowed,
            String tokens,
            List<FileView> policies) {}

    /** One part and the tools that can play it. */
    public record PartView(String meaning, List<String> tools, String more) {}

    /** @param text the file, empty where there is none; {@code note} then says why */
    public record FileView(String id, String alias, String fileName, String text, String note) {}

    private static final int TOOLS = 40;

    static StackView of(
            List<String> servers, String config, PolicyWish wish, @Nullable StackReport report, String problem) {
        return new StackView(
                Frame.of(
                        "Servers together",
                        "What can flow between the tools of several servers, the fewest rules that stop it, and the"
                                + " policy of each.",
                        "/stack",
                        "stack"),
                String.join("\n", servers),
                config,
                PolicyForm.all().stream()
                        .map(form -> new PickerView.ChoiceView(
                                form.id(),
                                form.title(),
                                form.id().equals(wish.form().id())))
                        .toList(),
                java.util.Arrays.stream(org.placard.policy.Posture.values())
                        .map(posture -> new PickerView.ChoiceView(
                                posture.id(),
                                PickerView.meaning(posture),
                                posture == wish.settings().posture()))
                        .toList(),
                Shown.text(problem),
                report == null ? List.of() : List.of(found(report)));
    }

    private static FoundView found(StackReport report) {
        int flows = report.flows().size();
        return new FoundView(
                flows == 0
                        ? "No dangerous flow between the tools that are known"
                        : Wording.count(flows, "dangerous flow") + ", stopped at "
                                + Wording.count(report.cut().tools().size(), "tool"),
                report.servers().stream()
                        .map(server -> new LinkView(
                                Shown.line(server.alias(), 60),
                                "/servers/" + server.slug(),
                                Shown.line(server.server(), 100) + ", " + Wording.count(server.tools(), "tool")))
                        .toList(),
                report.unknown().stream().map(name -> Shown.line(name, 60)).toList(),
                flows == 0 ? List.of() : List.of(DiagramView.of(report)),
                java.util.Arrays.stream(org.placard.stack.Leg.values())
                        .filter(leg -> report.parts().containsKey(leg.id()))
                        .map(leg -> part(leg, report.parts().getOrDefault(leg.id(), List.of())))
                        .toList(),
                report.flows().stream().map(StackView::shown).toList(),
                report.cut().tools(),
                report.added().tools(),
                report.open().isEmpty(),
                report.shadowed().entrySet().stream()
                        .map(entry -> Shown.line(entry.getKey(), 60) + " of " + String.join(", ", entry.getValue()))
                        .toList(),
                report.cost(),
                report.servers().stream().map(StackView::file).toList());
    }

    private static StackReport.FlowView shown(StackReport.FlowView flow) {
        return new StackReport.FlowView(
                flow.id(),
                flow.title(),
                flow.meaning(),
                flow.paths(),
                flow.examples().stream().map(path -> Shown.line(path, 240)).toList());
    }

    private static PartView part(org.placard.stack.Leg leg, List<StackReport.ToolView> tools) {
        return new PartView(
                leg.meaning(),
                tools.stream()
                        .limit(TOOLS)
                        .map(tool -> Shown.line(tool.alias() + "/" + tool.tool(), 100))
                        .toList(),
                tools.size() > TOOLS ? "and %d more".formatted(tools.size() - TOOLS) : "");
    }

    private static FileView file(StackReport.MemberView server) {
        String text = server.text();
        String refused = server.refused();
        String summary = server.summary();
        return new FileView(
                "policy-" + server.slug(),
                Shown.line(server.alias(), 60),
                server.fileName() == null ? "" : server.fileName(),
                text == null ? "" : text,
                Shown.text(refused != null ? refused : summary == null ? "" : summary));
    }
}
