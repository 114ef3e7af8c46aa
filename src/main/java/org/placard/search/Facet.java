package org.placard.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.placard.model.Capability;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;
import org.placard.model.Category;
import org.placard.model.Confidence;
import org.placard.model.Flag;
import org.placard.model.Provenance;
import org.placard.model.Risk;
import org.placard.model.ServerCoverage;

/** What results can be filtered by and are counted by. A constant is all that a new filter takes. */
public enum Facet {
    CATEGORY(
            "category",
            ids(Category.values(), Category::id),
            t -> List.of(t.classification().category().id())),
    RISK(
            "risk",
            ids(Risk.values(), Risk::id),
            t -> List.of(t.classification().risk().id())),
    CAPABILITY(
            "capability",
            ids(Capability.values(), Capability::id),
            t -> t.classification().capabilities().stream().map(Capability::id).toList()),
    CONFIDENCE(
            "confidence",
            ids(Confidence.values(), Confidence::id),
            t -> List.of(t.classification().confidenceWord().id())),
    /** Whether the server's own annotations agree with what was found. */
    ANNOTATIONS("annotations", List.of("agree", "partial", "contradict", "missing"), t -> List.of(annotations(t))),
    FLAG(
            "flag",
            ids(Flag.values(), Flag::id),
            t -> Arrays.stream(Flag.values())
                    .filter(t.classification()::flagged)
                    .map(Flag::id)
                    .toList()),
    /** How much of the server was seen. */
    COVERAGE(
            "coverage",
            ids(ServerCoverage.values(), ServerCoverage::id),
            t -> List.of(t.server().coverage().id())),
    /** How a client reaches the server, as far as what was seen tells. */
    TRANSPORT("transport", List.of("stdio", "http", "unknown"), t -> List.of(transport(t.server()))),
    SOURCE("source", List.of(), t -> List.of(t.server().provenance().source())),
    SERVER("server", List.of(), t -> List.of(t.server().slug()));

    private final String id;
    private final List<String> choices;
    private final Function<CatalogTool, Collection<String>> of;

    Facet(String id, List<String> choices, Function<CatalogTool, Collection<String>> of) {
        this.id = id;
        this.choices = choices;
        this.of = of;
    }

    /** The one spelling used in queries, addresses and JSON, such as {@code capability}. */
    public String id() {
        return id;
    }

    /** Every value there can be, in the order of the enum behind it; empty where any text can be one. */
    public List<String> choices() {
        return choices;
    }

    /** Whether the values have an order, so that {@code risk:>=high} means something. */
    boolean ordered() {
        return this == RISK || this == CONFIDENCE;
    }

    Collection<String> of(CatalogTool tool) {
        return of.apply(tool);
    }

    /** The index field that holds it. */
    String field() {
        return "facet." + id;
    }

    /** The facet of that id; {@code cap} is short for {@code capability}. */
    public static Optional<Facet> of(String id) {
        String whole = id.equals("cap") ? "capability" : id;
        return Arrays.stream(values()).filter(f -> f.id.equals(whole)).findFirst();
    }

    static String list() {
        return Arrays.stream(values()).map(Facet::id).collect(Collectors.joining(", "));
    }

    private static <E> List<String> ids(E[] constants, Function<E, String> id) {
        return Stream.of(constants).map(id).toList();
    }

    /** A package is started and spoken to over its standard input and output. */
    private static String transport(CatalogServer server) {
        String origin = server.provenance().origin();
        boolean answered = server.provenance().observation() == Provenance.Observation.LIVE;
        if (answered && (origin.startsWith("http://") || origin.startsWith("https://"))) {
            return "http";
        }
        return server.packages().isEmpty() ? "unknown" : "stdio";
    }

    private static String annotations(CatalogTool tool) {
        var found = tool.classification();
        if (found.flagged(Flag.ANNOTATIONS_CONTRADICT)) {
            return "contradict";
        }
        if (found.flagged(Flag.ANNOTATIONS_MISSING) || !tool.tool().hints().any()) {
            return "missing";
        }
        return found.flagged(Flag.ANNOTATIONS_PARTIAL) ? "partial" : "agree";
    }
}
