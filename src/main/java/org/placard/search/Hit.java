package org.placard.search;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.placard.model.Capability;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;
import org.placard.model.Category;
import org.placard.model.Classification;
import org.placard.model.Confidence;
import org.placard.model.Flag;
import org.placard.model.Risk;
import org.placard.model.ServerCoverage;
import org.placard.model.ToolAddress;

/**
 * One tool found: everything that a result row shows.
 *
 * @param server the server's slug
 * @param serverId the server's published identity
 * @param name the exact name, with what matched
 * @param title the display name, with what matched
 * @param summary one line on what it does, or the part of the description that matches; empty where there is neither
 * @param confidence in [0, 1]
 * @param changed when its server last changed in this catalogue
 * @param digest of its definition, 64 hex digits
 * @param score how well it matches; comparable within one result only, 0 without words to match
 */
public record Hit(
        String server,
        String serverId,
        String serverTitle,
        Marked name,
        Marked title,
        Marked summary,
        Category category,
        Risk risk,
        double confidence,
        Set<Capability> capabilities,
        Set<Flag> flags,
        ServerCoverage coverage,
        String source,
        Instant changed,
        String digest,
        double score) {

    public Hit {
        capabilities = capabilities.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(capabilities));
        flags = flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(flags));
    }

    /** The row of a tool that was not searched for. */
    public static Hit of(CatalogTool found) {
        CatalogServer server = found.server();
        Classification verdict = found.classification();
        var flags = EnumSet.noneOf(Flag.class);
        Arrays.stream(Flag.values()).filter(verdict::flagged).forEach(flags::add);
        return new Hit(
                server.slug(),
                server.id(),
                Line.cut(Line.flat(server.displayName()), 200),
                Marked.plain(found.tool().name()),
                Marked.plain(Line.cut(Line.flat(found.tool().displayName()), 200)),
                Marked.plain(Line.first(Line.text(found.tool()))),
                verdict.category(),
                verdict.risk(),
                verdict.confidence(),
                verdict.capabilities(),
                flags,
                server.coverage(),
                server.provenance().source(),
                server.changed(),
                found.digest(),
                0);
    }

    public Confidence confidenceWord() {
        return Confidence.of(confidence);
    }

    /** The address of the tool's page, without a host. */
    public String path() {
        return "/tools/" + server + "/" + ToolAddress.of(name.text());
    }
}
