package org.placard.pages;

import java.util.ArrayList;
import java.util.List;
import org.placard.export.PolicyJsonExport;
import org.placard.model.CatalogTool;
import org.placard.policy.Decision;
import org.placard.policy.Policy;
import org.placard.policy.PolicySentences;
import org.placard.policy.RatedTool;

/**
 * A recommended policy and what it does, found by running it.
 *
 * @param alone whether it is the rule of one tool alone, which blocks the rest of its server
 * @param verb the decision as a button says it
 * @param because the reason for the decision
 * @param picker asks for the policy in another form
 * @param json the file in lines; long files are shown around the tool
 */
public record PolicyView(
        boolean alone,
        String decision,
        String verb,
        String because,
        List<String> sentences,
        List<LineView> json,
        String filePath,
        String pagePath,
        PickerView picker) {

    private static final int LINES = 400;
    private static final int AROUND = 40;

    /** @param own whether the line is about the page's tool */
    public record LineView(String text, boolean own) {}

    /** The policy of a tool's page. */
    static PolicyView of(CatalogTool tool, List<CatalogTool> server, Policy policy, boolean alone) {
        String name = tool.tool().name();
        var says = PolicySentences.ofPolicyJson(
                policy, server.stream().map(t -> t.tool().name()).toList());
        var sentences = new ArrayList<String>();
        sentences.add(says.about(name));
        says.aboutAsking(name, policy).ifPresent(sentences::add);
        sentences.add(says.aboutTheRest(name));
        sentences.add(says.aboutNewTools());
        Decision decision = policy.decision(name);
        var rule = policy.written(name);
        return new PolicyView(
                alone,
                Wording.capital(decision.id()),
                verb(decision),
                rule == null ? "" : Shown.text(rule.because()),
                sentences.stream().map(Shown::text).toList(),
                lines(PolicyJsonExport.text(policy), name),
                tool.path() + "/policy.json" + (alone ? "?scope=tool" : ""),
                tool.path(),
                PickerView.of(tool.server().slug(), name));
    }

    /** The policy of a server's page. */
    static PolicyView of(String serverPath, Policy policy, List<CatalogTool> server) {
        var says = PolicySentences.ofPolicyJson(
                policy, server.stream().map(t -> t.tool().name()).toList());
        return new PolicyView(
                false,
                "",
                "",
                "",
                List.of(Shown.text(says.aboutTheServer()), says.aboutNewTools()),
                lines(PolicyJsonExport.text(policy), ""),
                serverPath + "/policy.json",
                serverPath,
                PickerView.of(serverPath.substring(serverPath.lastIndexOf('/') + 1), ""));
    }

    static RatedTool rated(CatalogTool tool) {
        return RatedTool.of(tool);
    }

    static String verb(Decision decision) {
        return switch (decision) {
            case ALLOW -> "Allow this tool";
            case LIMIT -> "Limit this tool";
            case ASK -> "Gate this tool";
            case DENY -> "Deny this tool";
            case HIDE -> "Hide this tool";
        };
    }

    /** The file's lines; those from the tool's own name to where its entry ends are its own. */
    static List<LineView> lines(String json, String tool) {
        List<String> lines = json.lines().toList();
        String quoted = quoted(json, tool);
        int first = -1;
        int last = -1;
        for (int i = 0; i < lines.size() && !tool.isEmpty(); i++) {
            String line = lines.get(i).strip();
            if (line.equals(quoted) || line.equals(quoted + ",") || line.startsWith(quoted + ": {")) {
                first = i;
                last = line.endsWith("{") ? end(lines, i) : i;
                break;
            }
        }
        int from = lines.size() <= LINES ? 0 : Math.max(0, first - AROUND);
        int to = lines.size() <= LINES ? lines.size() : Math.min(lines.size(), Math.max(last, 0) + AROUND);
        var out = new ArrayList<LineView>();
        if (from > 0) {
            out.add(new LineView("  … " + Wording.count(from, "line") + " before", false));
        }
        for (int i = from; i < to; i++) {
            out.add(new LineView(lines.get(i), i >= first && i <= last && first >= 0));
        }
        if (to < lines.size()) {
            out.add(new LineView("  … " + Wording.count(lines.size() - to, "line") + " more in the file", false));
        }
        return out;
    }

    private static int end(List<String> lines, int start) {
        String indent = lines.get(start).substring(0, lines.get(start).indexOf('"'));
        for (int i = start + 1; i < lines.size(); i++) {
            if (lines.get(i).startsWith(indent + "}")) {
                return i;
            }
        }
        return start;
    }

    /** The name as the file spells it: quoted, and escaped as the writer of the file does. */
    private static String quoted(String json, String tool) {
        String plain = "\"" + tool + "\"";
        return json.contains(plain) ? plain : "\"" + tool.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
