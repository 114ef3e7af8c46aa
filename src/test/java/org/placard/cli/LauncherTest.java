package org.placard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

/** The launcher knows which commands need the service. */
class LauncherTest {

    private static final Pattern BRANCH =
            Pattern.compile("^ {4}([a-z| -]+)\\)\\n {8}build\\n {8}service ", Pattern.MULTILINE);

    @Test
    void everyCommandThatAsksTheCatalogueStartsTheService() throws IOException {
        String launcher = Files.readString(Path.of(System.getProperty("placard.home"), "placard"));
        var started = BRANCH.matcher(launcher)
                .results()
                .flatMap(branch -> Arrays.stream(branch.group(1).split("\\|")))
                .map(String::strip)
                .collect(Collectors.toSet());
        var asking = Arrays.stream(
                        PlacardCommand.class.getAnnotation(Command.class).subcommands())
                .filter(type -> Arrays.stream(type.getDeclaredFields())
                        .anyMatch(field -> field.getType().equals(Catalog.class)))
                .map(type -> type.getAnnotation(Command.class).name())
                .toList();
        assertThat(asking).contains("serve", "crawl", "mcp");
        assertThat(started).containsAll(asking);
    }
}
