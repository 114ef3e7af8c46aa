package org.placard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placard.cli.Catalog.UnavailableException;

class DatabaseTest {

    private static final String ADDRESS = "jdbc:postgresql://db.example/placard?password=secret";

    @TempDir
    Path folder;

    @Test
    void theAddressSaysWhich() throws Exception {
        assertThat(Database.asked(null, Optional.of(Database.H2))).isEqualTo(Database.H2);
        assertThat(Database.asked("", Optional.empty())).isEqualTo(Database.H2);
        assertThat(Database.asked(ADDRESS, Optional.of(Database.POSTGRESQL))).isEqualTo(Database.POSTGRESQL);
        assertThat(Database.asked(ADDRESS, Optional.empty()).shared()).isTrue();
    }

    @Test
    void aBuildForTheOtherKindIsRefusedInOneSentenceThatTellsNoPassword() {
        assertThatThrownBy(() -> Database.asked(ADDRESS, Optional.of(Database.H2)))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("this build is for H2")
                .hasMessageContaining("./placard")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> Database.asked(null, Optional.of(Database.POSTGRESQL)))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("PLACARD_DB_URL=jdbc:postgresql://HOST/DATABASE");
    }

    @Test
    void anyOtherAddressIsRefused() {
        for (String address : new String[] {"jdbc:h2:tcp://elsewhere/x", "postgres://u:secret@h/db", "x"}) {
            assertThatThrownBy(() -> Database.asked(address, Optional.empty()))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("jdbc:postgresql://HOST/DATABASE")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void thePackagedApplicationKnowsWhatItWasBuiltFor() throws Exception {
        assertThat(Database.built(jar("postgresql").toString())).contains(Database.POSTGRESQL);
        assertThat(Database.built(jar("h2").toString())).contains(Database.H2);
        assertThat(Database.built(jar("other").toString())).isEmpty();
        assertThat(Database.built("a.jar:b.jar")).isEmpty();
    }

    private Path jar(String kind) throws Exception {
        Path jar = Files.createDirectories(folder.resolve(kind)).resolve("quarkus-run.jar");
        var manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Placard-Database", kind);
        try (OutputStream out = Files.newOutputStream(jar);
                var written = new JarOutputStream(out, manifest)) {
            written.finish();
        }
        return jar;
    }
}
