package org.placard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.placard.pages.Piece.Kind;
import org.placard.pages.Shown.Span;

class ShownTest {

    @Test
    void invisibleCharactersAreSpelledOut() {
        assertThat(Shown.plain("a\u200Bb\u202Ec"))
                .containsExactly(
                        new Piece("a", Kind.PLAIN),
                        new Piece("U+200B", Kind.ESCAPE),
                        new Piece("b", Kind.PLAIN),
                        new Piece("U+202E", Kind.ESCAPE),
                        new Piece("c", Kind.PLAIN));
    }

    @Test
    void tagCharactersBeyondThePlaneAreSpelledOut() {
        assertThat(Shown.text("x" + Character.toString(0xE0041))).isEqualTo("xU+E0041");
    }

    @Test
    void linesAndEmojiStay() {
        assertThat(Shown.plain("one\n\ttwo \u2764\uFE0F"))
                .containsExactly(new Piece("one\n\ttwo \u2764\uFE0F", Kind.PLAIN));
    }

    @Test
    void whatSpeaksForTheVerdictWinsWhereMarksOverlap() {
        assertThat(Shown.pieces("soft delete", List.of(new Span(0, 11, Kind.AGAINST), new Span(5, 11, Kind.FOR))))
                .containsExactly(new Piece("soft ", Kind.AGAINST), new Piece("delete", Kind.FOR));
    }

    @Test
    void spansOutsideTheTextAreClipped() {
        assertThat(Shown.pieces("ab", List.of(new Span(1, 99, Kind.FOR), new Span(50, 60, Kind.FOR))))
                .containsExactly(new Piece("a", Kind.PLAIN), new Piece("b", Kind.FOR));
    }

    @Test
    void piecesJoinedAreTheTextForAnySpans() {
        var random = new SplittableRandom(7);
        for (int round = 0; round < 500; round++) {
            String text = random.ints(random.nextInt(1, 40), 'a', 'z' + 1)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            int start = random.nextInt(text.length() + 1);
            int end = start + random.nextInt(10);
            var pieces = Shown.pieces(text, List.of(new Span(start, end, Kind.FOR), new Span(0, 3, Kind.AGAINST)));
            assertThat(pieces.stream().map(Piece::text).collect(Collectors.joining()))
                    .isEqualTo(text);
        }
    }

    @Test
    void aLineIsCutWithoutBreakingACharacter() {
        assertThat(Shown.line("ab\n  cd", 20)).isEqualTo("ab cd");
        assertThat(Shown.line("abc\uD83D\uDE00def", 5)).isEqualTo("abc…");
    }
}
