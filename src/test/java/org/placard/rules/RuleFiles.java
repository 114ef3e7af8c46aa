package org.placard.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.placard.model.Category;
import org.placard.text.ServerText;
import org.placard.text.TextReader;

/** The real rule files, as every rule test reads them. */
public final class RuleFiles {

    public static final Path FOLDER = Path.of(System.getProperty("placard.home", "."), "classifier-rules");
    public static final RuleSet ALL = load();

    private RuleFiles() {}

    private static RuleSet load() {
        try {
            return RuleSet.load(FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a rule, alone, hits the tool of an example. */
    static boolean hits(Rule rule, Rule.Example example) {
        Program program = Program.compile(List.of(rule), ALL.words());
        TextReader reader = new TextReader(program.lexicon());
        ServerText server = reader.server(example.server());
        Reading reading = new Reading(program);
        reading.read(reader.tool(example.tool(), server));
        Category verdict = example.verdict();
        if (verdict != null) {
            reading.verdict(verdict);
        }
        return reading.next(0) == 0 && reading.holds(0);
    }

    static Rule with(Rule rule, Condition match) {
        return new Rule(
                rule.id(),
                rule.title(),
                rule.status(),
                rule.effect(),
                rule.weight(),
                rule.rationale(),
                match,
                rule.evidence(),
                rule.falsePositives(),
                rule.references(),
                rule.matching(),
                rule.notMatching(),
                rule.replacedBy());
    }
}
