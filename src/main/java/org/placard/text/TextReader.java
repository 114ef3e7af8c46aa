package org.placard.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.placard.model.Coverage.Part;
import org.placard.model.Hints;
import org.placard.model.Parameter;
import org.placard.model.Passage;
import org.placard.model.Tool;
import org.placard.text.ToolText.ActionValue;

/** Reads servers and tools into words. Not safe for use by several threads; each has its own. */
public final class TextReader {

    private final Lexicon lexicon;
    private final Tokenizer tokenizer;
    private final Clauses clauses;
    private final Heads heads;
    private final Actions actions;
    private final Facts facts;
    private final Oddities oddities;

    public TextReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.tokenizer = new Tokenizer(lexicon);
        this.clauses = new Clauses(lexicon);
        this.heads = new Heads(lexicon);
        this.actions = new Actions(lexicon, tokenizer);
        this.facts = new Facts(lexicon);
        this.oddities = new Oddities(lexicon);
    }

    /** What all tools of one server share. */
    public ServerText server(ServerContext context) {
        List<Segment> segments = new ArrayList<>();
        Set<String> own = new HashSet<>();
        for (String name : names(context)) {
            Tokens tokens = tokenizer.read(name);
            segments.add(new Segment(Field.SERVER, "server", name, tokens));
            own.addAll(words(name, tokens));
        }
        if (context.description() != null) {
            String text = context.description();
            segments.add(new Segment(Field.SERVER_DESCRIPTION, "server.description", text, tokenizer.read(text)));
        }
        List<Segment> siblings = new ArrayList<>(context.toolNames().size());
        Set<String> names = new HashSet<>();
        Map<String, Integer> prefixes = new HashMap<>();
        for (String name : context.toolNames()) {
            Tokens tokens = tokenizer.read(name);
            siblings.add(new Segment(Field.SIBLING, "sibling", name, tokens));
            names.add(name.toLowerCase(Locale.ROOT));
            String prefix = "";
            for (String word : words(name, tokens).subList(0, Math.min(3, Math.max(0, tokens.size() - 1)))) {
                prefix = prefix.isEmpty() ? word : prefix + " " + word;
                prefixes.merge(prefix, 1, Integer::sum);
            }
        }
        return new ServerText(context, own, names, prefixes, segments, siblings, facts.domains(segments, siblings));
    }

    private static List<String> names(ServerContext context) {
        String title = context.title();
        return title == null || title.equals(context.id()) ? List.of(context.id()) : List.of(context.id(), title);
    }

    static List<String> words(String text, Tokens tokens) {
        List<String> out = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            out.add(text.substring(tokens.start(i), tokens.end(i)).toLowerCase(Locale.ROOT));
        }
        return out;
    }

    /** One tool, with what its server says. */
    public ToolText tool(Tool tool, ServerText server) {
        List<Segment> out = new ArrayList<>(8 + 2 * tool.parameters().size());
        EnumSet<Part> parts = EnumSet.of(Part.NAME);
        Segment name = new Segment(Field.NAME, "name", tool.name(), tokenizer.read(tool.name()));
        heads.markPrefix(name, server);
        out.add(name);
        String title = tool.title() != null ? tool.title() : tool.hints().title();
        if (title != null) {
            out.add(new Segment(Field.TITLE, "title", title, tokenizer.read(title)));
            parts.add(Part.TITLE);
        }
        Segment prose = prose(tool, server, parts);
        if (prose != null) {
            out.add(prose);
        }
        Segment head = heads.of(name, prose);
        if (head != null) {
            out.add(head);
        }
        parameters(tool, out);
        for (Passage passage : tool.passages()) {
            out.add(new Segment(Field.PASSAGE, passage.field(), passage.text(), tokenizer.read(passage.text())));
        }
        for (int i = 0, texts = out.size(); i < texts; i++) {
            if (out.get(i).field() != Field.HEAD) {
                oddities.read(out.get(i), out);
            }
        }
        List<ActionValue> values = actions.of(tool, name, prose, head);
        for (ActionValue value : values) {
            out.add(new Segment(Field.ACTION, value.field(), value.value(), tokenizer.read(value.value())));
        }
        if (!tool.parameters().isEmpty() || tool.inputSchema() != null) {
            parts.add(Part.SCHEMA);
        }
        if (tool.hints().any()) {
            parts.add(Part.HINTS);
        }
        if (!server.context().id().isEmpty()) {
            parts.add(Part.SERVER);
        }
        if (server.siblings().size() > 1) {
            parts.add(Part.SIBLINGS);
        }
        return new ToolText(
                tool,
                server,
                out.toArray(new Segment[0]),
                head,
                facts.of(tool, server, parts, head),
                values,
                parts,
                parts.contains(Part.SUMMARY));
    }

    private @Nullable Segment prose(Tool tool, ServerText server, EnumSet<Part> parts) {
        String text;
        String label;
        if (tool.description().present()) {
            text = tool.description().text();
            label = "description";
            parts.add(Part.DESCRIPTION);
        } else if (tool.summary() != null) {
            text = tool.summary();
            label = "summary";
            parts.add(Part.SUMMARY);
        } else {
            return null;
        }
        Segment prose = new Segment(Field.DESCRIPTION, label, text, tokenizer.read(text));
        clauses.tag(prose, tool.name(), server.names());
        return prose;
    }

    private void parameters(Tool tool, List<Segment> out) {
        for (Parameter parameter : tool.parameters()) {
            int traits = traits(parameter);
            String name = parameter.name();
            Tokens tokens = tokenizer.read(name);
            int last = name.length() - parameter.lastName().length();
            for (int i = 0; i < tokens.size() && tokens.start(i) < last - 2; i++) {
                tokens.tag(i, i + 1, Tokens.ELSEWHERE);
            }
            out.add(new Segment(Field.PARAMETER, "parameter:" + name, name, tokens, traits));
            String said = parameter.description();
            if (said != null && !said.isBlank()) {
                Segment segment = new Segment(
                        Field.PARAMETER_DESCRIPTION,
                        "parameter.description:" + name,
                        said,
                        tokenizer.read(said),
                        traits);
                clauses.tagNegations(segment);
                out.add(segment);
            }
            for (String value : parameter.values()) {
                out.add(new Segment(
                        Field.PARAMETER_VALUE, "parameter.value:" + name, value, tokenizer.read(value), traits));
            }
            String preset = parameter.defaultValue();
            if (preset != null && preset.length() > 5) {
                out.add(new Segment(
                        Field.PARAMETER_DEFAULT, "parameter.default:" + name, preset, tokenizer.read(preset), traits));
            }
        }
    }

    private static int traits(Parameter parameter) {
        int traits = parameter.required() ? Segment.REQUIRED : 0;
        String type = parameter.type();
        boolean text = type == null || type.contains("string");
        if (!parameter.values().isEmpty()) {
            traits |= Segment.CLOSED;
        } else if (text && parameter.format() == null
                || text && ("uri".equals(parameter.format()) || "url".equals(parameter.format()))) {
            traits |= Segment.FREE;
        }
        if (type != null && type.contains("array")) {
            traits |= Segment.LIST;
        }
        String preset = parameter.defaultValue();
        if ("true".equals(preset)) {
            traits |= Segment.DEFAULT_TRUE;
        } else if ("false".equals(preset)) {
            traits |= Segment.DEFAULT_FALSE;
        }
        return traits;
    }

    /** One action of a multi-action tool as a small tool of its own: the action is its name, the tool's nouns its object. */
    public ToolText action(ToolText whole, ActionValue action) {
        Segment value = new Segment(Field.NAME, action.field(), action.value(), tokenizer.read(action.value()));
        Tokens nouns = tokenizer.read(whole.tool().name());
        for (int i = 0; i < nouns.size(); i++) {
            nouns.tag(i, i + 1, Tokens.ELSEWHERE);
            if (lexicon.verb(nouns.code(i)) && lexicon.nounness(nouns.code(i)) == Lexicon.NEVER) {
                nouns.replace(i, Form.UNKNOWN);
            }
        }
        Segment object = new Segment(Field.NAME, "name", whole.tool().name(), nouns);
        Segment head = heads.of(value, null);
        Segment[] segments = head == null ? new Segment[] {value, object} : new Segment[] {value, object, head};
        Tool tool = new Tool(
                whole.tool().name(),
                null,
                whole.tool().description(),
                null,
                List.of(),
                Hints.NONE,
                null,
                null,
                List.of());
        return new ToolText(
                tool,
                whole.server(),
                segments,
                head,
                facts.ofAction(whole.server(), head),
                List.of(),
                EnumSet.of(Part.NAME),
                false);
    }
}
