package org.placard.model;

import java.util.Locale;

/**
 * Something a tool brings along, whatever its category. A tool has any number of them. Titles and meanings are in
 * {@code classifier-rules/capabilities.yaml}.
 */
public enum Capability {
    READS_FILES,
    WRITES_FILES,
    READS_SECRETS,
    READS_PERSONAL_DATA,
    UNTRUSTED_CONTENT,
    EXTERNAL_COMMUNICATION,
    NETWORK_FETCH,
    RUNS_CODE,
    RUNS_QUERIES,
    CONTROLS_BROWSER,
    CONTROLS_DEVICE,
    CHANGES_ACCESS,
    MOVES_MONEY,
    BULK,
    PERSISTS,
    INFRASTRUCTURE,
    AGENT_DELEGATION;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The one spelling used in YAML, JSON, addresses, index terms and the database, such as {@code reads-files}. */
    public String id() {
        return id;
    }

    /**
     * @throws IllegalArgumentException if no capability is spelled so; the message lists those that are
     */
    public static Capability of(String id) {
        return Spelling.of(Capability.class, id, Capability::id);
    }
}
