package org.placard.policy;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.placard.model.Category;
import org.placard.model.Classification;

/** The policy that this catalogue recommends: computed from the judgements each time, never stored, so never stale. */
public final class Recommendation {

    /** How the catalogue writes a second definition of the name in front of the tilde. */
    private static final Pattern SECOND_DEFINITION = Pattern.compile("(.+)~[0-9]+");

    private Recommendation() {}

    /** Every tool of a server at its decision; what is not listed is denied. */
    public static Policy forServer(List<RatedTool> tools) {
        return forServer(tools, Posture.BALANCED);
    }

    public static Policy forServer(List<RatedTool> tools, Posture posture) {
        return forServer(tools, Settings.of(posture));
    }

    /**
     * @throws IllegalArgumentException if a decision is about a tool that is not there, or a value is of the wrong kind
     */
    public static Policy forServer(List<RatedTool> tools, Settings settings) {
        var names = tools.stream().map(RatedTool::name).collect(Collectors.toSet());
        settings.decisions().keySet().stream()
                .sorted()
                .filter(tool -> !names.contains(tool))
                .findFirst()
                .ifPresent(tool -> {
                    throw new IllegalArgumentException(
                            "a decision names the tool '%s', which is not there".formatted(tool));
                });
        SortedMap<String, ToolPolicy> rules = new TreeMap<>();
        for (RatedTool rated : tools) {
            rules.merge(published(rated.name(), names), forTool(rated, settings), Recommendation::stricter);
        }
        return Policy.denyingTheRest(rules);
    }

    /** The values that these tools' rules need and the settings do not give, by tool and key. */
    public static List<Placeholder> missing(List<RatedTool> tools, Settings settings) {
        return tools.stream()
                .filter(rated -> {
                    Decision decision = forTool(rated, settings.with(Settings.ArgumentUse.FIXED))
                            .decision();
                    return decision.compareTo(Decision.DENY) < 0;
                })
                .flatMap(rated -> ArgumentRules.offered(rated, settings).stream())
                .flatMap(offer -> offer.missing().stream())
                .distinct()
                .toList();
    }

    /** One tool's rule under these settings. */
    public static ToolPolicy forTool(RatedTool rated, Settings settings) {
        Decision own = settings.decisions().get(rated.name());
        ToolPolicy rule = own == null
                ? forTool(rated, settings.posture())
                : withDecision(rated, own, "Decided by hand.", settings.posture());
        if (settings.arguments() == Settings.ArgumentUse.NONE) {
            return rule;
        }
        ToolPolicy split =
                own == null ? ActionRules.split(rated, rule, settings).orElse(rule) : rule;
        return ArgumentRules.applied(rated, split, settings);
    }

    /**
     * The policy to show for one tool: the server's, so that the rest of the server works under its own rules.
     *
     * @param server every tool of the server, the tool among them
     * @throws IllegalArgumentException if the server does not have the tool
     */
    public static Policy forTool(RatedTool tool, List<RatedTool> server) {
        if (server.stream().noneMatch(other -> other.name().equals(tool.name()))) {
            throw new IllegalArgumentException("the server has no tool '%s'".formatted(tool.name()));
        }
        return forServer(server);
    }

    /** The rule for one tool alone. It denies every other tool of the server, and whoever shows it says so. */
    public static Policy forToolAlone(RatedTool tool) {
        return forServer(List.of(tool));
    }

    /** The name under which a second definition of a name is called: the first one's. */
    private static String published(String name, Set<String> names) {
        Matcher second = SECOND_DEFINITION.matcher(name);
        return second.matches() && names.contains(second.group(1)) ? second.group(1) : name;
    }

    private static ToolPolicy stricter(ToolPolicy one, ToolPolicy other) {
        return other.decision().compareTo(one.decision()) > 0 ? other : one;
    }

    /** One tool's rule, without rules on its arguments. */
    public static ToolPolicy forTool(RatedTool rated, Posture posture) {
        DecisionTable.Advice advice = DecisionTable.advise(rated, posture);
        return withDecision(rated, advice.decision(), advice.because(), posture);
    }

    /** A rule of this decision for this tool, with the limit of its category where it is to be limited. */
    public static ToolPolicy withDecision(RatedTool rated, Decision decision, String because, Posture posture) {
        if (decision != Decision.LIMIT) {
            return ToolPolicy.of(decision, because);
        }
        Classification c = rated.classification();
        Category category = c == null ? Category.FINANCIAL : c.category();
        return ToolPolicy.limited(List.of(DecisionTable.limit(rated.name(), category, posture)), because);
    }
}
