package org.placard.export;

import java.util.regex.Pattern;
import org.placard.policy.Decision;

/** The options of GitHub's Copilot CLI as a small script. What is not named is asked. */
public final class CopilotCliExport implements PolicyExport {

    @Override
    public String id() {
        return "copilot-cli";
    }

    @Override
    public String title() {
        return "GitHub Copilot CLI";
    }

    @Override
    public String fileName() {
        return "copilot.sh";
    }

    @Override
    public String mediaType() {
        return "text/x-shellscript";
    }

    @Override
    public Verified verified() {
        return Verified.DOCUMENTATION;
    }

    @Override
    public String instructions() {
        return "Start the CLI through this script; the options hold for that run only. A denial goes before every permission.";
    }

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_.-]{1,128}");

    private static final Carries CARRIES = Carries.filter()
            .withAsking()
            .withBlocks(Carries.Block.DENY_ONLY)
            .withRest(Decision.ASK)
            .withNames(name -> SAFE.matcher(name).matches(), name -> name);

    @Override
    public Exported export(ExportRequest request) {
        String alias = request.alias();
        if (!SAFE.matcher(alias).matches()) {
            throw new AliasRefused(title(), alias, "an option is written server(tool); use letters, digits, . _ and -");
        }
        Lowering lowering = Lowering.of(request.policy(), CARRIES);
        return lowering.exported(() -> {
            var out = new StringBuilder("#!/bin/sh\n# ")
                    .append(request.origin().line())
                    .append("\nexec copilot");
            option(out, "--allow-tool", alias, lowering, Decision.ALLOW);
            option(out, "--deny-tool", alias, lowering, Decision.DENY);
            return out.append(" \"$@\"\n").toString();
        });
    }

    private static void option(StringBuilder out, String option, String alias, Lowering lowering, Decision decision) {
        lowering.at(decision)
                .forEach(tool -> out.append(" \\\n  ")
                        .append(option)
                        .append("='")
                        .append(alias)
                        .append('(')
                        .append(tool)
                        .append(")'"));
    }
}
