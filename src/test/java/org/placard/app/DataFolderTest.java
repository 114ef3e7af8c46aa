package org.placard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placard.app.DataFolder.Claim;
import org.placard.cli.Catalog.UnavailableException;

class DataFolderTest {

    private static final Duration AT_ONCE = Duration.ZERO;

    @TempDir
    Path folder;

    @Test
    void whoFindsItFreeOwnsItAndNobodyElseMayReadTheToken() throws Exception {
        try (DataFolder mine = ((Claim.Mine) DataFolder.claim(folder, AT_ONCE)).folder()) {
            assertThat(mine.token()).hasSize(64);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("owner.json"))))
                    .isEqualTo("rw-------");
        }
        assertThat(folder.resolve("owner.json")).doesNotExist();
    }

    @Test
    void whoFindsAServerIsToldWhereItAnswers() throws Exception {
        try (DataFolder mine = ((Claim.Mine) DataFolder.claim(folder, AT_ONCE)).folder()) {
            mine.announce("http://127.0.0.1:4711");

            assertThat(DataFolder.claim(folder, AT_ONCE))
                    .isEqualTo(new Claim.Served("http://127.0.0.1:4711", mine.token()));
        }
    }

    @Test
    void whoFindsAnotherCommandIsToldWhichProcessItIs() throws Exception {
        try (DataFolder mine = ((Claim.Mine) DataFolder.claim(folder, AT_ONCE)).folder()) {
            assertThat(mine.token()).isNotEmpty();
            assertThatThrownBy(() -> DataFolder.claim(folder, AT_ONCE))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void whatAKilledServerLeftBehindIsNobodysAddress() throws Exception {
        Process ended = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        ended.waitFor();
        try (DataFolder mine = ((Claim.Mine) DataFolder.claim(folder, AT_ONCE)).folder()) {
            assertThat(mine.token()).isNotEmpty();
            Files.writeString(
                    folder.resolve("owner.json"),
                    "{\"pid\":%d,\"address\":\"http://127.0.0.1:1\",\"token\":\"old\"}".formatted(ended.pid()));

            assertThatThrownBy(() -> DataFolder.claim(folder, AT_ONCE)).isInstanceOf(UnavailableException.class);
        }
        assertThat(DataFolder.claim(folder, AT_ONCE))
                .isInstanceOfSatisfying(Claim.Mine.class, claim -> close(claim.folder()));
    }

    @Test
    void theOperatorsTokenIsWrittenOnceForItsOwnerOnly() throws Exception {
        var token = OperatorTokenFile.of(folder);

        assertThat(OperatorTokenFile.of(folder)).isEqualTo(token);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("operator.token"))))
                .isEqualTo("rw-------");
        assertThat(token.isBorneBy("Bearer " + token.value())).isTrue();
        assertThat(token.isBorneBy("Bearer x" + token.value())).isFalse();
        assertThat(token.isBorneBy(null)).isFalse();
        Files.writeString(folder.resolve("operator.token"), "short\n");
        assertThatThrownBy(() -> OperatorTokenFile.of(folder)).hasMessageContaining("operator.token");
    }

    private static void close(DataFolder folder) {
        try {
            folder.close();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
