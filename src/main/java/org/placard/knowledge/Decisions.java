package org.placard.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.placard.model.RiskDecision;

/** What people decided about tools' risks: every {@code decisions/*.yaml} that was found. */
public final class Decisions {

    public static final Decisions NONE = new Decisions(List.of());

    private final Map<String, List<RiskDecision>> byTool = new HashMap<>();

    /** @param decisions in the order in which they were written; of two about the same definition the later one counts */
    public Decisions(List<RiskDecision> decisions) {
        decisions.forEach(
                decision -> byTool.computeIfAbsent(key(decision.server(), decision.tool()), key -> new ArrayList<>())
                        .add(decision));
    }

    private static String key(String server, String tool) {
        return server + "\n" + tool;
    }

    /**
     * Reads the folders that are there, each file strictly, a folder given twice once.
     *
     * @throws IllegalArgumentException naming file, field and repair, if a file is not as it has to be
     * @throws IOException if a file cannot be read
     */
    public static Decisions load(Collection<Path> folders) throws IOException {
        var decisions = new ArrayList<RiskDecision>();
        var seen = new ArrayList<Path>();
        for (Path folder : folders) {
            Path whole = folder.toAbsolutePath().normalize();
            if (Files.isDirectory(whole) && !seen.contains(whole)) {
                seen.add(whole);
                for (Path file : DataFiles.in(whole)) {
                    decisions.addAll(DecisionsFile.read(DataFiles.read(file)));
                }
            }
        }
        return new Decisions(decisions);
    }

    /**
     * The decision about a tool and how it stands: one that holds, else one about this definition, else the latest.
     *
     * @param digest of the definition as it is now
     */
    public Optional<RiskDecision.Standing> of(String server, String tool, String digest, LocalDate today) {
        RiskDecision.Standing best = null;
        for (RiskDecision decision : byTool.getOrDefault(key(server, tool), List.of())) {
            var standing = new RiskDecision.Standing(decision, decision.state(digest, today));
            if (best == null || rank(standing) >= rank(best)) {
                best = standing;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int rank(RiskDecision.Standing standing) {
        return switch (standing.state()) {
            case HOLDS -> 2;
            case EXPIRED -> 1;
            case REOPENED -> 0;
        };
    }
}
