package org.placard.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.placard.model.Description;
import org.placard.model.Tool;
import org.placard.rules.RuleFiles;

class TextReaderTest {

    private final TextReader reader = new TextReader(RuleFiles.ALL.program().lexicon());

    private ToolText read(String name, String description, String... siblings) {
        List<String> names = new ArrayList<>(List.of(siblings));
        names.add(name);
        ServerText server = reader.server(new ServerContext("shop", null, null, names));
        return reader.tool(Tool.of(name, Description.of(description)), server);
    }

    private static @Nullable String head(ToolText text) {
        Segment head = text.head();
        return head == null
                ? null
                : head.text().substring(head.tokens().start(0), head.tokens().end(0));
    }

    @ParameterizedTest
    @CsvSource({
        "delete_room, delete",
        "deleteRoom, delete",
        "HTTPDeleteRoom, Delete",
        "room-delete, delete",
        "rooms.list, list",
        "list_deleted_rooms, list",
        "order_list, list",
        "get_search_results, get",
        "rm_room, rm",
        "skills_list, list",
        "make_payment_refund, refund",
        "订单查询, 查询",
        "удалить_комнату, удалить"
    })
    void headIsTheWordThatSaysWhatTheToolDoes(String name, String head) {
        assertThat(head(read(name, ""))).isEqualTo(head);
    }

    @Test
    void headComesFromTheDescriptionWhereTheNameHasNone() {
        assertThat(head(read("weather", "Use this tool to fetch the weather."))).isEqualTo("fetch");
    }

    @Test
    void nounOfTheNameGivesWayToTheVerbOfTheDescription() {
        assertThat(head(read("release_link_list", "List the links of a release.")))
                .isEqualTo("list");
        assertThat(head(read("commit_comments", "List comments on a commit."))).isEqualTo("List");
    }

    @Test
    void nothingIsAHeadWhereNothingIsDone() {
        assertThat(head(read("tide_table", ""))).isNull();
        assertThat(head(read("dropdown", ""))).isNull();
    }

    @Test
    void prefixOfThreeSiblingsIsNotWhatTheToolDoes() {
        assertThat(head(read("order_note_add", "", "order_note_list", "order_note_get")))
                .isEqualTo("add");
    }

    private static List<String> words(Segment segment, int mark) {
        List<String> out = new ArrayList<>();
        Tokens tokens = segment.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if ((tokens.marks(i) & mark) != 0) {
                out.add(segment.text().substring(tokens.start(i), tokens.end(i)));
            }
        }
        return out;
    }

    private Segment prose(String description, String... siblings) {
        for (Segment segment : read("tidy_shelf", description, siblings).segments()) {
            if (segment.field() == Field.DESCRIPTION) {
                return segment;
            }
        }
        throw new AssertionError("no description");
    }

    @Test
    void whatIsDeniedIsNotDone() {
        Segment prose = prose("Tidies a shelf. It does not delete, move or sell anything.");
        assertThat(words(prose, Tokens.DENIES)).contains("delete", "move", "sell");
        assertThat(words(prose, Tokens.DOES)).contains("Tidies").doesNotContain("delete");
    }

    @Test
    void whatASiblingDoesIsElsewhere() {
        Segment prose = prose("Tidies a shelf. Use delete_shelf to delete it.", "delete_shelf");
        assertThat(words(prose, Tokens.ELSEWHERE)).contains("delete", "shelf");
    }

    @Test
    void argumentsAreElsewhere() {
        Segment prose = prose("Tidies a shelf.\n\nArgs:\n    force: delete what is in the way");
        assertThat(words(prose, Tokens.ELSEWHERE)).contains("delete");
    }

    @Test
    void warningIsCaution() {
        Segment prose = prose("Deletes a shelf. Warning: old books are lost.");
        assertThat(words(prose, Tokens.CAUTION)).contains("lost");
    }

    @Test
    void verbsInARowLead() {
        assertThat(words(prose("Creates, updates or deletes a shelf."), Tokens.LEAD))
                .containsExactly("Creates", "updates", "deletes");
    }

    @Test
    void anyTextIsReadWithTokensInOrderAndInBounds() {
        SplittableRandom random = new SplittableRandom(7);
        String letters = "aB9_- .,;\n(){}<>'\"\u00e9\u4e2d\u5220\u9664\u0443\u0434\u200b\ud83d\ude00\ud83d\u0130\uac00";
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder("x");
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            for (Segment segment :
                    read(text.toString(), text.toString(), "delete_x").segments()) {
                int last = 0;
                for (int i = 0; i < segment.tokens().size() && segment.field() != Field.HEAD; i++) {
                    assertThat(segment.tokens().start(i)).isGreaterThanOrEqualTo(last);
                    assertThat(segment.tokens().end(i))
                            .isBetween(
                                    segment.tokens().start(i) + 1,
                                    segment.text().length());
                    last = segment.tokens().end(i);
                }
            }
        }
    }
}
