package org.placard.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placard.model.CatalogServer;

class ToolIndexTest {

    @TempDir
    Path dir;

    @Test
    void aNewIndexIsEmptyAtRevisionZero() throws IOException {
        try (var index = ToolIndex.open(dir, "rules-1")) {
            assertThat(index.revision()).isZero();
            assertThat(index.rulesVersion()).isEqualTo("rules-1");
            assertThat(index.fieldVersion()).isEqualTo(ToolFields.VERSION);
            assertThat(index.rebuildReason()).isEmpty();
            assertThat(found(index, "")).isEmpty();
        }
    }

    @Test
    void whatWasCommittedIsThereAfterAReopening() throws IOException {
        try (var index = ToolIndex.open(dir, "rules-1")) {
            Tools.fill(index::replaceServer);
            index.commit(7);
            assertThat(found(index, "create issue")).startsWith("create_issue");
        }
        try (var index = ToolIndex.open(dir, "rules-1")) {
            assertThat(index.revision()).isEqualTo(7);
            assertThat(found(index, "")).hasSize(7);
        }
    }

    @Test
    void whatWasNotCommittedIsForgottenSoThatTheRevisionStaysTrue() throws IOException {
        try (var index = ToolIndex.open(dir, "rules-1")) {
            Tools.fill(index::replaceServer);
            index.commit(7);
            CatalogServer late = Tools.server("late/server");
            index.replaceServer(late, List.of(Tools.tool(late, "arrive", "Arrives.")));
            index.refresh();
            assertThat(found(index, "arrive")).containsExactly("arrive");
        }
        try (var index = ToolIndex.open(dir, "rules-1")) {
            assertThat(index.revision()).isEqualTo(7);
            assertThat(found(index, "arrive")).isEmpty();
        }
    }

    @Test
    void replacingAServerLeavesNothingOfTheOldOne() throws IOException {
        try (var index = ToolIndex.open(dir, "rules-1")) {
            Tools.fill(index::replaceServer);
            CatalogServer files = Tools.server("acme/files");
            index.replaceServer(files, List.of(Tools.tool(files, "stat_file", "Says how large a file is.")));
            index.commit(8);
            assertThat(found(index, "server:acme-files")).containsExactly("stat_file");
            index.removeServer("acme-files");
            index.commit(9);
            assertThat(found(index, "server:acme-files")).isEmpty();
            assertThat(found(index, "")).hasSize(4);
        }
    }

    @Test
    void otherRulesAskForARebuildAndTheOldIndexServesMeanwhile() throws IOException {
        try (var index = ToolIndex.open(dir, "rules-1")) {
            Tools.fill(index::replaceServer);
            index.commit(7);
        }
        try (var index = ToolIndex.open(dir, "rules-2")) {
            assertThat(index.rebuildReason())
                    .hasValueSatisfying(r -> assertThat(r).contains("rules-1", "rules-2"));
            assertThat(found(index, "")).hasSize(7);
            index.commit(8);
            assertThat(index.rulesVersion()).isEqualTo("rules-1");
            index.rebuild(shelf -> {
                assertThat(found(index, "")).hasSize(7);
                CatalogServer only = Tools.server("only/one");
                shelf.replaceServer(only, List.of(Tools.tool(only, "ping", "Answers.")));
                return 12;
            });
            assertThat(index.rebuildReason()).isEmpty();
            assertThat(index.rulesVersion()).isEqualTo("rules-2");
            assertThat(index.revision()).isEqualTo(12);
            assertThat(found(index, "")).containsExactly("ping");
        }
        try (var index = ToolIndex.open(dir, "rules-2")) {
            assertThat(index.revision()).isEqualTo(12);
            assertThat(found(index, "")).containsExactly("ping");
            assertThat(indexFolders()).hasSize(1);
        }
    }

    @Test
    void aRebuildThatFailsChangesNothing() throws IOException {
        try (var index = ToolIndex.open(dir, "rules-1")) {
            Tools.fill(index::replaceServer);
            index.commit(7);
            assertThatThrownBy(() -> index.rebuild(shelf -> {
                        CatalogServer half = Tools.server("half/done");
                        shelf.replaceServer(half, List.of(Tools.tool(half, "half", "Half.")));
                        throw new IOException("the database went away");
                    }))
                    .hasMessage("the database went away");
            assertThat(index.revision()).isEqualTo(7);
            assertThat(found(index, "")).hasSize(7);
            assertThat(indexFolders()).hasSize(1);
        }
    }

    @Test
    void whatAnInterruptedRebuildLeftBehindIsDeleted() throws IOException {
        try (var index = ToolIndex.open(dir, "rules-1")) {
            Tools.fill(index::replaceServer);
            index.commit(7);
        }
        Files.createDirectories(dir.resolve("index-5"));
        Files.writeString(dir.resolve("index-5").resolve("segments_1"), "half");
        try (var index = ToolIndex.open(dir, "rules-1")) {
            assertThat(index.revision()).isEqualTo(7);
            assertThat(indexFolders()).hasSize(1);
        }
    }

    @Test
    void aDamagedFileSetsTheIndexAsideWhicheverItIs() throws IOException {
        try (var index = ToolIndex.open(dir, "rules-1")) {
            Tools.fill(index::replaceServer);
            index.commit(7);
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(dir.resolve("index-1"))) {
            files = all.filter(f -> !f.endsWith("write.lock")).sorted().toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            Path copy = dir.resolveSibling(dir.getFileName() + "-" + file.getFileName());
            copy(dir, copy);
            Path damaged = copy.resolve("index-1").resolve(file.getFileName());
            byte[] bytes = Files.readAllBytes(damaged);
            bytes[bytes.length / 2] ^= 0x55;
            Files.write(damaged, bytes);
            try (var index = ToolIndex.open(copy, "rules-1")) {
                assertThat(index.rebuildReason()).as(file.toString()).isPresent();
                assertThat(index.revision()).isZero();
                assertThat(copy.resolve("set-aside")).isDirectory();
                Tools.fill(index::replaceServer);
                index.commit(3);
                assertThat(found(index, "")).hasSize(7);
            }
        }
    }

    @Test
    void aSecondProcessIsToldInOneSentence() throws IOException {
        try (var index = ToolIndex.open(dir, "rules-1")) {
            assertThat(index.revision()).isZero();
            assertThatThrownBy(() -> ToolIndex.open(dir, "rules-1"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another process holds the search index");
        }
    }

    @Test
    void searchesGoOnWhileTheIndexIsSwapped() throws Exception {
        try (var index = ToolIndex.open(dir, "rules-1")) {
            Tools.fill(index::replaceServer);
            index.commit(1);
            var failure = new java.util.concurrent.atomic.AtomicReference<Throwable>();
            var stop = new java.util.concurrent.atomic.AtomicBoolean();
            Thread asking = Thread.ofPlatform().start(() -> {
                while (!stop.get()) {
                    try {
                        assertThat(found(index, "issue")).hasSize(3);
                    } catch (Throwable e) {
                        failure.set(e);
                        return;
                    }
                }
            });
            for (int i = 2; i < 12; i++) {
                int revision = i;
                index.rebuild(shelf -> {
                    Tools.fill(shelf);
                    return revision;
                });
            }
            stop.set(true);
            asking.join();
            assertThat(failure.get()).isNull();
            assertThat(index.revision()).isEqualTo(11);
        }
    }

    private List<Path> indexFolders() throws IOException {
        try (Stream<Path> all = Files.list(dir)) {
            return all.filter(f -> f.getFileName().toString().startsWith("index-"))
                    .toList();
        }
    }

    private static List<String> found(ToolIndex index, String text) {
        return Tools.names(new ToolSearch(index).search(ToolQuery.of(text)));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
