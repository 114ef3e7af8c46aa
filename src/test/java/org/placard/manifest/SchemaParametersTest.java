package org.placard.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.placard.model.Parameter;
import org.placard.model.Passage;
import org.placard.model.Tool;

class SchemaParametersTest {

    private static Collected read(String schema) {
        return Collected.text("schema.json", "[{\"name\":\"n\",\"inputSchema\":" + schema + "}]");
    }

    private static Tool tool(String schema) {
        return read(schema).tool("n");
    }

    private static List<String> names(String schema) {
        return tool(schema).parameters().stream().map(Parameter::name).toList();
    }

    @Test
    void nestedObjectsArraysAndMapsBecomePaths() {
        assertThat(names("""
                        {"properties":{"filter":{"type":"object","properties":{"owner":{"type":"string"}}},
                          "items":{"type":"array","items":{"type":"object","properties":{"id":{"type":"string"}}}},
                          "labels":{"type":"object","additionalProperties":{"type":"string","description":"A label"}}}}""")).containsExactly("filter", "filter.owner", "items", "items[].id", "labels", "labels.*");
    }

    @Test
    void referencesInsideTheSchemaAreFollowed() {
        Tool tool = tool("""
                {"$defs":{"Who":{"type":"object","description":"A person","properties":{"name":{"type":"string"}},"required":["name"]}},
                 "properties":{"who":{"$ref":"#/$defs/Who"}},"required":["who"]}""");

        assertThat(tool.parameters())
                .containsExactly(
                        new Parameter("who", "object", "A person", true, List.of(), null, null),
                        new Parameter("who.name", "string", null, true, List.of(), null, null));
    }

    @Test
    void circlesAndBombsOfReferencesEnd() {
        assertThat(names("{\"properties\":{\"next\":{\"$ref\":\"#\"}}}")).contains("next", "next.next");
        String bomb = IntStream.range(0, 30)
                .mapToObj(i ->
                        "\"d%d\":{\"properties\":{\"a\":{\"$ref\":\"#/$defs/d%d\"},\"b\":{\"$ref\":\"#/$defs/d%d\"}}}"
                                .formatted(i, i + 1, i + 1))
                .collect(Collectors.joining(","));
        assertThat(names("{\"$defs\":{" + bomb + ",\"d30\":{\"type\":\"string\"}},\"$ref\":\"#/$defs/d0\"}"))
                .hasSizeBetween(30, 1_000);
    }

    @Test
    void referencesThatLeaveTheSchemaAreNotFollowed() {
        var read =
                read("{\"properties\":{\"a\":{\"$ref\":\"https://example.com/s.json\"},\"b\":{\"$ref\":\"#/none\"}}}");

        assertThat(read.tool("n").parameters()).hasSize(2);
        assertThat(read.problems)
                .extracting(problem -> problem.sentence())
                .anyMatch(sentence -> sentence.contains("not followed"))
                .anyMatch(sentence -> sentence.contains("points to nothing"));
    }

    @Test
    void branchesArePutTogether() {
        Tool tool = tool("""
                {"oneOf":[{"properties":{"action":{"const":"create"},"body":{"type":"string"}},"required":["action","body"]},
                          {"properties":{"action":{"const":"delete","description":"What to do"}}}],
                 "allOf":[{"properties":{"repo":{"anyOf":[{"type":"string"},{"type":"null"}]}},"required":["repo"]}]}""");

        assertThat(tool.parameters())
                .containsExactly(
                        new Parameter("action", null, "What to do", false, List.of("create", "delete"), null, null),
                        new Parameter("body", "string", null, false, List.of(), null, null),
                        new Parameter("repo", "string|null", null, true, List.of(), null, null));
    }

    @Test
    void everyTextOfASchemaIsAParameterOrAPassage() {
        Tool tool = tool("""
                {"type":"object","title":"T1","description":"D1","$comment":"C1","x-note":"X1",
                 "$defs":{"Unused":{"type":"object","properties":{"hidden_key":{"description":"D2"}}}},
                 "properties":{"p":{"type":"string","description":"D3","title":"T2","examples":["E1"],"enum":["V1"],
                    "default":"F1","pattern":"P1","not":{"description":"D4"}},
                  "q":{"anyOf":[{"description":"D5"},{"description":"D6"}],"if":{"const":"V2"},"default":{"inner":"F2"}}}}""");
        String all = tool.parameters() + " " + tool.passages();

        assertThat(List.of(
                        "T1",
                        "D1",
                        "C1",
                        "X1",
                        "hidden_key",
                        "D2",
                        "D3",
                        "T2",
                        "E1",
                        "V1",
                        "F1",
                        "P1",
                        "D4",
                        "D5",
                        "D6",
                        "V2",
                        "F2",
                        "inner"))
                .allSatisfy(text -> assertThat(all).contains(text));
        assertThat(tool.passages())
                .contains(
                        new Passage("inputSchema.$defs.Unused.properties.hidden_key.description", "D2"),
                        new Passage("inputSchema.properties.p.examples[0]", "E1"))
                .extracting(Passage::text)
                .doesNotContain("D3", "V1", "F1", "string", "object");
    }

    @Test
    void oddSchemasKeepTheirParameters() {
        assertThat(names(
                        "{\"properties\":{\"type\":\"object\",\"$schema\":\"s\",\"properties\":{\"gem\":{\"type\":\"string\"}},"
                                + "\"required\":[\"gem\"]}}"))
                .containsExactly("gem");
        assertThat(
                        tool("{\"properties\":{\"a\":\"string\",\"b\":\"What b is\",\"c\":7,\"d\":true,\"e\":{\"type\":\"int\"}}}")
                                .parameters())
                .extracting(Parameter::name, Parameter::type, Parameter::description)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", "string", null),
                        org.assertj.core.groups.Tuple.tuple("b", null, "What b is"),
                        org.assertj.core.groups.Tuple.tuple("c", null, null),
                        org.assertj.core.groups.Tuple.tuple("d", null, null),
                        org.assertj.core.groups.Tuple.tuple("e", "int", null));
        assertThat(tool("{\"required\":true,\"properties\":{\"a\":{\"required\":true}}}")
                        .parameters())
                .containsExactly(new Parameter("a", null, null, true, List.of(), null, null));
        assertThat(tool("\"{\\\"properties\\\":{\\\"a\\\":{}}}\"").parameters()).hasSize(1);
    }

    @Test
    void tooManyParametersAreCutAndScanned() {
        String many = IntStream.range(0, 1_500)
                .mapToObj(i -> "\"p%d\":{}".formatted(i))
                .collect(Collectors.joining(","));
        Tool tool = tool("{\"properties\":{" + many + "}}");

        assertThat(tool.parameters()).hasSize(1_000);
        assertThat(tool.passages()).extracting(Passage::text).contains("p1499");
    }
}
