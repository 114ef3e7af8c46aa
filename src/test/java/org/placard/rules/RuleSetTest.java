package org.placard.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placard.model.Capability;
import org.placard.model.Category;
import org.placard.model.Risk;

class RuleSetTest {

    @TempDir
    Path folder;

    private Path copy() throws IOException {
        Path copy = folder.resolve("classifier-rules");
        try (Stream<Path> walk = Files.walk(RuleFiles.FOLDER)) {
            for (Path file : walk.toList()) {
                Path target = copy.resolve(RuleFiles.FOLDER.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return copy;
    }

    @Test
    void versionDoesNotDependOnLineEnds() throws IOException {
        Path copy = copy();
        Path words = copy.resolve("words.yaml");
        Files.writeString(words, Files.readString(words).replace("\n", "\r\n"));
        assertThat(RuleSet.load(copy).version()).isEqualTo(RuleFiles.ALL.version());
    }

    @Test
    void versionChangesWithAnyRule() throws IOException {
        Path copy = copy();
        Files.delete(copy.resolve("rules/read/names-a-thing.yaml"));
        assertThat(RuleSet.load(copy).version()).isNotEqualTo(RuleFiles.ALL.version());
    }

    @Test
    void definesEveryCategoryAndCapability() {
        assertThat(RuleFiles.ALL.category(Category.EXECUTE).risk()).isEqualTo(Risk.HIGH);
        for (Capability capability : Capability.values()) {
            assertThat(RuleFiles.ALL.capability(capability).meaning()).isNotBlank();
        }
    }

    @Test
    void wordsInTwoFamiliesAreRefusedWithTheRepair() throws IOException {
        Path copy = copy();
        Path words = copy.resolve("words.yaml");
        Files.writeString(words, Files.readString(words).replace("words: [delete,", "words: [create, delete,"));
        assertThatThrownBy(() -> RuleSet.load(copy))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("words.yaml")
                .hasMessageContaining("take one out");
    }

    @Test
    void ruleThatHoldsForNothingInParticularIsRefused() {
        Rule rule = RuleFiles.ALL.rules().getFirst();
        Condition empty = new Condition.None(List.of(rule.match()));
        assertThatThrownBy(() -> Program.compile(List.of(RuleFiles.with(rule, empty)), RuleFiles.ALL.words()))
                .hasMessageContaining(rule.id());
    }

    @Test
    void refittingChangesTheVersion() {
        assertThat(RuleFiles.ALL.withCalibration(RuleFiles.ALL.calibration()).version())
                .startsWith(RuleFiles.ALL.version())
                .isNotEqualTo(RuleFiles.ALL.version());
    }
}
