package org.placard.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.placard.policy.Decision;
import org.placard.policy.Policy;
import org.placard.policy.RatedTool;
import org.placard.stack.Cut;
import org.placard.stack.Flow;
import org.placard.stack.Leg;
import org.placard.stack.Stack;
import org.placard.stack.StackAnalysis;
import org.placard.stack.StackTool;

/**
 * A stack looked at as a whole, as it is told.
 *
 * @param unknown servers of which no tool is known; what can flow through them is not known either
 * @param parts which tools can play which part, by the part's id
 * @param flows what can flow if nothing stops it
 * @param cut the smallest set of tools whose asking or denying stops it all
 * @param open what still flows unasked under each server's own policy
 * @param added the further tools that the stack's policy asks about because of that
 * @param shadowed tool names that several servers offer
 * @param tokens about how many tokens the definitions cost before and after hiding
 */
public record StackReport(
        List<MemberView> servers,
        List<String> unknown,
        Map<String, List<ToolView>> parts,
        List<FlowView> flows,
        CutView cut,
        List<FlowView> open,
        CutView added,
        Map<String, List<String>> shadowed,
        StackAnalysis.Tokens tokens) {

    /** How many paths of a flow are spelled out. */
    public static final int PATHS = 10;

    /** A server as the stack has it; {@code origin} is where its policy comes from. */
    public record Member(String alias, String slug, List<RatedTool> tools, Origin origin) {
        public Member {
            tools = List.copyOf(tools);
        }
    }

    /**
     * One server of the stack and its policy.
     *
     * @param decisions the stack's decision on each of its tools
     * @param text the policy for the target, null where it is withheld or the alias is refused
     * @param refused why the target cannot carry the alias, null where it can
     */
    public record MemberView(
            String alias,
            String server,
            String slug,
            int tools,
            Map<String, String> decisions,
            @Nullable String fileName,
            @Nullable String text,
            @Nullable String summary,
            @Nullable String refused) {}

    /**
     * One dangerous flow.
     *
     * @param paths how many there are
     * @param examples the first of them, such as {@code web/fetch → files/read_file → mail/send}
     */
    public record FlowView(String id, String title, String meaning, long paths, List<String> examples) {

        static FlowView of(Flow flow) {
            return new FlowView(
                    flow.kind().id(),
                    flow.kind().title(),
                    flow.kind().meaning(),
                    flow.paths(),
                    flow.paths(PATHS).stream().map(Flow::words).toList());
        }
    }

    /**
     * A cut through the flows.
     *
     * @param exact whether there is none with fewer tools; always, since every choice of parts is tried
     */
    public record CutView(boolean exact, List<TakenView> tools) {

        static CutView of(Cut cut) {
            return new CutView(
                    true,
                    cut.tools().stream()
                            .map(tool -> new TakenView(tool.alias(), tool.name(), cut.because(tool)))
                            .toList());
        }
    }

    /** A tool of one of the servers. */
    public record ToolView(String alias, String tool) {}

    /** One tool of a cut and why it is in it. */
    public record TakenView(String alias, String tool, String because) {}

    /** Looks at these servers together. */
    public static StackReport of(List<Member> members, List<String> unknown, PolicyWish wish) {
        var analysis = StackAnalysis.of(
                new Stack(members.stream()
                        .map(member -> new Stack.Member(member.alias(), member.tools()))
                        .toList()),
                wish.settings());
        var parts = new TreeMap<String, List<ToolView>>();
        for (Leg leg : Leg.values()) {
            List<StackTool> playing = analysis.legs().getOrDefault(leg, List.of());
            if (!playing.isEmpty()) {
                parts.put(
                        leg.id(),
                        playing.stream()
                                .map(tool -> new ToolView(tool.alias(), tool.name()))
                                .toList());
            }
        }
        var servers = new ArrayList<MemberView>();
        for (Member member : members) {
            Policy policy = analysis.policies().getOrDefault(member.alias(), Policy.denyingTheRest(new TreeMap<>()));
            servers.add(view(member, policy, wish));
        }
        return new StackReport(
                servers,
                List.copyOf(unknown),
                parts,
                analysis.flows().stream().map(FlowView::of).toList(),
                CutView.of(analysis.cut()),
                analysis.open().stream().map(FlowView::of).toList(),
                CutView.of(analysis.added()),
                analysis.shadowed(),
                analysis.tokens());
    }

    private static MemberView view(Member member, Policy policy, PolicyWish wish) {
        var decisions = new TreeMap<String, String>();
        for (RatedTool tool : member.tools()) {
            Decision decision = policy.decision(tool.name());
            decisions.put(tool.name(), decision.id());
        }
        String fileName = wish.form().fileName();
        try {
            PolicyWish.Granted granted = new PolicyWish(wish.form(), member.alias(), wish.settings())
                    .grant(policy, member.tools(), member.origin());
            return new MemberView(
                    member.alias(),
                    member.origin().server(),
                    member.slug(),
                    member.tools().size(),
                    decisions,
                    fileName,
                    granted.exported().text(),
                    FidelityText.summary(granted.exported().fidelity()),
                    null);
        } catch (IllegalArgumentException e) {
            return new MemberView(
                    member.alias(),
                    member.origin().server(),
                    member.slug(),
                    member.tools().size(),
                    decisions,
                    null,
                    null,
                    null,
                    String.valueOf(e.getMessage()));
        }
    }

    /** For a terminal: what flows, what stops it, what it costs. */
    public String text() {
        var out = new StringBuilder();
        servers.forEach(server ->
                out.append("%-16s %s, %d tools%n".formatted(server.alias(), server.server(), server.tools())));
        unknown.forEach(name -> out.append("%-16s unknown: what can flow through it is not known%n".formatted(name)));
        out.append("%n".formatted());
        flows.forEach(flow -> {
            out.append("%s: %s%n".formatted(flow.title(), flow.meaning()));
            flow.examples().forEach(path -> out.append("  %s%n".formatted(path)));
            if (flow.paths() > flow.examples().size()) {
                out.append("  and %,d more paths%n"
                        .formatted(flow.paths() - flow.examples().size()));
            }
        });
        if (flows.isEmpty()) {
            out.append("No dangerous flow between the tools that are known.%n".formatted());
        } else {
            out.append("%nThe fewest tools to ask about or deny that stop it all (exact): %d%n"
                    .formatted(cut.tools().size()));
            cut.tools().forEach(taken -> out.append("  %s/%s%n".formatted(taken.alias(), taken.tool())));
            out.append(
                    open.isEmpty()
                            ? "Each server's own policy already asks or denies enough to stop it all.%n".formatted()
                            : "Beyond each server's own policy the stack's policy asks about %d of them%n"
                                    .formatted(added.tools().size()));
            added.tools()
                    .forEach(taken ->
                            out.append("  %s/%s: %s%n".formatted(taken.alias(), taken.tool(), taken.because())));
        }
        shadowed.forEach((tool, aliases) -> out.append("%s is offered by %s: an agent may mistake one for the other%n"
                .formatted(tool, String.join(", ", aliases))));
        return out.append(cost()).append("%n".formatted()).toString();
    }

    /** What the tool definitions cost the model, as a sentence. */
    public String cost() {
        return "Tool definitions: %s %,d tokens, %,d after hiding.%s"
                .formatted(
                        tokens.partial() == 0 ? "about" : "more than",
                        tokens.before(),
                        tokens.after(),
                        tokens.partial() == 0
                                ? ""
                                : " Of %,d tools only a part of the definition is known here."
                                        .formatted(tokens.partial()));
    }
}
