package org.placard.api;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.placard.export.PolicyWish;
import org.placard.policy.Posture;
import org.placard.policy.SettingKey;
import org.placard.policy.Settings;

/**
 * Reads from query parameters how a policy is wanted: {@code for}, {@code alias}, {@code posture}, {@code arguments},
 * {@code set=KEY=VALUE} and {@code decide=TOOL=DECISION}; a form's field {@code set.KEY} is a value too.
 */
public final class Wishes {

    private Wishes() {}

    /**
     * @throws ProblemException naming the parameter that cannot be read
     */
    public static PolicyWish of(MultivaluedMap<String, String> query) {
        var set = new ArrayList<>(query.getOrDefault("set", List.of()));
        for (SettingKey key : SettingKey.values()) {
            String value = query.getFirst("set." + key.id());
            if (value != null && !value.isBlank()) {
                set.add(key.id() + "=" + value);
            }
        }
        set.removeIf(String::isBlank);
        return readable(() -> PolicyWish.of(
                query.getFirst("for"),
                query.getFirst("alias"),
                query.getFirst("posture"),
                query.getFirst("arguments"),
                set,
                query.getOrDefault("decide", List.of())));
    }

    /** Whether the query says anything about the policy. */
    public static boolean said(MultivaluedMap<String, String> query) {
        return query.keySet().stream()
                .anyMatch(name -> List.of("for", "alias", "posture", "arguments", "set", "decide")
                                .contains(name)
                        || name.startsWith("set."));
    }

    /** What an unreadable parameter says becomes a problem. */
    public static <T> T readable(Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.BAD_PARAMETER, String.valueOf(e.getMessage()));
        }
    }

    /** The query that says the same, with a question mark in front; empty for what is wished for when nothing is said. */
    public static String query(PolicyWish wish) {
        var out = new ArrayList<String>();
        Settings settings = wish.settings();
        if (!wish.form().id().equals(PolicyWish.plain().form().id())) {
            out.add("for=" + wish.form().id());
        }
        if (wish.alias() != null) {
            out.add("alias=" + encoded(wish.alias()));
        }
        if (settings.posture() != Posture.BALANCED) {
            out.add("posture=" + settings.posture().id());
        }
        if (settings.arguments() != Settings.ArgumentUse.NONE) {
            out.add("arguments=" + settings.arguments().id());
        }
        settings.values().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(value -> out.add("set=" + encoded(value.getKey() + "=" + value.getValue())));
        settings.decisions().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(decision -> out.add("decide="
                        + encoded(decision.getKey() + "=" + decision.getValue().id())));
        return out.isEmpty() ? "" : "?" + String.join("&", out);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
