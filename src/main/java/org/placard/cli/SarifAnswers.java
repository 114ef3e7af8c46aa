package org.placard.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.placard.export.SarifExport;
import org.placard.model.Classification;
import org.placard.model.ReadingProblem;
import org.placard.model.Tool;
import org.placard.policy.RatedTool;
import org.placard.rules.RuleSet;

/** SARIF 2.1.0, written when everything has been judged. A line that could not be read is told on standard error. */
final class SarifAnswers implements Answers {

    /** One server in one file. */
    private record Key(String file, String server) {}

    private final PrintStream out;
    private final RuleSet rules;
    private final Map<Key, List<RatedTool>> tools = new LinkedHashMap<>();
    private String file = "";

    SarifAnswers(PrintStream out, RuleSet rules) {
        this.out = out;
        this.rules = rules;
    }

    /** What the rule files say of their rules. */
    static Function<String, Optional<SarifExport.RuleText>> help(RuleSet rules) {
        return id -> rules.rule(id).map(rule -> new SarifExport.RuleText(rule.title(), rule.rationale(), null));
    }

    @Override
    public void file(String name) {
        file = name;
    }

    @Override
    public void tool(String server, Tool tool, Classification classification) {
        tools.computeIfAbsent(new Key(file, server), key -> new ArrayList<>()).add(new RatedTool(tool, classification));
    }

    @Override
    public void unread(long line, ReadingProblem problem) {
        // Told on standard error already.
    }

    @Override
    public void finish() {
        var subjects = new ArrayList<SarifExport.Subject>();
        tools.forEach((key, rated) ->
                subjects.add(new SarifExport.Subject(key.server(), key.file().equals("-") ? null : key.file(), rated)));
        out.print(SarifExport.text(subjects, rules.version(), help(rules)));
    }

    @Override
    public void close() {
        out.flush();
    }
}
