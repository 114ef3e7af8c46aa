package org.placard.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placard.model.Capability;
import org.placard.model.Category;
import org.placard.model.Flag;
import org.placard.model.Risk;

class LabelReaderTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aLabelThatNamesItsCorpus() {
        Label label = LabelReader.label("""
                {"server":"a/b","name":"x","category":"write","acceptable":["execute"],"risk":"high",\
                "unanimous":true,"corpus":"tools"}""", "here");

        assertThat(label)
                .isEqualTo(new Label(
                        "tools",
                        "a/b",
                        "x",
                        Category.WRITE,
                        Set.of(Category.EXECUTE),
                        Risk.HIGH,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        List.of(),
                        null,
                        null));
    }

    @Test
    void aLabelThatEmbedsItsToolNeedNotRepeatServerAndName() {
        Label label = LabelReader.label("""
                {"category":"read","mustNot":["financial"],"flags":["poisoning"],"silent":["cut"],\
                "capabilities":["reads-files"],"siblings":["y"],"note":"why",\
                "tool":{"server":"a/b","name":"x","description":"Reads."}}""", "here");

        assertThat(label.server()).isEqualTo("a/b");
        assertThat(label.name()).isEqualTo("x");
        assertThat(label.risk()).isNull();
        assertThat(label.mustNot()).containsExactly(Category.FINANCIAL);
        assertThat(label.flags()).containsExactly(Flag.POISONING);
        assertThat(label.silent()).containsExactly(Flag.CUT);
        assertThat(label.capabilities()).containsExactly(Capability.READS_FILES);
        assertThat(label.siblings()).containsExactly("y");
        assertThat(label.tool()).contains("\"description\":\"Reads.\"");
    }

    @Test
    void whateverIsOddIsNamedWithItsLineFieldAndRepair() throws IOException {
        Path file = folder.resolve("labels.jsonl");
        Files.writeString(file, "\n{\"server\":\"a\",\"name\":\"x\",\"category\":\"Read\"}\n");

        assertThatThrownBy(() -> LabelReader.read(file))
                .hasMessageStartingWith(file + ": line 2: category: ")
                .hasMessageContaining("read, write, execute, destructive, financial");
        refused("{\"name\":\"x\",\"category\":\"read\"}", "here: server: is missing; write a text");
        refused(
                "{\"server\":\"a\",\"name\":\"x\",\"category\":\"read\",\"acceptable\":\"write\"}",
                "here: acceptable: write a list of texts");
        refused("{\"server\":\"a\",\"name\":\"x\",\"category\":\"read\",\"kind\":1}", "here: kind: unknown key");
        refused("[]", "here: no JSON object; write one label a line");
        refused("{\"server\":", "here: no JSON object: ");
        refused(
                "{\"server\":\"a\",\"name\":\"x\",\"category\":\"read\",\"mustNot\":[\"read\"]}",
                "here: mustNot: names 'read', the label's own category; take it out");
        refused(
                "{\"server\":\"a\",\"name\":\"x\",\"category\":\"read\",\"tool\":\"x\"}",
                "here: tool: write the tool as an object");
    }

    private static void refused(String line, String message) {
        assertThatThrownBy(() -> LabelReader.label(line, "here"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }
}
