package org.placard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.placard.model.CatalogTool;

class ToolViewTest {

    private static final List<CatalogTool> TASKS = Samples.tools(
            "{\"server\":\"acme/tasks\",\"name\":\"cancel_background_task\",\"description\":\"\"}",
            "{\"server\":\"acme/tasks\",\"name\":\"list_background_tasks\",\"description\":\"Lists the tasks that run.\","
                    + "\"annotations\":{\"readOnlyHint\":true}}",
            "{\"server\":\"acme/tasks\",\"name\":\"delete_file\",\"description\":\"Permanently deletes a file.\","
                    + "\"annotations\":{\"readOnlyHint\":true},"
                    + "\"inputSchema\":{\"type\":\"object\",\"properties\":{\"path\":{\"type\":\"string\"}}}}",
            "{\"server\":\"acme/tasks\",\"name\":\"manage_task\",\"description\":\"Manages a task.\",\"inputSchema\":"
                    + "{\"type\":\"object\",\"properties\":{\"action\":{\"type\":\"string\",\"enum\":[\"get\",\"create\",\"delete\"]}}}}",
            "{\"server\":\"acme/tasks\",\"name\":\"frobnicate\"}");

    @Test
    void evidenceIsMarkedInTheName() {
        var view = Samples.view(TASKS, "cancel_background_task");

        assertThat(view.definition().name())
                .contains(new Piece("cancel", Piece.Kind.FOR))
                .extracting(Piece::text)
                .satisfies(texts -> assertThat(String.join("", texts)).isEqualTo("cancel_background_task"));
        assertThat(view.risk().word()).isEqualTo("Critical");
        assertThat(view.category().id()).isEqualTo("destructive");
    }

    @Test
    void anEmptyDescriptionIsCalledEmptyAndOneThatIsNotHeldIsNot() {
        assertThat(Samples.view(TASKS, "cancel_background_task").definition().missing())
                .contains("empty");
        assertThat(Samples.view(TASKS, "frobnicate").definition().missing()).doesNotContain("empty");
    }

    @Test
    void whyNamesTheWordsThatDecided() {
        var why = Samples.view(TASKS, "delete_file").why();

        assertThat(why.sentences().getFirst()).startsWith("delete_file is Destructive because of “");
        assertThat(why.lead()).startsWith("At worst, a call permanently removes");
    }

    @Test
    void whatRestsOnNothingIsUnknownAndNeverLow() {
        var view = Samples.view(TASKS, "frobnicate");

        assertThat(view.risk()).isEqualTo(RiskView.UNKNOWN);
        assertThat(view.decision()).isEqualTo("Deny");
        assertThat(view.why().lead()).contains("not as safe");
    }

    @Test
    void aHintThatContradictsIsSaidToDoSo() {
        var hints = Samples.view(TASKS, "delete_file").hints();

        assertThat(hints.getFirst().name()).isEqualTo("readOnlyHint");
        assertThat(hints.getFirst().agrees()).isEqualTo("contradicts");
        assertThat(Samples.view(TASKS, "list_background_tasks")
                        .hints()
                        .getFirst()
                        .agrees())
                .isEqualTo("agrees");
    }

    @Test
    void actionsAreShownWorstFirst() {
        var actions = Samples.view(TASKS, "manage_task").actions();

        assertThat(actions.getFirst().category().id()).isEqualTo("destructive");
        assertThat(actions).hasSize(3);
    }

    @Test
    void theAnswersSpeakOfThePolicyThatIsShown() {
        var view = Samples.view(TASKS, "cancel_background_task");
        String json =
                view.policy().json().stream().map(PolicyView.LineView::text).collect(Collectors.joining("\n"));
        var said = view.answers().stream().map(AnswerView::answer).toList();

        assertThat(json).contains("\"default\": \"deny\"");
        assertThat(said).noneMatch(answer -> answer.contains("rate_limit") || answer.contains("action: deny"));
        assertThat(view.policy().json())
                .anyMatch(line -> line.own() && line.text().contains("cancel_background_task"));
        if (view.decision().equals("Hide")) {
            assertThat(said).anyMatch(answer -> answer.contains("Take it out of hide"));
        }
    }

    @Test
    void aRuleAloneSaysWhatItDoesToTheRest() {
        var view = Samples.view(TASKS, "cancel_background_task", true);

        assertThat(view.policy().alone()).isTrue();
        assertThat(view.policy().sentences()).anyMatch(sentence -> sentence.contains("4 other tools"));
    }

    @Test
    void milderToolsActOnTheSameThing() {
        var view = Samples.view(TASKS, "cancel_background_task");

        assertThat(view.milder())
                .extracting(row -> row.name().getFirst().text())
                .contains("list_background_tasks");
    }

    @Test
    void everyToolOfAServerGetsAPage() {
        for (CatalogTool tool : TASKS) {
            var view = Samples.view(TASKS, tool.tool().name());
            assertThat(view.answers()).hasSize(7);
            assertThat(view.policy().json()).isNotEmpty();
            assertThat(view.frame().description()).isNotBlank();
        }
    }
}
