package org.placard.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.knowledge.Decisions;
import picocli.CommandLine.Option;

/** Where people's decisions about risks are read from. */
final class DecisionOptions {

    @Option(
            names = "--decisions",
            paramLabel = "DIR",
            description = "what people decided about risks (default: ./decisions and DATA/decisions, where they are)")
    private @Nullable Path folder;

    @Option(names = "--data-dir", hidden = true, defaultValue = "${env:PLACARD_DATA_DIR:-data}")
    private Path dataDir = Path.of("data");

    /**
     * @throws IllegalArgumentException if a folder was named that is not there, or a file is not as it has to be
     */
    Decisions load() throws IOException {
        if (folder == null) {
            return Decisions.load(List.of(dataDir.resolve("decisions"), Path.of("decisions")));
        }
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + ": no such folder; --decisions names the folder of the files");
        }
        return Decisions.load(List.of(folder));
    }
}
