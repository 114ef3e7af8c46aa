package org.placard.stack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A dangerous flow that a set of tools allows. The agent stands between the tools and joins any with any, so every
 * choice of one tool a leg is a path; one tool may play several legs.
 *
 * @param legs the tools of each leg, in the order of {@link FlowKind#legs()}; none is empty
 */
public record Flow(FlowKind kind, List<List<StackTool>> legs) {

    public Flow {
        legs = legs.stream().map(List::copyOf).toList();
        if (legs.size() != kind.legs().size() || legs.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a flow has a tool for each of its legs");
        }
    }

    /** The flows that these tools allow together, in the order of {@link FlowKind}. */
    public static List<Flow> among(List<StackTool> tools) {
        return Arrays.stream(FlowKind.values())
                .map(kind -> among(kind, tools))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Flow> among(FlowKind kind, List<StackTool> tools) {
        List<List<StackTool>> legs =
                kind.legs().stream().map(leg -> leg.among(tools)).toList();
        return legs.stream().anyMatch(List::isEmpty) ? Optional.empty() : Optional.of(new Flow(kind, legs));
    }

    /** How many paths there are. */
    public long paths() {
        return legs.stream().mapToLong(List::size).reduce(1, (a, b) -> a * b);
    }

    /** The first paths, each a tool for each leg. */
    public List<List<StackTool>> paths(int most) {
        List<List<StackTool>> paths = List.of(List.of());
        for (List<StackTool> leg : legs) {
            var longer = new ArrayList<List<StackTool>>();
            for (List<StackTool> path : paths) {
                for (StackTool tool : leg) {
                    if (longer.size() < most) {
                        var next = new ArrayList<>(path);
                        next.add(tool);
                        longer.add(List.copyOf(next));
                    }
                }
            }
            paths = longer;
        }
        return paths;
    }

    /** A path in words: {@code web/fetch → files/read_file → mail/send_email}. */
    public static String words(List<StackTool> path) {
        return path.stream().map(StackTool::id).collect(Collectors.joining(" → "));
    }
}
