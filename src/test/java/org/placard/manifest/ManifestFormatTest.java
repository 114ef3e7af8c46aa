package org.placard.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.placard.model.Server;

/** Tests over all formats, with every miss in one message. */
class ManifestFormatTest {

    @Test
    void everyFormatHasFixturesAndRecognisesThem() throws Exception {
        var misses = new ArrayList<String>();
        for (ManifestFormat format : ManifestFormat.ALL) {
            Path folder = Collected.FIXTURES.resolve(format.id());
            if (!Files.isDirectory(folder)) {
                misses.add("no fixtures in " + folder);
                continue;
            }
            for (Path file : files(folder)) {
                var read = Collected.file(file, Limits.DEFAULT);
                for (Server server : read.servers) {
                    if (!server.provenance().format().equals(format.id())) {
                        misses.add(file + " was read as " + server.provenance().format());
                    }
                }
                if (read.servers.isEmpty()) {
                    misses.add(file + " gave no server: " + read.problems);
                }
            }
        }
        assertThat(misses).isEmpty();
    }

    @Test
    void everyPermittedFormatIsAsked() {
        assertThat(ManifestFormat.ALL.stream().map(Object::getClass).map(Class::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ManifestFormat.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void equalBytesGiveEqualServers() throws Exception {
        for (ManifestFormat format : ManifestFormat.ALL) {
            for (Path file : files(Collected.FIXTURES.resolve(format.id()))) {
                var first = Collected.file(file, Limits.DEFAULT);
                var second = Collected.file(file, Limits.DEFAULT);
                assertThat(second.servers).isEqualTo(first.servers);
                assertThat(second.problems).isEqualTo(first.problems);
            }
        }
    }

    private static List<Path> files(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
