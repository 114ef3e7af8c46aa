package org.placard.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.placard.model.CatalogTool;
import org.placard.model.Effect;
import org.placard.model.Finding;
import org.placard.model.Parameter;
import org.placard.model.Passage;
import org.placard.model.Tool;

/**
 * The tool's definition with everything marked that a finding rests on.
 *
 * @param description the publisher's, empty where there is none to show
 * @param brief the description's first lines, without marks
 * @param missing why there is none, as a sentence; empty where there is one
 * @param summary this catalogue's own words, empty where there are none
 * @param elsewhere texts outside name, description and parameters in which something was found
 */
public record DefinitionView(
        List<Piece> name,
        List<Piece> title,
        List<Piece> description,
        String brief,
        String missing,
        List<Piece> summary,
        List<ParameterView> parameters,
        int moreParameters,
        List<FindingView.Saw> elsewhere) {

    private static final int PARAMETERS = 60;

    /**
     * @param matters whether a finding rests on it
     * @param values the values it may take, each in pieces
     */
    public record ParameterView(
            List<Piece> name, String type, List<Piece> description, List<List<Piece>> values, boolean matters) {}

    static DefinitionView of(CatalogTool tool) {
        Tool t = tool.tool();
        Map<String, List<Shown.Span>> spans = spans(tool);
        var parameters = t.parameters().stream().map(p -> parameter(p, spans)).toList();
        // What matters is never hidden by the cap.
        var shown = new ArrayList<ParameterView>();
        for (int i = 0; i < parameters.size(); i++) {
            if (i < PARAMETERS || parameters.get(i).matters()) {
                shown.add(parameters.get(i));
            }
        }
        return new DefinitionView(
                marked("name", t.name(), spans),
                marked("title", t.title() == null ? "" : t.title(), spans),
                marked("description", t.description().text(), spans),
                Shown.line(t.description().text(), 320),
                missing(t),
                marked("summary", t.summary() == null ? "" : t.summary(), spans),
                shown,
                parameters.size() - shown.size(),
                elsewhere(tool, spans));
    }

    /** The parameters that a finding rests on. */
    public List<ParameterView> mattering() {
        return parameters.stream().filter(ParameterView::matters).toList();
    }

    private static ParameterView parameter(Parameter p, Map<String, List<Shown.Span>> spans) {
        boolean matters = spans.keySet().stream()
                .anyMatch(field -> field.startsWith("parameter") && field.endsWith(":" + p.name()));
        List<List<Piece>> values = p.values().stream()
                .map(value -> seen(p, value, spans) ? whole(value) : Shown.plain(value))
                .toList();
        String type = (p.type() == null ? "any type" : Shown.line(p.type().replace("|", " or "), 60))
                + (p.format() == null ? "" : ", " + Shown.line(p.format(), 30))
                + (p.required() ? ", required" : "")
                + (p.defaultValue() == null ? "" : ", default " + Shown.line(p.defaultValue(), 60));
        return new ParameterView(
                marked("parameter:" + p.name(), p.name(), spans),
                type,
                marked("parameter.description:" + p.name(), p.description() == null ? "" : p.description(), spans),
                values,
                matters);
    }

    private static boolean seen(Parameter p, String value, Map<String, List<Shown.Span>> spans) {
        return spans.containsKey("value " + p.name() + "\n" + value);
    }

    private static List<Piece> whole(String value) {
        return Shown.pieces(value, List.of(new Shown.Span(0, value.length(), Piece.Kind.FOR)));
    }

    private static List<Piece> marked(String field, String text, Map<String, List<Shown.Span>> spans) {
        return Shown.pieces(text, spans.getOrDefault(field, List.of()));
    }

    private static Map<String, List<Shown.Span>> spans(CatalogTool tool) {
        var spans = new LinkedHashMap<String, List<Shown.Span>>();
        for (Finding finding : tool.classification().findings()) {
            Piece.Kind kind = against(finding, tool) ? Piece.Kind.AGAINST : Piece.Kind.FOR;
            finding.evidence().forEach(evidence -> {
                var span = new Shown.Span(evidence.start(), evidence.end(), kind);
                spans.computeIfAbsent(evidence.field(), key -> new ArrayList<>())
                        .add(span);
                if (evidence.field().startsWith("parameter.value:")) {
                    String name = evidence.field().substring("parameter.value:".length());
                    spans.computeIfAbsent("value " + name + "\n" + evidence.quote(), key -> new ArrayList<>())
                            .add(span);
                }
            });
        }
        return spans;
    }

    private static boolean against(Finding finding, CatalogTool tool) {
        return FindingView.against(finding.effect())
                || finding.effect() instanceof Effect.Assigns assigns
                        && assigns.category().compareTo(tool.classification().category()) < 0;
    }

    private static String missing(Tool tool) {
        return switch (tool.description().state()) {
            case PRESENT -> "";
            case EMPTY ->
                "The description is empty: the publisher wrote none, so a model sees only the name and the parameters.";
            case NOT_CARRIED -> "This catalogue does not hold the publisher’s description.";
        };
    }

    private static List<FindingView.Saw> elsewhere(CatalogTool tool, Map<String, List<Shown.Span>> spans) {
        var out = new ArrayList<FindingView.Saw>();
        for (Passage passage : tool.tool().passages()) {
            List<Shown.Span> seen = spans.get(passage.field());
            if (seen != null) {
                out.add(new FindingView.Saw(Shown.line(passage.field(), 120), Shown.pieces(passage.text(), seen)));
            }
        }
        return out;
    }
}
