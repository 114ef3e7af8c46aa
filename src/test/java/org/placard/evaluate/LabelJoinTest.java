package org.placard.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.placard.model.Description;
import org.placard.model.Tool;
import org.placard.text.ServerContext;

class LabelJoinTest {

    private static final LabelJoin.EmbeddedTool NAMES = json -> {
        String name = json.replaceAll(".*\"name\":\"(.*?)\".*", "$1");
        String said = json.contains("serverDescription") ? "about the server" : null;
        return new LabelJoin.Embedded(Tool.of(name, Description.EMPTY), null, said);
    };

    @Test
    void aLabelFindsItsToolByCorpusServerAndName() {
        Specimen here = specimen("one", "s", "x");
        Specimen elsewhere = specimen("two", "s", "x");
        Label inTwo =
                LabelReader.label("{\"corpus\":\"two\",\"server\":\"s\",\"name\":\"x\",\"category\":\"read\"}", "here");
        Label anywhere = LabelReader.label("{\"server\":\"s\",\"name\":\"x\",\"category\":\"read\"}", "here");

        LabelJoin.Result join = LabelJoin.join(List.of(inTwo, anywhere), List.of(here, elsewhere), NAMES);

        assertThat(join.tools()).containsExactly(new Labelled(inTwo, elsewhere), new Labelled(anywhere, here));
        assertThat(join.missing()).isEmpty();
    }

    @Test
    void aLabelWithoutItsToolIsReportedNotDropped() {
        Label label = LabelReader.label(
                "{\"corpus\":\"three\",\"server\":\"s\",\"name\":\"x\",\"category\":\"read\"}", "here");

        LabelJoin.Result join = LabelJoin.join(List.of(label), List.of(specimen("one", "s", "x")), NAMES);

        assertThat(join.tools()).isEmpty();
        assertThat(join.missing()).containsExactly(label);
    }

    @Test
    void embeddedToolsOfOneServerAreSiblings() {
        Label first = LabelReader.label(
                "{\"category\":\"read\",\"siblings\":[\"z\"],\"tool\":{\"server\":\"s\",\"name\":\"x\"}}", "here");
        Label second = LabelReader.label(
                "{\"category\":\"read\",\"tool\":{\"server\":\"s\",\"name\":\"y\",\"serverDescription\":\"d\"}}",
                "here");

        LabelJoin.Result join = LabelJoin.join(List.of(first, second), List.of(), NAMES);

        assertThat(join.tools())
                .extracting(tool -> tool.specimen().server())
                .allMatch(server ->
                        server.equals(new ServerContext("s", null, "about the server", List.of("x", "z", "y"))));
    }

    private static Specimen specimen(String corpus, String server, String name) {
        return new Specimen(
                corpus, new ServerContext(server, null, null, List.of(name)), Tool.of(name, Description.EMPTY));
    }
}
