package org.placard.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.placard.model.Description;
import org.placard.model.Hints;
import org.placard.model.Parameter;
import org.placard.model.Passage;
import org.placard.model.ReadingProblem.Kind;
import org.placard.model.ReadingProblem.Level;
import org.placard.model.ServerCoverage;
import org.placard.model.Tool;

class ToolsListTest {

    @Test
    void aJsonRpcResponseGivesItsTools() throws Exception {
        var read = Collected.fixture("tools-list/json-rpc-response.json");

        assertThat(read.problems).isEmpty();
        assertThat(read.only().id()).isEqualTo("json-rpc-response");
        assertThat(read.only().coverage()).isEqualTo(ServerCoverage.DEFINED);
        assertThat(read.only().provenance().format()).isEqualTo("tools-list");
        assertThat(read.tool("list_notes").hints()).isEqualTo(new Hints(true, null, null, false, null));
        assertThat(read.tool("delete_note"))
                .isEqualTo(new Tool(
                        "delete_note",
                        null,
                        Description.of("Deletes a note for good."),
                        null,
                        List.of(
                                new Parameter("id", "string", "The note's id", true, List.of(), null, null),
                                new Parameter("force", "boolean", null, false, List.of(), "false", null)),
                        new Hints(null, true, null, null, "Delete a note"),
                        "{\"type\":\"object\",\"required\":[\"id\"],\"properties\":{\"id\":{\"type\":\"string\","
                                + "\"description\":\"The note's id\"},\"force\":{\"type\":\"boolean\",\"default\":false}}}",
                        null,
                        List.of()));
    }

    @Test
    void aMissingDescriptionIsEmptyAndAFurtherPageIsTold() throws Exception {
        var read = Collected.fixture("tools-list/tools-member.json");

        assertThat(read.tool("ping").description()).isEqualTo(Description.EMPTY);
        assertThat(read.problems).singleElement().satisfies(problem -> {
            assertThat(problem.level()).isEqualTo(Level.FIELD_ODD);
            assertThat(problem.place()).isEqualTo("nextCursor");
        });
    }

    @Test
    void anExplicitNullIsAbsent() throws Exception {
        var read = Collected.fixture("tools-list/null-filled.json");

        assertThat(read.problems).isEmpty();
        assertThat(read.only().id()).isEqualTo("notes");
        assertThat(read.only().description()).isEqualTo("Keeps notes.");
        assertThat(read.tool("list_notes").hints()).isEqualTo(Hints.NONE);
        assertThat(read.tool("list_notes").title()).isNull();
        assertThat(read.tool("list_notes").parameters())
                .containsExactly(new Parameter("limit", "integer", null, false, List.of(), "null", null));
    }

    @Test
    void snakeCaseIsTheSame() throws Exception {
        var read = Collected.fixture("tools-list/snake-case.json");

        assertThat(read.problems).isEmpty();
        assertThat(read.only().id()).isEqualTo("warehouse");
        assertThat(read.tool("run_query").hints().readOnly()).isFalse();
        assertThat(read.tool("run_query").parameters())
                .extracting(Parameter::name)
                .containsExactly("sql");
        assertThat(read.tool("run_query").passages())
                .containsExactly(
                        new Passage("outputSchema.properties.rows.key", "rows"),
                        new Passage("outputSchema.properties.rows.description", "What came back"));
    }

    @Test
    void anEmptyListIsAServerOfWhichNoToolIsKnown() throws Exception {
        var read = Collected.fixture("tools-list/empty.json");

        assertThat(read.only().tools()).isEmpty();
        assertThat(read.only().coverage()).isEqualTo(ServerCoverage.NOT_OBSERVED);
    }

    @Test
    void oneBadToolCostsItselfOnly() throws Exception {
        var read = Collected.fixture("tools-list/one-bad-tool.json");

        assertThat(read.only().tools()).extracting(Tool::name).containsExactly("good", "odd");
        assertThat(read.problems)
                .filteredOn(problem -> problem.level() == Level.ITEM_LOST)
                .hasSize(2);
        assertThat(read.tool("odd").description().text()).isEqualTo("[\"a\",\"list\"]");
        assertThat(read.tool("odd").hints().readOnly()).isNull();
        assertThat(read.tool("odd").passages())
                .contains(new Passage("inputSchema", "none"), new Passage("annotations.readOnlyHint", "yes"));
    }

    @Test
    void aSecondDefinitionOfANameIsKeptUnderANumber() throws Exception {
        var read = Collected.fixture("tools-list/second-definition.json");

        assertThat(read.only().tools()).extracting(Tool::name).containsExactly("rules", "rules~2");
        assertThat(read.kinds()).containsExactly(Kind.DUPLICATE_NAME, Kind.DUPLICATE_NAME);
    }

    @Test
    void aBareArrayIsNamedAfterItsFile() throws Exception {
        var read = Collected.fixture("tools-array/bare.json");

        assertThat(read.only().id()).isEqualTo("bare");
        assertThat(read.tool("get_time").parameters())
                .containsExactly(new Parameter("zone", "string", null, false, List.of("utc", "local"), null, null));
    }

    @Test
    void argumentsAreRequiredUnlessOptional() throws Exception {
        var read = Collected.fixture("tools-array/arguments.json");

        assertThat(read.problems).isEmpty();
        assertThat(read.tool("create_build").inputSchema()).isNull();
        assertThat(read.tool("create_build").parameters())
                .containsExactly(
                        new Parameter("pipeline", "string", "The pipeline's slug", true, List.of(), null, null),
                        new Parameter("branch", "string", "Which branch", false, List.of(), null, null));
    }

    @Test
    void aSingleToolObjectIsAServerOfOne() throws Exception {
        assertThat(Collected.fixture("single-tool/snapshot.snap").only().tools())
                .extracting(Tool::displayName)
                .containsExactly("Get my profile");
    }

    @Test
    void functionListsAreTools() throws Exception {
        var nested = Collected.fixture("openai-functions/nested.json");
        assertThat(nested.tool("send_mail").parameters())
                .extracting(Parameter::name, Parameter::type, Parameter::required, Parameter::format)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("to", "array", true, null),
                        org.assertj.core.groups.Tuple.tuple("to[]", "string", false, "email"));
        var flat = Collected.fixture("openai-functions/flat.json");
        assertThat(flat.only().provenance().format()).isEqualTo("openai-functions");
        assertThat(flat.tool("send_mail").parameters()).hasSize(1);
    }
}
