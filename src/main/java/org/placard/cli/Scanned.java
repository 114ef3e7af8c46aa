package org.placard.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.placard.manifest.ConfiguredServer;
import org.placard.manifest.KnownServers;
import org.placard.model.Classification;
import org.placard.model.Risk;
import org.placard.policy.RatedTool;

/**
 * What a scan found.
 *
 * @param files those that were there
 * @param rulesVersion of the rules that judged
 */
record Scanned(List<File> files, String rulesVersion) {

    Scanned {
        files = List.copyOf(files);
    }

    /**
     * One client's configuration.
     *
     * @param file its path as shown: a home folder is {@code ~}
     */
    record File(String client, String file, List<Configured> servers, List<String> problems) {
        File {
            servers = List.copyOf(servers);
            problems = List.copyOf(problems);
        }
    }

    /**
     * One server of a configuration.
     *
     * @param tools of the one server that it is, the worst first; empty where that is not known
     */
    record Configured(ConfiguredServer configured, KnownServers.Found found, List<Judged> tools) {
        Configured {
            tools = tools.stream()
                    .sorted(Comparator.comparing((Judged tool) -> tool.verdict().risk())
                            .reversed())
                    .toList();
        }

        /** The worst of its tools', empty where none is known: unknown, not low. */
        Optional<Risk> risk() {
            return tools.stream().findFirst().map(tool -> tool.verdict().risk());
        }
    }

    /**
     * A tool of a configured server.
     *
     * @param unattended whether the configuration lets it run without asking
     */
    record Judged(RatedTool rated, Classification verdict, boolean unattended) {
        String name() {
            return rated.name();
        }

        /** Whether a person took the risk of exactly this definition, so that it fails nothing. */
        boolean taken() {
            var standing = rated.standing();
            return standing != null && standing.holds();
        }
    }

    Stream<Configured> servers() {
        return files.stream().flatMap(file -> file.servers().stream());
    }

    Stream<Judged> tools() {
        return servers().flatMap(server -> server.tools().stream());
    }

    /** The worst of all tools' of which nobody took the risk, null where there is none. */
    @Nullable
    Risk worst() {
        return tools().filter(tool -> !tool.taken())
                .map(tool -> tool.verdict().risk())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    int problems() {
        return files.stream().mapToInt(file -> file.problems().size()).sum();
    }
}
