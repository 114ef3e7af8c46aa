package org.placard.policy;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The values that only a team can know, each under the key by which it is set. */
public enum SettingKey {
    AMOUNT_MAX("amount.max", "the most that one call may move, in the tool's unit"),
    AMOUNT_PER_DAY("amount.per-day", "the most that all calls of a day may move together"),
    PATH_PREFIX("path.prefix", "the folder below which it may work, such as /srv/project"),
    URL_HOSTS("url.hosts", "the hosts it may reach, such as api.example.com, *.example.org"),
    RECIPIENT_DOMAINS("recipient.domains", "the domains it may write to, such as example.com");

    private final String id;
    private final String meaning;

    SettingKey(String id, String meaning) {
        this.id = id;
        this.meaning = meaning;
    }

    /** The one spelling on the command line and in addresses. */
    public String id() {
        return id;
    }

    /** What the value is, as a phrase. */
    public String meaning() {
        return meaning;
    }

    /** The value as a tool lacks it. */
    Placeholder of(String tool) {
        return new Placeholder(tool, id, meaning);
    }

    /** The key that is set under this name: its own spelling, or a tool's name, a dot and the spelling. */
    static Optional<SettingKey> named(String name) {
        return Arrays.stream(values())
                .filter(key -> name.equals(key.id) || name.endsWith("." + key.id))
                .findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(SettingKey::id).collect(Collectors.joining(", "));
    }
}
