package org.placard.mcp;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.placard.api.CatalogNames;
import org.placard.api.Decided;
import org.placard.manifest.ClientConfig;
import org.placard.manifest.ConfiguredServer;
import org.placard.model.CatalogServer;
import org.placard.model.Risk;
import org.placard.rules.RuleSet;
import org.placard.store.CatalogStore;
import org.placard.store.ChangeFilter;
import org.placard.store.ChangeStore;

/** What one already uses: the servers of a configuration, and what became of tools. Errors are as {@link Questions}'. */
@ApplicationScoped
class Watch {

    private static final int MOST_CHANGES = 50;
    private static final int MOST_SERVERS = 100;

    private static final String PASTE =
            " Paste the whole text of mcp.json, claude_desktop_config.json or the like: an object with mcpServers, each"
                    + " with a command or a url.";

    /** The table in which a TOML configuration keeps its servers. */
    private static final Pattern TOML =
            Pattern.compile("(?m)^\\s*\\[\\s*\"?mcp_?servers\"?\\s*\\.", Pattern.CASE_INSENSITIVE);

    private final CatalogNames names;
    private final CatalogStore store;
    private final ChangeStore changes;
    private final RuleSet rules;
    private final Decided decided;

    Watch(CatalogNames names, CatalogStore store, ChangeStore changes, RuleSet rules, Decided decided) {
        this.names = names;
        this.store = store;
        this.changes = changes;
        this.rules = rules;
        this.decided = decided;
    }

    ConfigAnswer config(String text) {
        String name = TOML.matcher(text).find() ? "config.toml" : "config.json";
        ClientConfig read = ClientConfig.read(name, text.getBytes(StandardCharsets.UTF_8));
        if (read.servers().isEmpty()) {
            throw new IllegalArgumentException("config: "
                    + (read.problems().isEmpty()
                            ? "holds no server that a client starts."
                            : PublisherText.name(read.problems().getFirst()) + ".")
                    + PASTE);
        }
        if (read.servers().size() > MOST_SERVERS) {
            throw new IllegalArgumentException("config: holds %d servers; paste at most %d"
                    .formatted(read.servers().size(), MOST_SERVERS));
        }
        return ConfigAnswer.of(read.servers().stream().map(this::checked).toList(), read.problems(), sources());
    }

    private ConfigAnswer.Checked checked(ConfiguredServer configured) {
        CatalogServer known = names.find(configured).orElse(null);
        return ConfigAnswer.Checked.of(
                configured, known, known == null ? List.of() : decided.over(store.tools(known.slug())));
    }

    ChangesAnswer changes(@Nullable String since, @Nullable String server, @Nullable String minRisk) {
        String slug = server == null || server.isBlank()
                ? null
                : names.find(server.strip())
                        .orElseThrow(() -> new IllegalArgumentException(
                                "server: the catalogue knows no server of this name; unknown is not safe. Ask"
                                        + " search_tools."))
                        .slug();
        var filter = new ChangeFilter(
                slug,
                since == null || since.isBlank() ? null : moment(since.strip()),
                minRisk == null || minRisk.isBlank() ? null : Risk.of(minRisk.strip()));
        return ChangesAnswer.of(changes.changes(filter, null, MOST_CHANGES), sources());
    }

    private static Instant moment(String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "since: neither a date like 2026-11-25 nor a moment like 2026-11-25T12:00:00Z", e);
        }
    }

    private Sources sources() {
        return Sources.of(rules.version(), store.revision());
    }
}
