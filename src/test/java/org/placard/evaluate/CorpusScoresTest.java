package org.placard.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.placard.evaluate.Judgements.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.placard.model.Category;
import org.placard.model.Description;
import org.placard.model.Effect;
import org.placard.model.Finding;
import org.placard.model.Flag;
import org.placard.model.Hints;
import org.placard.model.Passage;
import org.placard.model.Risk;
import org.placard.model.Tool;
import org.placard.model.Weight;
import org.placard.text.ServerContext;

class CorpusScoresTest {

    private static final ServerContext SERVER = new ServerContext("s", null, null, List.of());
    private static final Finding POISONED =
            new Finding("p", new Effect.Flags(Flag.POISONING), Weight.STRONG, "Orders.", List.of());

    /** Judges by the name; refuses to see hints where they must be withheld. */
    private static final Judge BY_NAME = (tool, server) -> verdict(
            tool.name().startsWith("get") ? Category.READ : Category.WRITE,
            Risk.LOW,
            1,
            tool.name().contains("evil") ? new Finding[] {POISONED} : new Finding[0]);

    private static Specimen specimen(String name, Marks marks) {
        return new Specimen("c", name, SERVER, Tool.of(name, Description.EMPTY), marks);
    }

    private static Marks truth(String quality, boolean reads, @Nullable Boolean destructive) {
        return new Marks("src", quality, new Marks.Truth(reads, destructive), null);
    }

    private static Marks attack(boolean malicious, String kind, boolean hard) {
        return new Marks("src", null, null, new Marks.Attack(malicious, kind, hard, false));
    }

    @Test
    void onlyHintsWrittenForTheVeryToolCount() {
        HintScores hints = CorpusScores.of(
                        List.of(
                                specimen("get_a", truth("authored", true, null)),
                                specimen("get_b", truth("live", false, true)),
                                specimen("set_c", truth("blanket", true, null)),
                                specimen("set_d", truth("derived-per-tool", false, false))),
                        BY_NAME)
                .hints();

        assertThat(hints)
                .isEqualTo(new HintScores(
                        new Share(2, 3),
                        new Share(2, 3),
                        new Share(1, 1),
                        List.of(new HintScores.Disagreement("s", "get_b", "destructive", Category.READ, 1))));
    }

    @Test
    void hintsAreWithheldAndTheirTitleIsNot() {
        Hints hints = new Hints(true, false, null, null, "Get it");
        Tool tool = new Tool(
                "x",
                null,
                Description.EMPTY,
                null,
                List.of(),
                hints,
                null,
                null,
                List.of(new Passage("annotations.category", "read"), new Passage("icons", "x")));

        Tool seen = HintScores.withoutHints(tool);

        assertThat(seen.hints()).isEqualTo(new Hints(null, null, null, null, "Get it"));
        assertThat(seen.passages()).containsExactly(new Passage("icons", "x"));
    }

    @Test
    void attacksThatNeedNotShowInTheDefinitionDoNotCount() {
        PoisoningScores scores = CorpusScores.of(
                        List.of(
                                specimen("evil_1", attack(true, "tool_poisoning", false)),
                                specimen("good_2", attack(true, "tool-poisoning", false)),
                                specimen("good_3", attack(true, "rug_pull", false)),
                                specimen("evil_4", attack(false, "hard_negative", true)),
                                specimen("good_5", attack(false, "benign", false)),
                                specimen("good_6", Marks.NONE)),
                        BY_NAME)
                .poisoning();

        assertThat(scores)
                .isEqualTo(new PoisoningScores(
                        new Share(1, 2),
                        List.of(
                                new PoisoningScores.Kind("tool-poisoning", true, new Share(1, 2)),
                                new PoisoningScores.Kind("rug-pull", false, new Share(0, 1))),
                        new Share(0, 1),
                        new Share(0, 1),
                        new Share(1, 1),
                        List.of("s · good_2 (tool-poisoning)"),
                        List.of("s · evil_4")));
    }

    @Test
    void toolsWithoutMarksGiveNoFigures() {
        assertThat(CorpusScores.of(List.of(specimen("get", Marks.NONE)), BY_NAME))
                .isEqualTo(new CorpusScores(null, null));
    }

    @Test
    void marksAreReadFromALine() {
        assertThat(MarkReader.marks("""
                                {"server":"s","name":"x","source":"src","hintQuality":"authored",\
                                "truth":{"rw":"write","destructive":true},\
                                "label":{"malicious":true,"kind":"shadowing","openlyOffensive":true}}"""))
                .isEqualTo(new Marks(
                        "src",
                        "authored",
                        new Marks.Truth(false, true),
                        new Marks.Attack(true, "shadowing", false, true)));
        assertThat(MarkReader.marks("{\"server\":\"s\",\"name\":\"x\"}")).isEqualTo(Marks.NONE);
        assertThat(MarkReader.marks("{\"source\":")).isEqualTo(Marks.NONE);
    }
}
