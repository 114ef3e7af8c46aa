package org.placard.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.placard.model.Description;
import org.placard.model.Hints;
import org.placard.model.Parameter;
import org.placard.model.Provenance;
import org.placard.model.ReadingProblem.Kind;
import org.placard.model.Server;
import org.placard.model.ServerCoverage;
import org.placard.model.Slug;
import org.placard.model.Tool;

/**
 * A server of the bundled catalogue, {@code catalog-data/servers/<slug>.yaml}: our own file, read strictly. The form is
 * described in {@code catalog-data/README.md}.
 */
final class BundledServerFormat implements ManifestFormat {

    private static final Set<String> PACKAGE_KINDS = Set.of("npm", "pypi", "nuget", "oci", "cargo", "go", "mcpb");
    private static final Pattern PACKAGE = Pattern.compile("([a-z]+):([^\\s]+)");

    @Override
    public String id() {
        return "bundled-server";
    }

    @Override
    public boolean recognises(Document document) {
        return document.has("id")
                && document.get("facts").has("seen")
                && document.get("tools").isArray();
    }

    @Override
    public void read(Document document, Reading reading) {
        try {
            reading.server(server(document, reading.origin()));
        } catch (IllegalArgumentException e) {
            reading.lost(Kind.MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    /**
     * @throws IllegalArgumentException naming file, field and repair
     */
    Server server(Document document, ManifestOrigin origin) {
        String file = document.name();
        var fields = new StrictFields(file, "", document.root())
                .only("id", "title", "repository", "packages", "facts", "tools");
        String id = fields.text("id");
        String expected = Slug.of(id) + ".yaml";
        String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        if (!last.equals(expected)) {
            throw fields.error("id", "'%s' belongs into a file named %s; rename the file".formatted(id, expected));
        }
        StrictFields facts = fields.fields("facts").only("from", "seen");
        LocalDate seen = day(facts);
        List<Tool> tools = tools(fields);
        boolean defined = tools.stream().anyMatch(tool -> !tool.parameters().isEmpty());
        return new Server(
                id,
                Slug.of(id),
                limited(fields, "title", 1, 100),
                null,
                fields.optionalText("repository") == null ? null : web(fields, "repository"),
                packages(fields),
                defined ? ServerCoverage.DEFINED : ServerCoverage.NAMED,
                new Provenance(
                        origin.source(),
                        web(facts, "from"),
                        id(),
                        origin.observation(),
                        seen.atStartOfDay(ZoneOffset.UTC).toInstant()),
                tools);
    }

    private static LocalDate day(StrictFields facts) {
        try {
            return LocalDate.parse(facts.text("seen"));
        } catch (DateTimeParseException e) {
            throw facts.error("seen", "is no day; write it as 2026-11-20");
        }
    }

    private static String web(StrictFields fields, String field) {
        String address = fields.text(field);
        if (!address.startsWith("https://") || Addresses.web(address) == null) {
            throw fields.error(field, "is no https:// address");
        }
        return address;
    }

    private static String limited(StrictFields fields, String field, int min, int max) {
        String text = fields.text(field);
        if (text.length() < min || text.length() > max) {
            throw fields.error(
                    field, "has %d characters; between %d and %d are allowed".formatted(text.length(), min, max));
        }
        return text;
    }

    private static List<String> packages(StrictFields fields) {
        List<String> packages = fields.texts("packages");
        for (String each : packages) {
            var matcher = PACKAGE.matcher(each);
            if (!matcher.matches() || !PACKAGE_KINDS.contains(matcher.group(1))) {
                throw fields.error(
                        "packages",
                        "'%s' is no package; write kind:identifier with one of the kinds %s"
                                .formatted(
                                        each,
                                        String.join(
                                                ", ",
                                                PACKAGE_KINDS.stream().sorted().toList())));
            }
        }
        return packages;
    }

    private static List<Tool> tools(StrictFields fields) {
        var tools = new ArrayList<Tool>();
        var names = new java.util.HashSet<String>();
        for (StrictFields each : fields.list("tools")) {
            Tool tool = tool(each);
            if (!names.add(tool.name())) {
                throw each.error("name", "'%s' is listed twice; remove one".formatted(tool.name()));
            }
            tools.add(tool);
        }
        if (tools.isEmpty()) {
            throw fields.error("tools", "is missing; list at least one tool");
        }
        return tools;
    }

    private static Tool tool(StrictFields fields) {
        fields.only("name", "title", "description", "summary", "parameters", "hints");
        String state = fields.text("description");
        Description description = switch (state) {
            case "empty" -> Description.EMPTY;
            case "not-carried" -> Description.NOT_CARRIED;
            default ->
                throw fields.error(
                        "description",
                        "is 'empty' or 'not-carried', never a publisher's text; move our own words to summary");
        };
        var parameters = new ArrayList<Parameter>();
        var names = new java.util.HashSet<String>();
        for (StrictFields each : fields.list("parameters")) {
            Parameter parameter = parameter(each);
            if (!names.add(parameter.name())) {
                throw each.error("name", "'%s' is listed twice; remove one".formatted(parameter.name()));
            }
            parameters.add(parameter);
        }
        return new Tool(
                limited(fields, "name", 1, 256),
                fields.optionalText("title"),
                description,
                limited(fields, "summary", 10, 400),
                parameters,
                fields.object().has("hints") ? hints(fields.fields("hints")) : Hints.NONE,
                null,
                null,
                List.of());
    }

    private static Parameter parameter(StrictFields fields) {
        fields.only("name", "type", "required", "values", "default", "format");
        String type = fields.optionalText("type");
        if (type != null) {
            for (String each : type.split("\\|", -1)) {
                if (!Keywords.TYPES.contains(each)) {
                    throw fields.error(
                            "type",
                            "'%s' is none of %s"
                                    .formatted(
                                            each,
                                            String.join(
                                                    ", ",
                                                    Keywords.TYPES.stream()
                                                            .sorted()
                                                            .toList())));
                }
            }
        }
        JsonNode value = fields.object().get("default");
        return new Parameter(
                fields.text("name"),
                type,
                null,
                Boolean.TRUE.equals(fields.optionalBoolean("required")),
                fields.texts("values"),
                value == null ? null : value.toString(),
                fields.optionalText("format"));
    }

    private static Hints hints(StrictFields fields) {
        fields.only("readOnly", "destructive", "idempotent", "openWorld", "title");
        return new Hints(
                fields.optionalBoolean("readOnly"),
                fields.optionalBoolean("destructive"),
                fields.optionalBoolean("idempotent"),
                fields.optionalBoolean("openWorld"),
                fields.optionalText("title"));
    }
}
