package org.placard.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.placard.model.Classification;
import org.placard.model.Effect;
import org.placard.model.Finding;
import org.placard.model.Risk;
import org.placard.policy.PolicyCheck;
import org.placard.policy.RatedTool;

/**
 * SARIF 2.1.0: what was noticed about tools, for code scanning. A result for each finding that raises a tool to its
 * category or its risk; its level follows the tool's risk. Fingerprints hold as long as server, tool and rule stay.
 */
public final class SarifExport implements ReportExport {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /**
     * What a rule's file says of it.
     *
     * @param uri where more is said, null for nowhere
     */
    public record RuleText(
            String title, String help, @Nullable String uri) {}

    /**
     * The tools of one server.
     *
     * @param server the published identity
     * @param artifact the file or address that the definitions came from, null where there is none to point at
     */
    public record Subject(String server, @Nullable String artifact, List<RatedTool> tools) {}

    @Override
    public String id() {
        return "sarif";
    }

    @Override
    public String title() {
        return "SARIF 2.1.0";
    }

    @Override
    public String fileName() {
        return "placard.sarif";
    }

    @Override
    public String mediaType() {
        return "application/sarif+json";
    }

    @Override
    public String text(ExportRequest request) {
        return text(
                List.of(new Subject(request.origin().server(), null, request.tools())),
                request.origin().rulesVersion(),
                rule -> Optional.empty());
    }

    /**
     * The report on several servers.
     *
     * @param rules what the rule files say of a rule, by its id
     */
    public static String text(List<Subject> subjects, String rulesVersion, Function<String, Optional<RuleText>> rules) {
        var ids = new TreeMap<String, Object>();
        var results = new ArrayList<Map<String, Object>>();
        for (Subject subject : subjects) {
            subject.tools().stream()
                    .sorted(Comparator.comparing(RatedTool::name))
                    .forEach(rated -> {
                        Classification c = rated.classification();
                        if (c == null) {
                            ids.putIfAbsent("no-definition", rule("no-definition", rules));
                            results.add(result(
                                    "no-definition",
                                    "warning",
                                    "No definition of this tool is known.",
                                    subject,
                                    rated.name()));
                            return;
                        }
                        for (Finding finding : c.findings()) {
                            if (counts(finding, c)) {
                                ids.putIfAbsent(finding.rule(), rule(finding.rule(), rules));
                                results.add(
                                        result(finding.rule(), level(c.risk()), finding.note(), subject, rated.name()));
                            }
                        }
                    });
        }
        return PlainJson.sorted(document(rulesVersion, List.copyOf(ids.values()), results));
    }

    /** What a policy check found, as results on the policy's file. */
    public static String text(String file, PolicyCheck check) {
        var ids = new TreeMap<String, Object>();
        var results = new ArrayList<Map<String, Object>>();
        var subject = new Subject("", file, List.of());
        for (PolicyCheck.Issue issue : check.issues()) {
            String id = "policy-" + issue.kind().id();
            String meaning = issue.kind().meaning();
            ids.putIfAbsent(id, rule(id, rule -> Optional.of(new RuleText(id, meaning, null))));
            results.add(result(id, issue.kind().wrong() ? "error" : "note", issue.sentence(), subject, issue.place()));
        }
        return PlainJson.sorted(document("1", List.copyOf(ids.values()), results));
    }

    private static boolean counts(Finding finding, Classification c) {
        return switch (finding.effect()) {
            case Effect.Assigns assigns -> assigns.category() == c.category() && c.risk() != Risk.LOW;
            case Effect.RaisesBy raises -> true;
            case Effect.RaisesTo raises -> true;
            case Effect.Flags flags -> true;
            case Effect.Excuses excuses -> false;
            case Effect.LowersBy lowers -> false;
            case Effect.Grants grants -> false;
        };
    }

    private static String level(Risk risk) {
        return switch (risk) {
            case LOW -> "note";
            case MEDIUM -> "warning";
            case HIGH, CRITICAL -> "error";
        };
    }

    private static Map<String, Object> rule(String id, Function<String, Optional<RuleText>> rules) {
        var rule = new TreeMap<String, Object>();
        rule.put("id", id);
        rules.apply(id).ifPresent(text -> {
            rule.put("shortDescription", Map.of("text", text.title()));
            rule.put("help", Map.of("text", text.help()));
            if (text.uri() != null) {
                rule.put("helpUri", text.uri());
            }
        });
        return rule;
    }

    private static Map<String, Object> result(String rule, String level, String message, Subject subject, String tool) {
        var location = new TreeMap<String, Object>();
        location.put(
                "logicalLocations",
                List.of(Map.of(
                        "name",
                        tool,
                        "fullyQualifiedName",
                        subject.server().isEmpty() ? tool : subject.server() + "/" + tool,
                        "kind",
                        "function")));
        if (subject.artifact() != null) {
            location.put(
                    "physicalLocation",
                    Map.of(
                            "artifactLocation",
                            Map.of("uri", uri(subject.artifact())),
                            "region",
                            Map.of("startLine", 1)));
        }
        return Map.of(
                "ruleId", rule,
                "level", level,
                "message", Map.of("text", tool + ": " + (message.isBlank() ? rule : message)),
                "locations", List.of(location),
                "partialFingerprints", Map.of("placard/v1", fingerprint(subject.server(), tool, rule)));
    }

    /** A path or address as a URI reference. */
    private static String uri(String artifact) {
        var out = new StringBuilder();
        for (byte b : artifact.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/:@!$&'()*+,;=?#".indexOf(c) >= 0)) {
                out.append(c);
            } else {
                out.append("%%%02X".formatted((int) c));
            }
        }
        return out.toString();
    }

    private static String fingerprint(String server, String tool, String rule) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256")
                    .digest((server + "\n" + tool + "\n" + rule).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static Map<String, Object> document(
            String rulesVersion, List<Object> rules, List<Map<String, Object>> results) {
        return Map.of(
                "$schema",
                SCHEMA,
                "version",
                "2.1.0",
                "runs",
                List.of(Map.of(
                        "tool",
                        Map.of("driver", Map.of("name", "Placard", "version", rulesVersion, "rules", rules)),
                        "columnKind",
                        "utf16CodeUnits",
                        "results",
                        results)));
    }
}
