package org.placard.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.placard.json.ModelJson;
import org.placard.model.Classification;
import org.placard.model.Risk;
import org.placard.model.Server;

/**
 * A judged server as it will lie in the database. Preparing is the work that any thread can do, so that the one that
 * holds the database's lock has little left.
 */
public final class PreparedServer {

    /** The rule id of a finding by which a person decided; see {@code Finding}. */
    private static final String CORRECTION = "correction";

    final Server server;
    final String packages;
    final List<ToolEntity> tools;
    final String digest;
    final String verdicts;
    final @Nullable Risk risk;
    final Tally tally;
    final boolean corrected;
    final String rulesVersion;

    private PreparedServer(Server server, List<Classification> verdicts, List<ToolEntity> tools, String rulesVersion) {
        this.server = server;
        this.packages = ModelJson.write(server.packages());
        this.tools = tools;
        this.digest = definitions(server, packages, tools);
        this.verdicts = judgements(tools, rulesVersion);
        this.risk = verdicts.stream()
                .map(Classification::risk)
                .max(Comparator.naturalOrder())
                .orElse(null);
        this.tally = Tally.of(verdicts);
        this.corrected = verdicts.stream()
                .flatMap(v -> v.findings().stream())
                .anyMatch(f -> f.rule().equals(CORRECTION));
        this.rulesVersion = rulesVersion;
    }

    /**
     * @param verdicts one a tool, in the tools' order
     * @param digests the same, of the tools' definitions
     * @param rulesVersion of the rules that judged
     * @throws IllegalArgumentException if there are not as many of one as of the other
     */
    public static PreparedServer of(
            Server server, List<Classification> verdicts, List<String> digests, String rulesVersion) {
        int count = server.tools().size();
        if (verdicts.size() != count || digests.size() != count || count >= ToolEntity.ROOM) {
            throw new IllegalArgumentException(
                    "%s: %d tools, %d judgements, %d digests; a server has fewer than %d tools"
                            .formatted(server.id(), count, verdicts.size(), digests.size(), ToolEntity.ROOM));
        }
        var tools = new ArrayList<ToolEntity>(count);
        for (int i = 0; i < count; i++) {
            var row = new ToolEntity();
            Classification verdict = verdicts.get(i);
            row.name = server.tools().get(i).name();
            row.category = verdict.category().id();
            row.risk = verdict.risk().id();
            row.confidence = verdict.confidence();
            row.digest = digests.get(i);
            row.definition = ModelJson.write(server.tools().get(i));
            row.verdict = ModelJson.write(verdict);
            tools.add(row);
        }
        return new PreparedServer(server, verdicts, tools, rulesVersion);
    }

    public Server server() {
        return server;
    }

    /** Everything that a page shows of the definitions, but neither when nor in which file they were seen. */
    private static String definitions(Server server, String packages, List<ToolEntity> tools) {
        MessageDigest sha = sha256();
        add(sha, server.id());
        add(sha, server.title());
        add(sha, server.description());
        add(sha, server.repository());
        add(sha, packages);
        add(sha, server.coverage().id());
        add(sha, server.provenance().source());
        add(sha, server.provenance().observation().id());
        tools.forEach(tool -> add(sha, tool.definition));
        return HexFormat.of().formatHex(sha.digest());
    }

    private static String judgements(List<ToolEntity> tools, String rulesVersion) {
        MessageDigest sha = sha256();
        add(sha, rulesVersion);
        tools.forEach(tool -> add(sha, tool.verdict));
        return HexFormat.of().formatHex(sha.digest());
    }

    private static void add(MessageDigest sha, @Nullable String text) {
        if (text == null) {
            sha.update((byte) 0);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha.update((byte) 1);
        sha.update((byte) (bytes.length >>> 24));
        sha.update((byte) (bytes.length >>> 16));
        sha.update((byte) (bytes.length >>> 8));
        sha.update((byte) bytes.length);
        sha.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
