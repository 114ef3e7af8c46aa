package org.placard.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.placard.json.VerdictView;
import org.placard.model.Risk;
import org.placard.model.RiskDecision;
import org.placard.model.Server;

/** A scan for programs. The form is {@code docs/schema/scan.json}; members are only ever added to it. */
final class ScanJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private ScanJson() {}

    private record ScanView(String version, String rulesVersion, List<FileView> files, SummaryView summary) {}

    private record FileView(String client, String file, List<ServerView> servers, List<String> problems) {}

    /**
     * @param server the slug of the one server that it is, absent where that is not known
     * @param candidates slugs of those that it may be, where there are several
     * @param risk the worst of its tools', absent where no tool is known: unknown, not low
     */
    private record ServerView(
            String name,
            String launches,
            boolean enabled,
            List<String> unattended,
            @Nullable String server,
            @Nullable String serverId,
            @Nullable String foundBy,
            List<String> candidates,
            @Nullable String risk,
            List<ToolView> tools) {}

    private record ToolView(
            String name,
            boolean unattended,
            @Nullable DecisionView decision,
            @JsonUnwrapped VerdictView verdict) {}

    /** @param state {@code holds}, {@code reopened} or {@code expired} */
    private record DecisionView(
            String decision,
            String state,
            String reason,
            String owner,
            @Nullable String until) {

        static @Nullable DecisionView of(RiskDecision.@Nullable Standing standing) {
            if (standing == null) {
                return null;
            }
            RiskDecision decision = standing.decision();
            return new DecisionView(
                    decision.ruling().id(),
                    standing.state().id(),
                    decision.reason(),
                    decision.owner(),
                    decision.until() == null ? null : decision.until().toString());
        }
    }

    private record SummaryView(long servers, long unknown, long tools, Map<String, Long> risks) {}

    static String text(Scanned scanned) {
        var risks = new TreeMap<String, Long>();
        for (Risk risk : Risk.values()) {
            risks.put(
                    risk.id(),
                    scanned.tools()
                            .filter(tool -> tool.verdict().risk() == risk)
                            .count());
        }
        var view = new ScanView(
                "1",
                scanned.rulesVersion(),
                scanned.files().stream()
                        .map(file -> new FileView(
                                file.client(),
                                file.file(),
                                file.servers().stream().map(ScanJson::server).toList(),
                                file.problems()))
                        .toList(),
                new SummaryView(
                        scanned.servers().count(),
                        scanned.servers().filter(s -> s.tools().isEmpty()).count(),
                        scanned.tools().count(),
                        risks));
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(view) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a scan is always JSON", e);
        }
    }

    private static ServerView server(Scanned.Configured server) {
        var configured = server.configured();
        Server one = server.found().one();
        var by = server.found().by();
        return new ServerView(
                configured.name(),
                configured.launches(),
                configured.enabled(),
                configured.unattended(),
                one == null ? null : one.slug(),
                one == null ? null : one.id(),
                by == null ? null : by.id(),
                one != null
                        ? List.of()
                        : server.found().servers().stream().map(Server::slug).toList(),
                server.risk().map(Risk::id).orElse(null),
                server.tools().stream()
                        .map(tool -> new ToolView(
                                tool.name(),
                                tool.unattended(),
                                DecisionView.of(tool.rated().standing()),
                                VerdictView.of(tool.verdict())))
                        .toList());
    }
}
