package org.placard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documentation tells of every setting. {@code -Dsettings.update=true} writes its table. */
class SettingTest {

    private static final Path HOME = Path.of(System.getProperty("placard.home"));
    private static final Path GUIDE = HOME.resolve("docs/self-hosting.md");
    private static final String BEGIN = "<!-- settings -->\n";
    private static final String END = "<!-- /settings -->\n";

    /** The name of a setting where it is injected, given as it is or as a constant. */
    private static final Pattern INJECTED = Pattern.compile("@ConfigProperty\\(name = (?:\"([^\"]+)\"|([A-Z_]+))");

    private static final Pattern VARIABLE = Pattern.compile("PLACARD_[A-Z_]+");

    @Test
    void theTableInTheGuideIsThisOne() throws IOException {
        String guide = Files.readString(GUIDE);
        int from = guide.indexOf(BEGIN) + BEGIN.length();
        int to = guide.indexOf(END);
        if (Boolean.getBoolean("settings.update")) {
            Files.writeString(GUIDE, guide.substring(0, from) + Setting.table() + guide.substring(to));
            return;
        }
        assertThat(guide.substring(from, to))
                .as("write it with -Dsettings.update=true")
                .isEqualTo(Setting.table());
    }

    @Test
    void everySettingThatTheProgramReadsIsInTheTable() throws IOException {
        Set<String> known =
                Arrays.stream(Setting.values()).map(Setting::property).collect(Collectors.toSet());
        Set<String> read = new TreeSet<>();
        for (Path file : sources()) {
            String text = Files.readString(file);
            Matcher injected = INJECTED.matcher(text);
            while (injected.find()) {
                read.add(injected.group(1) != null ? injected.group(1) : constant(text, injected.group(2)));
            }
        }
        // Set by the program for itself.
        read.remove("quarkus.http.host-enabled");
        assertThat(read).isNotEmpty();
        assertThat(known).containsAll(read);
    }

    @Test
    void everyVariableThatIsReadOrToldIsASetting() throws IOException {
        Set<String> known =
                Arrays.stream(Setting.values()).map(Setting::variable).collect(Collectors.toSet());
        for (Path file : Stream.concat(
                        sources().stream(),
                        Stream.of(HOME.resolve("placard"), HOME.resolve("src/dist/placard.service"), GUIDE))
                .toList()) {
            Matcher variable = VARIABLE.matcher(Files.readString(file));
            while (variable.find()) {
                assertThat(known).as(file.toString()).contains(variable.group());
            }
        }
    }

    private static String constant(String text, String name) {
        Matcher value = Pattern.compile(name + " = \"([^\"]+)\"").matcher(text);
        assertThat(value.find()).as(name).isTrue();
        return value.group(1);
    }

    private static java.util.List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(HOME.resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
