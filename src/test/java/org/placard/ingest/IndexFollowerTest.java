package org.placard.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placard.search.ToolIndex;
import org.placard.search.ToolQuery;
import org.placard.search.ToolSearch;
import org.placard.store.CatalogStore;
import org.placard.store.Judged;

/** A second index of the same database, as another process would have it. */
@QuarkusTest
class IndexFollowerTest {

    @Inject
    CatalogStore store;

    @Inject
    Rejudging rejudging;

    @TempDir
    Path folder;

    @Test
    void anEmptyIndexBecomesAsFarAsTheDatabase() throws IOException {
        store.replace(Judged.prepared(Judged.server("follower/okapi", "okapi_one", "okapi_two")));
        try (ToolIndex index = ToolIndex.open(folder, "rules")) {
            new IndexFollower(store, index).catchUp();

            assertThat(index.revision()).isEqualTo(store.revision());
            assertThat(new ToolSearch(index).search(ToolQuery.of("okapi")).total())
                    .isEqualTo(2);
        }
    }

    @Test
    void aReplacedServerIsReplacedInTheIndexToo() throws IOException {
        try (ToolIndex index = ToolIndex.open(folder, "rules")) {
            var follower = new IndexFollower(store, index);
            store.replace(Judged.prepared(Judged.server("follower/tapir", "tapir_one", "tapir_two", "tapir_three")));
            follower.catchUp();
            store.replace(Judged.prepared(Judged.server("follower/tapir", "tapir_three", "tapir_four")));
            follower.catchUp();

            assertThat(new ToolSearch(index).search(ToolQuery.of("tapir")).total())
                    .isEqualTo(2);
        }
    }

    @Test
    void anIndexThatIsAheadOfTheDatabaseIsBuiltAnew() throws IOException {
        store.replace(Judged.prepared(Judged.server("follower/ahead", "a")));
        try (ToolIndex index = ToolIndex.open(folder, "rules")) {
            index.commit(store.revision() + 1_000_000);

            new IndexFollower(store, index).catchUp();

            assertThat(index.revision()).isEqualTo(store.revision());
        }
    }

    @Test
    void anIndexOfOtherRulesServesUntilItsSuccessorIsBuilt() throws IOException {
        store.replace(Judged.prepared(Judged.server("follower/rules", "a")));
        try (ToolIndex index = ToolIndex.open(folder, "old rules")) {
            new IndexFollower(store, index).catchUp();
        }
        try (ToolIndex index = ToolIndex.open(folder, "new rules")) {
            var follower = new IndexFollower(store, index);
            follower.catchUp();
            assertThat(follower.serves()).isTrue();
            assertThat(index.rebuildReason()).isPresent();

            assertThat(rejudging.run()).isEqualTo(Rejudging.Result.UP_TO_DATE);
            follower.catchUp();
            assertThat(follower.serves()).isTrue();
            assertThat(index.rebuildReason()).isEmpty();
            assertThat(index.revision()).isEqualTo(store.revision());
        }
    }

    @Test
    void whatIsWrittenWhileFollowingIsSeen() throws Exception {
        try (ToolIndex index = ToolIndex.open(folder, "rules")) {
            var follower = new IndexFollower(store, index);
            follower.start();
            try {
                for (int i = 0; i < 20; i++) {
                    store.replace(Judged.prepared(Judged.server("follower/while-" + i, "axolotl_" + i)));
                    follower.nudge();
                }
                assertThat(follower.await(store.revision(), Duration.ofSeconds(60)))
                        .isTrue();
                assertThat(new ToolSearch(index).search(ToolQuery.of("axolotl")).total())
                        .isEqualTo(20);
            } finally {
                follower.stop();
            }
        }
    }
}
