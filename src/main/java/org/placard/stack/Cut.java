package org.placard.stack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The smallest set of tools that must be asked about or denied so that no flow is left.
 *
 * <p>It is exact for every size: since the agent can join any tool with any, a flow is stopped only by taking away all
 * the tools of one of its legs. So a smallest cut takes away one whole leg a flow, and there are at most 24 ways to
 * choose them. Of cuts of one size the one with the riskier tools is taken, since asking about those costs least.
 *
 * @param tools what is taken away, sorted
 * @param legs which leg of which flow that empties
 */
public record Cut(List<StackTool> tools, Map<FlowKind, Leg> legs) {

    private static final Comparator<Cut> BEST = Comparator.<Cut>comparingInt(
                    cut -> cut.tools().size())
            .thenComparing(Comparator.comparingInt(Cut::risk).reversed())
            .thenComparing(cut ->
                    String.join("\n", cut.tools().stream().map(StackTool::id).toList()));

    public Cut {
        tools = tools.stream().sorted(StackTool.ORDER).toList();
        legs = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(legs));
    }

    /** The smallest cut through every flow that these tools allow; empty where there is none. */
    public static Cut of(List<StackTool> tools) {
        List<Flow> flows = Flow.among(tools);
        List<Cut> cuts = List.of(new Cut(List.of(), Map.of()));
        for (Flow flow : flows) {
            var next = new ArrayList<Cut>();
            for (Cut cut : cuts) {
                for (int leg = 0; leg < flow.legs().size(); leg++) {
                    next.add(cut.with(
                            flow.kind(),
                            flow.kind().legs().get(leg),
                            flow.legs().get(leg)));
                }
            }
            cuts = next;
        }
        return cuts.stream().min(BEST).orElseThrow();
    }

    /** Whether the tool is taken away. */
    public boolean takes(StackTool tool) {
        return tools.contains(tool);
    }

    /** Why a tool is taken away, as one sentence. */
    public String because(StackTool tool) {
        return legs.entrySet().stream()
                .filter(entry -> entry.getValue().played(tool))
                .findFirst()
                .map(entry -> entry.getKey().meaning() + " Asking here stops it.")
                .orElse("");
    }

    private Cut with(FlowKind kind, Leg leg, List<StackTool> taken) {
        var all = new TreeSet<>(StackTool.ORDER);
        all.addAll(tools);
        all.addAll(taken);
        var chosen = new LinkedHashMap<>(legs);
        chosen.put(kind, leg);
        return new Cut(List.copyOf(all), chosen);
    }

    private int risk() {
        return tools.stream().mapToInt(tool -> tool.risk().ordinal()).sum();
    }
}
