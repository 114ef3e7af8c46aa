package org.placard.app;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Every setting that an installation may have, with what it means: the table in {@code docs/self-hosting.md} is made from
 * this, and a test finds a setting that is read anywhere and missing here.
 */
enum Setting {
    DATA_DIR(
            "placard.data-dir",
            "--data-dir",
            "./data",
            "Database (unless it is PostgreSQL), index, tokens. One process owns it."),
    HOST("quarkus.http.host", "--host", "127.0.0.1", "The address that `serve` listens on."),
    PORT("quarkus.http.port", "--port", "8080", "The port that `serve` listens on; 0 takes a free one."),
    DB_URL(
            "placard.db-url",
            "--db",
            "",
            "A PostgreSQL database, `jdbc:postgresql://HOST/DATABASE`, in place of the file in the data folder."),
    DB_USER("placard.db-user", "", "", "Who Placard is to PostgreSQL; it has to be allowed to make tables there."),
    DB_PASSWORD("placard.db-password", "", "", "That user's password."),
    PUBLIC_ADDRESS(
            "placard.public-address",
            "",
            "",
            "Where the world finds this installation, such as `https://placard.example.com`; used where an address has"
                    + " to be whole."),
    OPERATOR_TOKEN(
            "placard.operator-token",
            "",
            "made at the first start, in `DATA/operator.token`",
            "What the operator's own requests must bear; at least 32 characters."),
    ADMIN_API(
            "placard.admin-api",
            "",
            "false",
            "Whether the operator may give orders over the API, such as to visit a source."),
    CRAWL_SCHEDULED("placard.crawl.scheduled", "", "false", "Whether sources are visited by their schedules."),
    CRAWL_NPM("placard.crawl.npm", "", "npm", "The npm client that fetches packages; it never runs one."),
    OPERATOR_CONTACT("placard.operator.contact", "", "", "Shown on the pages: whom to ask."),
    API_RATE(
            "placard.api.requests-per-minute",
            "",
            "600",
            "How many requests each client has in a minute, at the API and the files; 0 for no limit."),
    API_RATE_ON_LOOPBACK("placard.api.limit-on-loopback", "", "false", "Whether that limit holds on loopback too."),
    API_CROSS_ORIGIN(
            "placard.api.cross-origin-reads",
            "",
            "true",
            "Whether scripts of other sites may read the API, on a public address."),
    JAVA_OPTS(
            "placard.java-opts",
            "",
            "",
            "Options for the Java machine, such as `-Xmx1g`; the launcher gives `-Xmx512m`."),
    CACHE_DIR(
            "placard.cache-dir",
            "",
            "beside the application, where only its owner may write",
            "Where the launcher keeps what makes the next start faster; only in a folder of your own that nobody else"
                    + " may write to."),
    HOME(
            "placard.home",
            "",
            "the launcher's own folder",
            "Holds `classifier-rules/` and `catalog-data/`; the launcher sets it.");

    private final String property;
    private final String option;
    private final String usual;
    private final String meaning;

    Setting(String property, String option, String usual, String meaning) {
        this.property = property;
        this.option = option;
        this.usual = usual;
        this.meaning = meaning;
    }

    String property() {
        return property;
    }

    /** The environment variable that says the same. */
    String variable() {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** What the command line says counts for more; where it has always an answer, nothing else is asked. */
    private String spelling() {
        if (property.startsWith("quarkus.")) {
            return "`%s`".formatted(option);
        }
        return (option.isEmpty() ? "" : "`%s` or ".formatted(option)) + "`%s`".formatted(variable());
    }

    /** All of them as a Markdown table. */
    static String table() {
        return Arrays.stream(values())
                .map(s -> "| %s | %s | %s |\n"
                        .formatted(
                                s.spelling(),
                                s.usual.startsWith(".") || s.usual.matches("[0-9.]+") ? "`" + s.usual + "`" : s.usual,
                                s.meaning))
                .collect(Collectors.joining("", "| setting | default | meaning |\n|---|---|---|\n", ""));
    }
}
