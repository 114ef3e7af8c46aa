package org.placard.mcp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.placard.manifest.ConfiguredServer;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;
import org.placard.model.Risk;
import org.placard.policy.Posture;
import org.placard.policy.RatedTool;
import org.placard.policy.Recommendation;
import org.placard.policy.Settings;

/**
 * What the servers of a client's configuration can do at worst. Nothing of the configuration but names, packages and
 * addresses comes back.
 *
 * @param servers in the configuration's order
 * @param unknown how many of them the catalogue cannot judge: that is unknown, not safe
 * @param problems what of the configuration could not be read
 */
public record ConfigAnswer(List<Checked> servers, int unknown, List<String> problems, Sources sources) {

    private static final int WORST = 5;

    /**
     * One configured server.
     *
     * @param name as the configuration calls it
     * @param launches the package, image, address or program
     * @param enabled false where the configuration switches it off
     * @param server the catalogue's slug, null where it is not known or not clear which it is
     * @param worstRisk null where no tool of it is known: unknown, not low
     * @param toolsByRisk how many tools are at each risk
     * @param worst the worst tools, the worst first, at most five
     * @param page the address of the server's page, null where there is none
     */
    public record Checked(
            String name,
            String launches,
            boolean enabled,
            @Nullable String server,
            @Nullable String worstRisk,
            Map<String, Integer> toolsByRisk,
            List<WorstTool> worst,
            @Nullable String page) {

        static Checked of(ConfiguredServer configured, @Nullable CatalogServer known, List<CatalogTool> tools) {
            List<CatalogTool> sorted = tools.stream()
                    .sorted(Comparator.comparing(
                                    (CatalogTool tool) -> tool.classification().risk())
                            .reversed())
                    .toList();
            var counts = new LinkedHashMap<String, Integer>();
            for (Risk risk : Risk.values()) {
                int count = (int) tools.stream()
                        .filter(tool -> tool.classification().risk() == risk)
                        .count();
                counts.put(risk.id(), count);
            }
            return new Checked(
                    PublisherText.name(configured.name()),
                    PublisherText.name(configured.launches()),
                    configured.enabled(),
                    known == null ? null : known.slug(),
                    sorted.isEmpty()
                            ? null
                            : sorted.getFirst().classification().risk().id(),
                    counts,
                    sorted.stream()
                            .limit(WORST)
                            .map(tool -> WorstTool.of(tool, configured))
                            .toList(),
                    known == null ? null : "/servers/" + known.slug());
        }

        private String text() {
            String head = "- %s (%s)%s: ".formatted(name, launches, enabled ? "" : ", switched off");
            if (server == null) {
                return head + "unknown to the catalogue, which is not safe.\n";
            }
            if (worstRisk == null) {
                return head + server + ", whose tools the catalogue has not seen: unknown, not safe.\n";
            }
            var counts = new ArrayList<String>();
            toolsByRisk.forEach((risk, count) -> counts.add(count + " " + risk));
            var out = new StringBuilder(head)
                    .append("%s, %s risk at worst; tools: %s.%n"
                            .formatted(server, worstRisk, String.join(", ", counts.reversed())));
            worst.forEach(tool -> out.append("  - %s: %s, %s risk; recommended: %s%s%n"
                    .formatted(
                            tool.tool(),
                            tool.category(),
                            tool.risk(),
                            tool.decision(),
                            tool.unattended() ? "; the configuration lets it run without asking" : "")));
            return out.toString();
        }
    }

    /**
     * @param decision what the recommended policy does with a call
     * @param unattended whether the configuration lets it run without asking
     */
    public record WorstTool(String tool, String category, String risk, String decision, boolean unattended) {

        static WorstTool of(CatalogTool tool, ConfiguredServer configured) {
            String name = tool.tool().name();
            return new WorstTool(
                    PublisherText.name(name),
                    tool.classification().category().id(),
                    tool.classification().risk().id(),
                    Recommendation.forTool(RatedTool.of(tool), Settings.of(Posture.BALANCED))
                            .decision()
                            .id(),
                    configured.unattended().contains("*")
                            || configured.unattended().contains(name));
        }
    }

    static ConfigAnswer of(List<Checked> servers, List<String> problems, Sources sources) {
        int unknown = (int)
                servers.stream().filter(server -> server.worstRisk() == null).count();
        return new ConfigAnswer(
                servers, unknown, problems.stream().map(PublisherText::name).toList(), sources);
    }

    /** The same in sentences. */
    String text() {
        var out = new StringBuilder("%d configured servers, %d of them unknown. Nothing was started or fetched.%n"
                .formatted(servers.size(), unknown));
        servers.forEach(server -> out.append(server.text()));
        problems.forEach(problem -> out.append("Not read: ").append(problem).append('\n'));
        return out.toString();
    }
}
