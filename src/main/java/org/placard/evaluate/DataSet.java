package org.placard.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was measured on.
 *
 * @param sha256 of the label files' bytes, in the order of their names, in hex
 * @param date the day of the measurement as the caller gives it, such as {@code 2026-11-25}
 * @param labels how many labels found their tool
 * @param missing how many did not
 * @param servers how many servers the labelled tools belong to
 * @param corpora labels by the tools file that holds the tool, {@code embedded} where the label does
 */
public record DataSet(String sha256, String date, int labels, int missing, int servers, List<Part> corpora) {

    /** How many labels speak of tools of one file. */
    public record Part(String corpus, int labels) {}

    public DataSet {
        corpora = List.copyOf(corpora);
    }

    public static DataSet of(LabelJoin.Result join, String sha256, String date) {
        Map<String, Integer> parts = new TreeMap<>();
        for (Labelled tool : join.tools()) {
            String corpus = tool.specimen().corpus();
            parts.merge(corpus.isEmpty() ? "embedded" : corpus, 1, Integer::sum);
        }
        List<Part> corpora = new ArrayList<>();
        parts.forEach((corpus, labels) -> corpora.add(new Part(corpus, labels)));
        long servers =
                join.tools().stream().map(t -> t.label().server()).distinct().count();
        return new DataSet(sha256, date, join.tools().size(), join.missing().size(), (int) servers, corpora);
    }

    /** The SHA-256 in hex of the files' bytes, one after the other by file name. */
    public static String sha256(List<Path> files) throws IOException {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (Path file : files.stream()
                    .sorted(Comparator.comparing(path -> String.valueOf(path.getFileName())))
                    .toList()) {
                sha.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** In one line, for the head of what was fitted on it. */
    public String line() {
        return "%d labelled tools of %d servers, %s, labels SHA-256 %s".formatted(labels, servers, date, sha256);
    }
}
