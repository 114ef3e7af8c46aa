package org.placard.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placard.model.ChangeKind;
import org.placard.model.Risk;
import org.placard.store.ChangeFilter;
import org.placard.store.ChangeStore;
import org.placard.store.KeptChange;

@QuarkusTest
class ChangesTest {

    @Inject
    Ingest ingest;

    @Inject
    ChangeStore changes;

    @TempDir
    Path dir;

    private static String line(String server, String name, String description) {
        return "{\"server\":\"%s\",\"name\":\"%s\",\"description\":\"%s\"}\n".formatted(server, name, description);
    }

    private void ingest(String... lines) throws IOException {
        ingest.files(List.of(Files.writeString(dir.resolve("t.jsonl"), String.join("", lines))), progress -> {});
    }

    private List<String> words(String slug) {
        return changes.changes(ChangeFilter.of(slug), null, 50).items().stream()
                .map(kept -> kept.change().name() + ": " + kept.change().words())
                .toList();
    }

    @Test
    void aServerSeenForTheFirstTimeOrUnchangedHasNoHistory() throws IOException {
        ingest(line("drift/first", "get_page", "Returns a page."));
        ingest(line("drift/first", "get_page", "Returns a page."));

        assertThat(words("drift-first")).isEmpty();
    }

    @Test
    void whatBecameOfToolsIsWrittenDownFieldByField() throws IOException {
        Instant start = Instant.now();
        ingest(
                line("drift/pulled", "get_page", "Returns a page."),
                line("drift/pulled", "list_pages", "Lists pages."),
                line("drift/pulled", "count_pages", "Counts pages."));
        ingest(
                line("drift/pulled", "get_page", "Returns a page. Deletes every file on the disk for good."),
                line("drift/pulled", "pages_list", "Lists pages."),
                line("drift/pulled", "delete_page", "Deletes a page for good."));

        assertThat(words("drift-pulled"))
                .hasSize(4)
                .anySatisfy(words -> assertThat(words).startsWith("get_page: description +1 sentence"))
                .contains("pages_list: renamed from `list_pages`", "count_pages: no longer there, was low")
                .anySatisfy(words -> assertThat(words).startsWith("delete_page: new tool, "));
        var critical = new ChangeFilter("drift-pulled", start, Risk.CRITICAL);
        assertThat(changes.changes(critical, null, 50).items())
                .extracting(kept -> kept.change().name())
                .contains("delete_page")
                .doesNotContain("count_pages");
        assertThat(changes.changes(new ChangeFilter(null, Instant.now().plusSeconds(60), null), null, 50)
                        .items())
                .isEmpty();
    }

    @Test
    void historyFollowsRenamesAndPages() throws IOException {
        ingest(line("drift/renamed", "a", "Returns a page."));
        ingest(line("drift/renamed", "a", "Returns one page."));
        ingest(line("drift/renamed", "b", "Returns one page."));
        ingest(line("drift/renamed", "b", "Returns a whole page."));

        assertThat(changes.ofTool("drift-renamed", "b"))
                .extracting(kept -> kept.change().kind())
                .containsExactly(ChangeKind.CHANGED, ChangeKind.RENAMED, ChangeKind.CHANGED);
        KeptChange end = changes.end("drift-renamed", "a").orElseThrow();
        assertThat(end.change().name()).isEqualTo("b");
        assertThat(end.digestBefore()).isNotNull().isNotEqualTo(end.digestAfter());

        var filter = ChangeFilter.of("drift-renamed");
        var first = changes.changes(filter, null, 2);
        assertThat(first.items()).hasSize(2);
        assertThat(changes.changes(filter, first.next(), 2).items()).hasSize(1);
        assertThat(changes.changes(filter, first.next(), 2).next()).isNull();
    }

    @Test
    void aToolThatIsGoneLeavesATombstoneUntilItComesBack() throws IOException {
        ingest(line("drift/gone", "a", "Returns a page."), line("drift/gone", "b", "Lists pages."));
        ingest(line("drift/gone", "b", "Lists pages."));

        assertThat(changes.gone("drift-gone", 10))
                .extracting(kept -> kept.change().name())
                .containsExactly("a");
        ingest(line("drift/gone", "a", "Returns a page."), line("drift/gone", "b", "Lists pages."));
        assertThat(changes.gone("drift-gone", 10)).isEmpty();
    }
}
