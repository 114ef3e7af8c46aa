package org.placard.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.placard.model.Parameter;
import org.placard.model.Tool;
import org.placard.text.ToolText.ActionValue;

/**
 * Finds what a multi-action tool can be told to do: the values of a parameter called action, operation, mode and the like
 * of which at least one is a verb; the verbs that such a parameter's description lists; else, of a tool that "manages" or
 * names no verb, the verbs with which its description starts.
 */
final class Actions {

    private static final int VALUES_AT_MOST = 64;
    /** So many values that are HTTP methods make the parameter a request's method, not an action. */
    private static final int HTTP_METHODS = 2;

    private final Lexicon lexicon;
    private final Tokenizer tokenizer;
    private final Set<Integer> choosers = new LinkedHashSet<>();
    private final Set<Integer> deeds = new LinkedHashSet<>();
    private final Set<Integer> managers = new LinkedHashSet<>();
    private final Set<Integer> methods = new LinkedHashSet<>();
    /** A tool that looks up takes an action as a filter. */
    private final Set<Integer> lookingUp = new LinkedHashSet<>();

    Actions(Lexicon lexicon, Tokenizer tokenizer) {
        this.lexicon = lexicon;
        this.tokenizer = tokenizer;
        fill("action-parameters", choosers);
        fill("action-words", deeds);
        fill("managing", managers);
        fill("http-methods", methods);
        fill("looking-up", lookingUp);
    }

    private void fill(String list, Set<Integer> into) {
        List<String> words = lexicon.list(list);
        if (words == null) {
            throw new IllegalArgumentException("words.yaml: there is no list '" + list + "'; add it");
        }
        words.forEach(word -> into.add(Form.word(lexicon.code(word))));
    }

    List<ActionValue> of(Tool tool, Segment name, @Nullable Segment prose, @Nullable Segment head) {
        // "access" and "audit" are things before they are deeds.
        boolean looks = head != null
                && lookingUp.contains(Form.word(head.tokens().code(0)))
                && lexicon.nounness(head.tokens().code(0)) != Lexicon.MOSTLY;
        for (Parameter parameter : tool.parameters()) {
            if (!looks && chooses(parameter)) {
                List<ActionValue> values = parameter.values().isEmpty() ? listed(parameter) : closed(parameter);
                if (!values.isEmpty()) {
                    return values;
                }
                if (parameter.values().isEmpty() && prose != null) {
                    values = told(prose, parameter.name());
                    if (values.size() > 1) {
                        return values;
                    }
                }
            }
        }
        boolean manages = head == null
                || head.field() == Field.HEAD
                        && ("name".equals(head.label())
                                ? managers.contains(Form.word(head.tokens().code(0)))
                                : true);
        return manages && prose != null ? leading(prose) : List.of();
    }

    private boolean chooses(Parameter parameter) {
        String last = parameter.lastName();
        if (last.length() > 24 || parameter.name().indexOf('.') >= 0) {
            return false;
        }
        Tokens tokens = tokenizer.read(last);
        int first = tokens.size() == 0 ? 0 : Form.word(tokens.code(0));
        // "billingMode" or "auth_method" chooses no action; "action_type" and "subOperation" do.
        return tokens.size() == 1 && choosers.contains(first)
                || tokens.size() == 2
                        && (last.endsWith("ype") && deeds.contains(first) || deeds.contains(Form.word(tokens.code(1))));
    }

    private List<ActionValue> closed(Parameter parameter) {
        List<ActionValue> out = new ArrayList<>();
        boolean verbs = false;
        int http = 0;
        for (String value : parameter.values()) {
            Tokens tokens = tokenizer.read(value);
            boolean verb = false;
            for (int i = 0; i < tokens.size() && !verb; i++) {
                verb = lexicon.verb(tokens.code(i)) && Form.form(tokens.code(i)) == Form.BASE;
            }
            http += http(value) ? 1 : 0;
            verbs |= verb;
            if (out.size() < VALUES_AT_MOST && !value.isBlank()) {
                out.add(new ActionValue(parameter.name(), value, "parameter.value:" + parameter.name(), 0));
            }
        }
        return verbs && http < HTTP_METHODS ? out : List.of();
    }

    /** GET, POST and the like in capitals. */
    private boolean http(String value) {
        return value.equals(value.toUpperCase(Locale.ROOT))
                && methods.contains(Form.word(lexicon.code(value.toLowerCase(Locale.ROOT))));
    }

    /** Verbs in a row in the parameter's description: "create, list or delete", "'start' | 'stop'". */
    private List<ActionValue> listed(Parameter parameter) {
        String text = parameter.description();
        if (text == null) {
            return List.of();
        }
        List<ActionValue> out =
                verbs(text, tokenizer.read(text), 0, parameter.name(), "parameter.description:" + parameter.name());
        return out.size() > 1 && out.stream().noneMatch(action -> http(action.value())) ? out : List.of();
    }

    /** Verbs that stand in quotes or before a colon or as list items after "actions". */
    private List<ActionValue> told(Segment prose, String parameter) {
        Tokens tokens = prose.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (choosers.contains(Form.word(tokens.code(i)))) {
                return verbs(prose.text(), tokens, i + 1, parameter, prose.label());
            }
        }
        return List.of();
    }

    private List<ActionValue> verbs(String text, Tokens tokens, int from, String parameter, String field) {
        List<ActionValue> out = new ArrayList<>();
        Set<Integer> seen = new LinkedHashSet<>();
        for (int i = from; i < tokens.size() && out.size() < VALUES_AT_MOST; i++) {
            int code = tokens.code(i);
            if (lexicon.verb(code)
                    && Form.form(code) == Form.BASE
                    && lexicon.leaning(code) != null
                    && item(text, tokens, i)
                    && seen.add(Form.word(code))) {
                out.add(new ActionValue(
                        parameter, text.substring(tokens.start(i), tokens.end(i)), field, tokens.start(i)));
            }
        }
        return out;
    }

    private static boolean item(String text, Tokens tokens, int i) {
        int before = tokens.start(i) - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        int after = tokens.end(i);
        while (after < text.length() && text.charAt(after) == ' ') {
            after++;
        }
        boolean opens = before < 0 || "'\"`,:|/(-*[=\n".indexOf(text.charAt(before)) >= 0;
        boolean closes = after >= text.length() || "'\"`,:|/)]=;\n".indexOf(text.charAt(after)) >= 0;
        return opens && closes;
    }

    private List<ActionValue> leading(Segment prose) {
        List<ActionValue> out = new ArrayList<>();
        Tokens tokens = prose.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if ((tokens.marks(i) & Tokens.LEAD) != 0) {
                out.add(new ActionValue(
                        "", prose.text().substring(tokens.start(i), tokens.end(i)), prose.label(), tokens.start(i)));
            }
        }
        return out.size() > 1 ? out : List.of();
    }
}
