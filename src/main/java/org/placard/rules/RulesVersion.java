package org.placard.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Names a state of the rule files. */
final class RulesVersion {

    private static final int DIGITS = 12;

    private RulesVersion() {}

    static String of(Path folder) throws IOException {
        Path release = folder.resolve("RELEASE");
        if (!Files.exists(release)) {
            throw new IllegalArgumentException(release + ": is missing; write the release number of the rules into it");
        }
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                texts.put(name, Files.readString(file).replace("\r\n", "\n").replace('\r', '\n'));
            }
        }
        MessageDigest digest = sha256();
        texts.forEach((name, text) -> {
            digest.update((name + "\n" + text.length() + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(text.getBytes(StandardCharsets.UTF_8));
        });
        return Files.readString(release).strip()
                + "-"
                + HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
