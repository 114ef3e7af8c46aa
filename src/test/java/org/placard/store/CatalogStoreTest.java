package org.placard.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;
import org.placard.model.Category;
import org.placard.model.IngestReport;
import org.placard.model.Provenance.Observation;
import org.placard.model.ReadingProblem;
import org.placard.model.ReadingProblem.Kind;
import org.placard.model.ReadingProblem.Level;
import org.placard.model.Risk;
import org.placard.model.Server;
import org.placard.model.ServerCoverage;
import org.placard.model.Slug;

@QuarkusTest
class CatalogStoreTest {

    @Inject
    CatalogStore store;

    @Test
    void aServerComesBackAsItWasStored() {
        Server server = Judged.server("store/round-trip", "read_file", "list_files");
        PreparedServer prepared = Judged.prepared(server);

        assertThat(store.replace(prepared)).isEqualTo(Outcome.NEW);

        CatalogServer stored = store.serverById("store/round-trip").orElseThrow();
        assertThat(stored.slug()).isEqualTo("store-round-trip");
        assertThat(stored.provenance()).isEqualTo(server.provenance());
        assertThat(stored.packages()).isEqualTo(server.packages());
        assertThat(stored.risk()).isEqualTo(Risk.LOW);
        assertThat(stored.tools()).isEqualTo(2);
        assertThat(stored.firstSeen()).isEqualTo(Judged.SEEN);
        assertThat(store.server("store-round-trip")).contains(stored);
        assertThat(store.tools("store-round-trip").stream().map(CatalogTool::tool))
                .isEqualTo(server.tools());
        CatalogTool tool = store.tool("store-round-trip", "list_files").orElseThrow();
        assertThat(tool.classification().findings()).hasSize(1);
        assertThat(tool.digest()).isEqualTo("digest of list_files");
        assertThat(store.whole("store-round-trip").orElseThrow().asRead()).isEqualTo(server);
    }

    @Test
    void theSameServerTwiceChangesNothing() {
        Server server = Judged.server("store/twice", "read_file");
        store.replace(Judged.prepared(server));
        long revision = store.revision();

        assertThat(store.replace(Judged.prepared(server))).isEqualTo(Outcome.UNCHANGED);

        assertThat(store.revision()).isEqualTo(revision);
    }

    @Test
    void toolsThatVanishLeaveWithTheReplacement() {
        store.replace(Judged.prepared(Judged.server("store/vanish", "a", "b", "c")));
        long before = store.revision();

        assertThat(store.replace(Judged.prepared(Judged.server("store/vanish", "c", "d"))))
                .isEqualTo(Outcome.CHANGED);

        assertThat(store.tools("store-vanish").stream().map(t -> t.tool().name()))
                .containsExactly("c", "d");
        assertThat(store.changedSince(before, 10)).extracting(CatalogServer::id).containsExactly("store/vanish");
    }

    @Test
    void otherJudgementsOfTheSameDefinitionsAreAChangeOfTheirOwn() {
        Server server = Judged.server("store/rejudged", "a");
        store.replace(Judged.prepared(server));
        CatalogServer before = store.serverById(server.id()).orElseThrow();
        PreparedServer worse = Judged.prepared(server, Category.WRITE, Risk.HIGH, "0.0.2-test");

        assertThat(store.replace(worse)).isEqualTo(Outcome.REJUDGED);

        CatalogServer after = store.serverById(server.id()).orElseThrow();
        assertThat(after.revision()).isGreaterThan(before.revision());
        assertThat(after.risk()).isEqualTo(Risk.HIGH);
        assertThat(after.rulesVersion()).isEqualTo("0.0.2-test");
        assertThat(after.changed()).isEqualTo(before.changed());
    }

    @Test
    void judgingAgainPassesOverWhatChangedMeanwhile() {
        Server server = Judged.server("store/overtaken", "a");
        store.replace(Judged.prepared(server));
        long read = store.serverById(server.id()).orElseThrow().revision();
        store.replace(Judged.prepared(Judged.server("store/overtaken", "b")));

        store.rejudge(List.of(new Rejudged(Judged.prepared(server, Category.WRITE, Risk.HIGH, "0.0.3-test"), read)));

        assertThat(store.tools("store-overtaken").stream().map(t -> t.tool().name()))
                .containsExactly("b");
    }

    @Test
    void aLesserObservationNeverReplacesABetterOne() {
        Server published = Judged.server("store/better", "a", "b");
        store.replace(Judged.prepared(published));
        Server bundled =
                Judged.server("store/better", Observation.BUNDLED, ServerCoverage.DEFINED, "Does something.", "a");
        Server unseen = Judged.server("store/better", Observation.LIVE, ServerCoverage.NEEDS_AUTH, "");

        assertThat(store.replace(List.of(Judged.prepared(bundled), Judged.prepared(unseen))))
                .containsExactly(Outcome.KEPT, Outcome.KEPT);

        assertThat(store.tools("store-better")).hasSize(2);
    }

    @Test
    void aSlugThatIsTakenBecomesDistinctAndStays() {
        List<Outcome> outcomes = store.replace(List.of(
                Judged.prepared(Judged.server("store/slug", "a")),
                Judged.prepared(Judged.server("store.slug", "a")),
                Judged.prepared(Judged.server("store-slug", "a"))));
        store.replace(Judged.prepared(Judged.server("store.slug", "a", "b")));

        assertThat(outcomes).containsOnly(Outcome.NEW);
        assertThat(store.serverById("store/slug").orElseThrow().slug()).isEqualTo("store-slug");
        assertThat(store.serverById("store.slug").orElseThrow().slug()).isEqualTo(Slug.distinct("store.slug"));
        assertThat(store.serverById("store-slug").orElseThrow().slug()).isEqualTo(Slug.distinct("store-slug"));
    }

    @Test
    void serversPageBySlugWithFilters() {
        for (String name : List.of("e", "c", "a", "d", "b")) {
            store.replace(Judged.prepared(
                    Judged.server("zz-page/" + name, Observation.LIVE, ServerCoverage.EXTRACTED, "x", "t"),
                    Category.FINANCIAL,
                    Risk.CRITICAL,
                    "0.0.1-test"));
        }
        var filter = new ServerFilter(Risk.CRITICAL, Category.FINANCIAL, "test-live", ServerCoverage.EXTRACTED);

        var seen = new ArrayList<String>();
        ServerPage page = store.servers(filter, null, 2);
        assertThat(page.total()).isEqualTo(5);
        while (true) {
            page.items().forEach(server -> seen.add(server.slug()));
            if (page.next() == null) {
                break;
            }
            page = store.servers(filter, page.next(), 2);
        }

        assertThat(seen).containsExactly("zz-page-a", "zz-page-b", "zz-page-c", "zz-page-d", "zz-page-e");
        assertThat(store.servers(new ServerFilter(Risk.LOW, null, "test-live", ServerCoverage.EXTRACTED), null, 5)
                        .items())
                .isEmpty();
    }

    @Test
    void theNumbersAddUp() {
        CatalogStats before = store.stats();
        store.replace(Judged.prepared(Judged.server("store/numbers", "a", "b", "c")));
        CatalogStats after = store.stats();

        assertThat(after.servers()).isEqualTo(before.servers() + 1);
        assertThat(after.tools()).isEqualTo(before.tools() + 3);
        assertThat(after.categories().get(Category.READ))
                .isEqualTo(before.categories().get(Category.READ) + 3);
        assertThat(after.categories().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(after.tools());
        assertThat(after.risks().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(after.tools());
        assertThat(after.coverages().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(after.servers());
    }

    @Test
    void whoFollowsSeesEveryServerOnceOrNewer() {
        long start = store.revision();
        for (int i = 0; i < 450; i++) {
            store.replace(Judged.prepared(Judged.server("store/followed-" + i, "a", "b", "c", "d", "e")));
        }
        var seen = new ArrayList<String>();
        long revision = start;
        for (Changes changes = store.changesAfter(revision);
                !changes.servers().isEmpty();
                changes = store.changesAfter(revision)) {
            changes.servers().forEach(server -> seen.add(server.server().id()));
            revision = changes.upTo();
        }

        assertThat(revision).isEqualTo(store.revision());
        assertThat(seen).hasSize(450).doesNotHaveDuplicates();
        var exported = new ArrayList<WholeServer>();
        store.forEach((s, tools) -> exported.add(new WholeServer(s, tools)));
        assertThat(exported).extracting(s -> s.server().slug()).isSorted().doesNotHaveDuplicates();
        assertThat(exported)
                .allSatisfy(s -> assertThat(s.tools()).hasSize(s.server().tools()));
        assertThat(exported).hasSize(store.stats().servers());
    }

    @Test
    void textOfAnySizeIsKept() {
        String large = "x".repeat(1_500_000) + " \uD83D\uDE80";
        Server server = Judged.server("store/large", Observation.LIVE, ServerCoverage.DEFINED, large, "a");
        store.replace(Judged.prepared(server));

        assertThat(store.tools("store-large").getFirst().tool().description().text())
                .isEqualTo(large);
    }

    @Test
    void reportsAreKept() {
        var report = new IngestReport(
                "file",
                Judged.SEEN,
                Duration.ofMillis(1234),
                2,
                1,
                2,
                3,
                4,
                50,
                Map.of(Kind.ODD_FIELD, 7),
                List.of(new ReadingProblem(Level.FIELD_ODD, Kind.ODD_FIELD, "a.json", "tools[0]", "is odd")));

        long id = store.keep(report);

        assertThat(store.report(id).orElseThrow().report()).isEqualTo(report);
        assertThat(store.reports(1)).extracting(KeptReport::id).containsExactly(id);
    }
}
