package org.placard.extract;

import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the names of a package stand for, as far as it can be told from assignments: a name within its file, else the only
 * value that any file gives it. A name with two values stands for neither.
 */
final class Bindings {

    private static final int DEEPEST = 12;

    private final Map<String, Map<String, List<Node>>> byFile = new HashMap<>();
    private final Map<String, List<Node>> everywhere = new HashMap<>();

    /** Notes every definition of a file. */
    void read(String file, Node node) {
        Map<String, List<Node>> own = byFile.computeIfAbsent(file, name -> new HashMap<>());
        collect(node, own);
    }

    private void collect(Node node, Map<String, List<Node>> own) {
        if (node.isName() && node.getFirstChild() != null && isDeclared(node)) {
            add(own, node.getString(), node.getFirstChild());
        } else if (node.isAssign()) {
            Node target = node.getFirstChild();
            Node value = node.getLastChild();
            String name = target == null ? null : member(target);
            if (name != null && value != null) {
                add(own, name, value);
            }
        } else if (node.isMemberFieldDef() && node.getFirstChild() != null) {
            add(own, "this." + node.getString(), node.getFirstChild());
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            collect(child, own);
        }
    }

    private static boolean isDeclared(Node name) {
        Node parent = name.getParent();
        return parent != null && (parent.isConst() || parent.isLet() || parent.isVar());
    }

    /** {@code A.b} of {@code A.b} and {@code A["b"]}; {@code exports.b} is {@code b}. */
    private static @Nullable String member(Node target) {
        if (target.isName()) {
            return target.getString();
        }
        Node object = target.getFirstChild();
        if (target.isGetProp() && object != null) {
            String holder = holder(object);
            return holder == null ? null : holder + target.getString();
        }
        Node key = target.getLastChild();
        if (target.isGetElem() && object != null && key != null && key.isStringLit()) {
            String holder = holder(object);
            return holder == null ? null : holder + key.getString();
        }
        return null;
    }

    private static @Nullable String holder(Node object) {
        if (object.isThis()) {
            return "this.";
        }
        if (object.isName()) {
            String name = object.getString();
            // Bundlers number the copies of a name.
            return name.equals("exports") ? "" : name.replaceAll("(?<=[A-Za-z_])[0-9]+$", "") + ".";
        }
        return null;
    }

    private void add(Map<String, List<Node>> own, String name, Node value) {
        own.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value);
        everywhere.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value);
    }

    /** What an expression stands for: itself, or what its name was given; null where that cannot be told. */
    @Nullable
    Node value(String file, Node expression) {
        return value(file, expression, 0);
    }

    private @Nullable Node value(String file, Node expression, int depth) {
        if (depth > DEEPEST) {
            return null;
        }
        Node plain = unwrapped(expression);
        if (plain.isName()) {
            Node only = only(file, plain.getString());
            return only == null ? null : value(file, only, depth + 1);
        }
        if (plain.isGetProp() || plain.isOptChainGetProp()) {
            Node object = plain.getFirstChild();
            if (object == null) {
                return null;
            }
            Node held = member(file, object, plain.getString(), depth);
            return held == null ? null : value(file, held, depth + 1);
        }
        return plain;
    }

    private @Nullable Node member(String file, Node object, String key, int depth) {
        if (object.isThis()) {
            return null;
        }
        Node holder = value(file, object, depth + 1);
        Node property = holder != null && holder.isObjectLit() ? property(holder, key) : null;
        if (property != null) {
            return property;
        }
        // Compiled enumerations are filled after they are made; a module's is reached through the module.
        String name = object.isGetProp() ? object.getString() + "." : holder(object);
        Node assigned = name == null ? null : only(file, name + key);
        if (assigned != null || holder != null && holder.isObjectLit()) {
            return assigned;
        }
        // A module that is imported whole: the name is one of its exports.
        return object.isName() && (holder == null || holder.isCall()) ? sole(everywhere.get(key)) : null;
    }

    private @Nullable Node only(String file, String name) {
        List<Node> own = byFile.getOrDefault(file, Map.of()).get(name);
        return own != null ? sole(own) : sole(everywhere.get(name));
    }

    private static @Nullable Node sole(@Nullable List<Node> values) {
        if (values == null) {
            return null;
        }
        Set<String> texts = new LinkedHashSet<>();
        Node first = null;
        for (Node value : values) {
            Node plain = unwrapped(value);
            // CommonJS first empties what it exports.
            if (plain.isVoid() || plain.isNull()) {
                continue;
            }
            if (texts.add(
                    plain.isStringLit() ? "'" + plain.getString() : String.valueOf(System.identityHashCode(plain)))) {
                if (first != null) {
                    return null;
                }
                first = plain;
            }
        }
        return first;
    }

    /** Without casts to constants and the like: {@code Object.freeze(x)}, {@code (x)}. */
    static Node unwrapped(Node expression) {
        Node plain = expression;
        while (plain.isCall()
                && plain.getFirstChild() != null
                && plain.getFirstChild().isGetProp()
                && plain.getFirstChild().getString().equals("freeze")
                && plain.getSecondChild() != null) {
            plain = plain.getSecondChild();
        }
        return plain;
    }

    /** The value of an object literal's property; null where it has none of this name. */
    static @Nullable Node property(Node object, String name) {
        for (Node key = object.getFirstChild(); key != null; key = key.getNext()) {
            if ((key.isStringKey() || key.isMemberFunctionDef())
                    && key.getString().equals(name)) {
                return key.getFirstChild();
            }
        }
        return null;
    }

    /** The text that an expression is bound to be; null where that cannot be told. */
    @Nullable
    String text(String file, @Nullable Node expression) {
        return expression == null ? null : text(file, expression, 0);
    }

    private @Nullable String text(String file, Node expression, int depth) {
        Node value = depth > DEEPEST ? null : value(file, expression);
        if (value == null) {
            return null;
        }
        if (value.isStringLit()) {
            return value.getString();
        }
        if (value.isAdd()) {
            String left = text(file, value.getFirstChild(), depth + 1);
            String right = text(file, value.getLastChild(), depth + 1);
            return left == null || right == null ? null : left + right;
        }
        if (value.isTemplateLit()) {
            var out = new StringBuilder();
            for (Node part = value.getFirstChild(); part != null; part = part.getNext()) {
                String text = part.isTemplateLitString()
                        ? part.getCookedString()
                        : part.getFirstChild() == null ? null : text(file, part.getFirstChild(), depth + 1);
                if (text == null) {
                    return null;
                }
                out.append(text);
            }
            return out.toString();
        }
        if (value.isCall()
                && value.getFirstChild() != null
                && value.getFirstChild().isGetProp()) {
            return called(file, value, depth);
        }
        return null;
    }

    /** {@code "…".trim()} and {@code ["…", …].join("…")}. */
    private @Nullable String called(String file, Node call, int depth) {
        Node method = call.getFirstChild();
        Node object = method == null ? null : method.getFirstChild();
        if (method == null || object == null) {
            return null;
        }
        if (method.getString().equals("trim")) {
            String text = text(file, object, depth + 1);
            return text == null ? null : text.strip();
        }
        Node list = value(file, object);
        if (!method.getString().equals("join") || list == null || !list.isArrayLit()) {
            return null;
        }
        String separator = call.getSecondChild() == null ? "," : text(file, call.getSecondChild(), depth + 1);
        var parts = new ArrayList<String>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            String part = text(file, item, depth + 1);
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        return separator == null ? null : String.join(separator, parts);
    }
}
