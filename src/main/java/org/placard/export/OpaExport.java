package org.placard.export;

import java.util.TreeMap;
import org.placard.policy.Decision;

/** A Rego module for Open Policy Agent: the decisions as data and a thin rule over them, with tests beside it. */
public final class OpaExport implements PolicyExport {

    @Override
    public String id() {
        return "opa";
    }

    @Override
    public String title() {
        return "Open Policy Agent (Rego)";
    }

    @Override
    public String fileName() {
        return "placard.rego";
    }

    @Override
    public String mediaType() {
        return "text/plain";
    }

    @Override
    public Verified verified() {
        return Verified.DOCUMENTATION;
    }

    @Override
    public String instructions() {
        return "There is no standard input for MCP; this module reads input.server and input.tool, so map your gateway's input to"
                + " them. Query data.placard.decision: allow, ask or deny. Ask only where your gateway can; data.placard.allow"
                + " is true for allow alone.";
    }

    private static final Carries CARRIES = Carries.filter().withAsking().withBlocks(Carries.Block.DENY_ONLY);

    @Override
    public Exported export(ExportRequest request) {
        Lowering lowering = Lowering.of(request.policy(), CARRIES);
        return lowering.exported(() -> "# " + request.origin().line()
                + """

                package placard

                import rego.v1

                server := %s

                tools := %s

                default decision := "deny"

                decision := tools[input.tool] if input.server == server

                default allow := false

                allow if decision == "allow"
                """.formatted(
                                PlainJson.quoted(request.alias()),
                                PlainJson.sorted(decisions(lowering)).strip()));
    }

    /** Tests of the module for {@code opa test}: one for each tool, one for a tool that is not listed. */
    public String tests(ExportRequest request) {
        var out = new StringBuilder("# ")
                .append(request.origin().line())
                .append("\npackage placard_test\n\nimport rego.v1\n");
        var cases = new TreeMap<>(decisions(Lowering.of(request.policy(), CARRIES)));
        cases.put("", "deny");
        int number = 0;
        for (var entry : cases.entrySet()) {
            out.append("""

                    test_%d if {
                    \tdata.placard.decision == %s with input as {"server": %s, "tool": %s}
                    }
                    """.formatted(
                            number++,
                            PlainJson.quoted(entry.getValue()),
                            PlainJson.quoted(request.alias()),
                            PlainJson.quoted(entry.getKey())));
        }
        return out.toString();
    }

    private static TreeMap<String, String> decisions(Lowering lowering) {
        var decisions = new TreeMap<String, String>();
        lowering.rules().forEach((tool, rule) -> decisions.put(tool, word(rule.decision())));
        return decisions;
    }

    private static String word(Decision decision) {
        return switch (decision) {
            case ALLOW, LIMIT -> "allow";
            case ASK -> "ask";
            case DENY, HIDE -> "deny";
        };
    }
}
