package org.placard.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placard.model.Capability;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;
import org.placard.model.Category;
import org.placard.model.Risk;

class ToolSearchTest {

    @TempDir
    Path dir;

    private ToolIndex index;
    private ToolSearch search;

    @BeforeEach
    void fill() throws IOException {
        index = ToolIndex.open(dir, "rules-1");
        Tools.fill(index::replaceServer);
        index.commit(1);
        search = new ToolSearch(index);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void facetsCountWhatAnotherChoiceWouldGive() {
        SearchResult all = search.search(ToolQuery.of(""));
        assertThat(counts(all, Facet.RISK)).containsEntry("critical", 2L).containsEntry("low", 2L);
        SearchResult critical = search.search(ToolQuery.of("").where(Facet.RISK, "critical"));
        assertThat(critical.total()).isEqualTo(2);
        assertThat(counts(critical, Facet.RISK)).isEqualTo(counts(all, Facet.RISK));
        assertThat(counts(critical, Facet.CATEGORY)).isEqualTo(Map.of("destructive", 1L, "financial", 1L));
        SearchResult both =
                search.search(ToolQuery.of("").where(Facet.RISK, "critical").where(Facet.CATEGORY, "financial"));
        assertThat(both.total()).isEqualTo(1);
        assertThat(counts(both, Facet.RISK)).isEqualTo(Map.of("critical", 1L));
        assertThat(counts(both, Facet.CATEGORY)).isEqualTo(Map.of("destructive", 1L, "financial", 1L));
    }

    @Test
    void everyFacetCountsAndEachCountIsWhatFilteringGives() {
        SearchResult all = search.search(ToolQuery.of(""));
        assertThat(all.facets().keySet()).containsExactlyInAnyOrder(Facet.values());
        for (Facet facet : Facet.values()) {
            for (FacetCount count : all.facets().get(facet)) {
                assertThat(search.search(ToolQuery.of("").where(facet, count.value()))
                                .total())
                        .as("%s:%s", facet.id(), count.value())
                        .isEqualTo(count.count());
            }
        }
    }

    @Test
    void aPackageIsReachedOverStandardInputAndWhatSaysNothingIsUnknown() throws IOException {
        assertThat(counts(search.search(ToolQuery.of("")), Facet.TRANSPORT)).isEqualTo(Map.of("unknown", 7L));
        assertThat(Tools.names(search.search(ToolQuery.of("transport:stdio")))).isEmpty();
    }

    @Test
    void ordersAreTheirOwn() {
        assertThat(Tools.names(search.search(ToolQuery.of("").by(Order.NAME))))
                .containsExactly(
                        "charge_card",
                        "close_issue",
                        "create_issue",
                        "deleteFile",
                        "list_directory",
                        "list_issues",
                        "read_file");
        assertThat(search.search(ToolQuery.of("").by(Order.RISK)).hits())
                .extracting(Hit::risk)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(search.search(ToolQuery.of("").by(Order.RECENCY)).hits())
                .extracting(Hit::server)
                .startsWith("octo-issues", "octo-issues", "octo-issues");
    }

    @Test
    void pagesHoldEveryHitOnceInEveryOrderAndAcrossASwapOfTheIndex() throws IOException {
        for (Order order : Order.values()) {
            for (String text : List.of("", "issue", "file list")) {
                ToolQuery query = ToolQuery.of(text).by(order).first(2);
                SearchResult page = search.search(query);
                var seen = new ArrayList<String>();
                while (true) {
                    page.hits().forEach(h -> seen.add(h.path()));
                    if (page.next() == null) {
                        break;
                    }
                    index.rebuild(shelf -> {
                        Tools.fill(shelf);
                        return 2;
                    });
                    page = search.search(query.after(page.next()));
                }
                assertThat(seen).as("%s by %s", text, order).hasSize((int) page.total());
                assertThat(new HashSet<>(seen)).hasSize(seen.size());
            }
        }
    }

    @Test
    void copiesOfAToolMakeRoomForOthersAndNoneIsLost() throws IOException {
        CatalogServer other = Tools.server("other/tracker");
        index.replaceServer(other, List.of(Tools.tool(other, "create_tracker_issue", "Creates an issue.")));
        copies(0, 60);
        ToolQuery query = ToolQuery.of("new issue create").first(20);
        assertThat(Tools.names(search.search(query))).contains("create_tracker_issue");

        // more of them than are put in order
        copies(60, 130);
        SearchResult page = search.search(query);
        var seen = new HashSet<String>();
        long total = page.total();
        int hits = 0;
        while (true) {
            page.hits().forEach(h -> seen.add(h.path()));
            hits += page.hits().size();
            if (page.next() == null) {
                break;
            }
            page = search.search(query.after(page.next()));
        }
        assertThat(seen).hasSize((int) total);
        assertThat(hits).isEqualTo((int) total);
    }

    private void copies(int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            CatalogServer copy = Tools.server("copy" + i + "/issues");
            index.replaceServer(copy, List.of(Tools.tool(copy, "create_issue", "Opens an issue in a repository.")));
        }
        index.commit(to);
    }

    @Test
    void whatWasFoundIsForgottenWhenTheIndexMovesOn() throws IOException {
        assertThat(Tools.names(search.search(ToolQuery.of("charge")))).containsExactly("charge_card");
        index.removeServer("pay-cards");
        index.commit(2);
        assertThat(search.search(ToolQuery.of("charge card")).hits()).isEmpty();
    }

    @Test
    void queriesOfDeathAreRefusedWithTheRepair() {
        String many = "word ".repeat(10_000);
        String deep = "(".repeat(400) + "a" + ")".repeat(400) + " OR b".repeat(100);
        String open = "\"" + "a ".repeat(30);
        for (String text : List.of(many, "a ".repeat(41), "*", "?* file", "\u0000 \"", open, "x".repeat(1_001))) {
            assertThatThrownBy(() -> search.search(ToolQuery.of(text)))
                    .as(Line.cut(text, 30))
                    .isInstanceOf(QueryException.class)
                    .hasMessageMatching("(?s).*(keep|begin|close|there are).*");
        }
        assertThatThrownBy(() -> search.search(ToolQuery.of(deep))).isInstanceOf(QueryException.class);
    }

    @Test
    void bracketsAndOperatorsAreOnlyPunctuation() {
        assertThat(Tools.names(search.search(ToolQuery.of("((create)) && [issue]~2^5"))))
                .startsWith("create_issue");
    }

    @Test
    void nonsenseIsAnsweredByNothing() {
        for (String text : List.of("asdkjhasd", "xyzzy plugh", "zzzz qqqq wwww")) {
            assertThat(search.search(ToolQuery.of(text)).hits()).as(text).isEmpty();
        }
    }

    @Test
    void aMisspeltWordIsRepairedAndSaid() throws IOException {
        for (int i = 0; i < 6; i++) {
            CatalogServer server = Tools.server("more/issues" + i);
            index.replaceServer(server, List.of(Tools.tool(server, "issue_" + i, "An issue.")));
        }
        index.commit(2);
        SearchResult found = search.search(ToolQuery.of("creat isue"));
        assertThat(Tools.names(found)).startsWith("create_issue");
        assertThat(found.correction()).contains("issue");
    }

    @Test
    void serversAndToolsAreSuggestedWhileTyping() {
        Suggestions found = search.suggest("iss", 8);
        assertThat(found.servers()).extracting(Suggestions.ServerName::slug).containsExactly("octo-issues");
        assertThat(found.tools()).extracting(h -> h.name().text()).contains("create_issue", "list_issues");
        assertThat(search.suggest("", 8)).isEqualTo(Suggestions.NONE);
        assertThat(search.suggest("\"open", 8)).isEqualTo(Suggestions.NONE);
        assertThat(search.suggest("asdkjhasd", 8)).isEqualTo(Suggestions.NONE);
    }

    @Test
    void aSaferToolHasTheSameCapabilityALowerRiskAndAVerdictThatIsMoreThanAGuess() throws IOException {
        CatalogServer trash = Tools.server("soft/files");
        CatalogTool kept = Tools.tool(
                trash,
                "trash_file",
                "Moves a file to the trash.",
                Category.WRITE,
                Risk.MEDIUM,
                Capability.WRITES_FILES);
        index.replaceServer(trash, List.of(kept));
        CatalogServer hard = Tools.server("hard/files");
        CatalogTool wipe = Tools.tool(
                hard, "wipe_file", "Wipes a file.", Category.DESTRUCTIVE, Risk.CRITICAL, Capability.WRITES_FILES);
        index.replaceServer(hard, List.of(wipe));
        index.commit(2);
        assertThat(search.safer(wipe, 5)).extracting(h -> h.name().text()).containsExactly("trash_file");
        assertThat(search.safer(kept, 5)).isEmpty();
        assertThat(search.related(wipe, 5)).isNotEmpty().extracting(Hit::server).doesNotContain("hard-files");
    }

    @Test
    void aFilterNobodyKnowsIsExplained() {
        assertThatThrownBy(() -> search.search(ToolQuery.of("colour:red")))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("colour")
                .hasMessageContaining("transport");
        assertThatThrownBy(() -> search.search(ToolQuery.of("risk:severe")))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("severe")
                .hasMessageContaining("critical");
        assertThat(search.search(ToolQuery.of("-risk:critical")).hits())
                .extracting(Hit::risk)
                .doesNotContain(Risk.CRITICAL);
    }

    private static Map<String, Long> counts(SearchResult result, Facet facet) {
        return result.facets().getOrDefault(facet, List.of()).stream()
                .filter(c -> c.count() > 0)
                .collect(Collectors.toMap(FacetCount::value, FacetCount::count));
    }

    @Test
    void theSameQuestionInOtherWordsIsAnotherQuestion() {
        assertThat(search.search(ToolQuery.of("issue").where(Facet.RISK, "low")).filters())
                .isEqualTo(Map.of(Facet.RISK, Set.of("low")));
    }
}
