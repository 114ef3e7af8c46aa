package org.placard.pages;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.placard.model.Capability;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;
import org.placard.model.Category;
import org.placard.model.Flag;
import org.placard.model.Risk;
import org.placard.policy.Policy;
import org.placard.policy.Recommendation;
import org.placard.rules.RuleSet;

/**
 * The page of one server.
 *
 * @param trifecta the capabilities that together let private data out, where the server has all three kinds; else empty
 */
public record ServerView(
        Frame frame,
        String name,
        String id,
        List<Piece> description,
        RiskView risk,
        CategoryView worst,
        String lead,
        String toolCount,
        SpreadView spread,
        List<CapabilityCount> capabilities,
        List<TrifectaView> trifecta,
        int poisoned,
        int contradicted,
        PolicyView policy,
        List<RowView> tools,
        ProvenanceView provenance,
        String repository,
        List<String> packages,
        String rulesVersion,
        String firstSeen,
        String catalogue) {

    public record CapabilityCount(String title, String path, String count) {}

    /** One side of the three, and the tools that give it. */
    public record TrifectaView(String side, List<LinkView> tools) {}

    private static final Set<Capability> PRIVATE =
            EnumSet.of(Capability.READS_SECRETS, Capability.READS_PERSONAL_DATA, Capability.READS_FILES);

    static ServerView of(CatalogServer server, List<CatalogTool> tools, RuleSet rules, Totals totals) {
        String name = Shown.line(server.displayName(), 80);
        String path = "/servers/" + server.slug();
        Policy policy =
                Recommendation.forServer(tools.stream().map(PolicyView::rated).toList());
        List<CatalogTool> worstFirst = tools.stream()
                .sorted(Comparator.comparing(
                                (CatalogTool t) -> t.classification().risk())
                        .thenComparing(t -> t.classification().category())
                        .reversed())
                .toList();
        var risk = RiskView.of(server.risk());
        var worst = worstFirst.isEmpty()
                ? Category.READ
                : worstFirst.getFirst().classification().category();
        return new ServerView(
                new Frame(
                        "%s MCP server: %s risk, %s"
                                .formatted(name, Wording.small(risk.word()), Wording.count(tools.size(), "tool")),
                        "What each tool of %s can do at worst, with evidence, and the policy.json for all of them."
                                .formatted(name),
                        path,
                        "",
                        true,
                        Frame.trail(new Frame.Crumb(name, null))),
                name,
                Shown.line(server.id(), 200),
                Shown.plain(server.description()),
                risk,
                CategoryView.of(worst),
                lead(server, tools),
                Wording.count(tools.size(), "tool"),
                SpreadView.of(
                        counts(tools, Risk.class, t -> t.classification().risk()),
                        counts(tools, Category.class, t -> t.classification().category()),
                        rules,
                        "/search?server=" + server.slug() + "&"),
                capabilities(server, tools, rules),
                trifecta(tools),
                (int) tools.stream()
                        .filter(t -> t.classification().flagged(Flag.POISONING))
                        .count(),
                (int) tools.stream()
                        .filter(t -> t.classification().flagged(Flag.ANNOTATIONS_CONTRADICT))
                        .count(),
                PolicyView.of(path, policy, tools),
                worstFirst.stream()
                        .map(t -> RowView.decided(t, policy.decision(t.tool().name())))
                        .toList(),
                ProvenanceView.of(server),
                repository(server.repository()),
                server.packages().stream().map(p -> Shown.line(p, 120)).toList(),
                server.rulesVersion(),
                Wording.day(server.firstSeen()),
                totals.words());
    }

    private static <E extends Enum<E>> Map<E, Long> counts(
            List<CatalogTool> tools, Class<E> type, java.util.function.Function<CatalogTool, E> of) {
        var counts = new EnumMap<E, Long>(type);
        tools.forEach(tool -> counts.merge(of.apply(tool), 1L, Long::sum));
        return counts;
    }

    private static String lead(CatalogServer server, List<CatalogTool> tools) {
        if (tools.isEmpty()) {
            return ProvenanceView.coverage(server.coverage()) + " Its risk is unknown, and unknown is not low.";
        }
        long critical = tools.stream()
                .filter(t -> t.classification().risk() == Risk.CRITICAL)
                .count();
        long high = tools.stream()
                .filter(t -> t.classification().risk() == Risk.HIGH)
                .count();
        String known = "Of the %s known to this catalogue, ".formatted(Wording.count(tools.size(), "tool"));
        return known
                + (critical + high == 0
                        ? "none is of high or critical risk."
                        : "%s of critical and %s of high risk."
                                .formatted(
                                        critical == 0
                                                ? "none is"
                                                : critical == 1 ? "1 is" : Wording.number(critical) + " are",
                                        high == 0 ? "none" : Wording.number(high)));
    }

    private static List<CapabilityCount> capabilities(CatalogServer server, List<CatalogTool> tools, RuleSet rules) {
        var counts = new EnumMap<Capability, Long>(Capability.class);
        tools.forEach(t -> t.classification().capabilities().forEach(c -> counts.merge(c, 1L, Long::sum)));
        return counts.entrySet().stream()
                .map(e -> new CapabilityCount(
                        rules.capability(e.getKey()).title(),
                        "/search?server=" + server.slug() + "&capability="
                                + e.getKey().id(),
                        Wording.number(e.getValue())))
                .toList();
    }

    private static List<TrifectaView> trifecta(List<CatalogTool> tools) {
        var sides = List.of(
                side("reach private data", tools, PRIVATE),
                side("bring in text that strangers wrote", tools, EnumSet.of(Capability.UNTRUSTED_CONTENT)),
                side("can carry data out", tools, EnumSet.of(Capability.EXTERNAL_COMMUNICATION)));
        return sides.stream().anyMatch(side -> side.tools().isEmpty()) ? List.of() : sides;
    }

    private static TrifectaView side(String side, List<CatalogTool> tools, Set<Capability> any) {
        return new TrifectaView(
                side,
                tools.stream()
                        .filter(t -> t.classification().capabilities().stream().anyMatch(any::contains))
                        .limit(5)
                        .map(t -> new LinkView(Shown.line(t.tool().name(), 60), t.path(), ""))
                        .toList());
    }

    /** Only an address of the web becomes a link: the publisher wrote it. */
    static String repository(@org.jspecify.annotations.Nullable String address) {
        return address != null && address.matches("https?://[\\x21-\\x7e]{1,300}") ? address : "";
    }
}
