package org.placard.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.placard.model.Server;

/** A digest over all that is stored of a server, so that an equal one is not written again. */
final class ServerDigest {

    private ServerDigest() {}

    /** The time at which it was observed does not count: observing the same again changes nothing. */
    static String of(JudgedServer judged) {
        Server server = judged.server();
        MessageDigest sha = sha256();
        add(sha, server.title());
        add(sha, server.description());
        add(sha, server.repository());
        server.packages().forEach(text -> add(sha, text));
        add(sha, server.coverage().id());
        add(sha, server.provenance().observation().id());
        for (int i = 0; i < server.tools().size(); i++) {
            add(sha, server.tools().get(i).summary());
            add(sha, server.tools().get(i).description().state().name());
            add(sha, judged.digests().get(i));
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static void add(MessageDigest sha, @Nullable String text) {
        if (text != null) {
            sha.update(text.getBytes(StandardCharsets.UTF_8));
        }
        // Keeps "ab" + "c" apart from "a" + "bc", and null from empty.
        sha.update(text == null ? (byte) 1 : (byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
