package org.placard.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds tools in a file's syntax tree: {@code x.registerTool("name", {…})}, {@code x.tool("name", "…", {…}, f)},
 * {@code x.addTool({…})}, and objects of a tool's shape, wherever they stand.
 */
final class ToolFinder {

    private static final JsonMapper JSON = new JsonMapper();

    /** Where there is one of these, an object with a name and a description is a tool. */
    private static final List<String> SCHEMAS = List.of("inputSchema", "input_schema");

    /** With one of these only where the package registers tools that it holds in variables. */
    private static final List<String> HANDLERS = List.of(
            "parameters",
            "paramsSchema",
            "argsShape",
            "schema",
            "zodSchema",
            "params",
            "handler",
            "execute",
            "callback",
            "annotations",
            "handle",
            "run");

    private static final Set<String> REGISTERING = Set.of("registerTool", "addTool", "tool");

    private final Bindings bindings;
    private final Shapes shapes;
    private final List<ExtractedTool> certain = new ArrayList<>();
    private final List<ExtractedTool> likely = new ArrayList<>();
    private final List<Unresolved> dynamic = new ArrayList<>();
    private final List<Unresolved> nameless = new ArrayList<>();

    ToolFinder(Bindings bindings) {
        this.bindings = bindings;
        this.shapes = new Shapes(bindings);
    }

    /** Looks through a file. */
    void search(String file, Node node) {
        if (node.isCall()) {
            call(file, node);
        } else if (node.isObjectLit()) {
            object(file, node);
        } else if (node.isClass()) {
            type(file, node);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            search(file, child);
        }
    }

    /** Tools that are registered or listed as such. */
    List<ExtractedTool> certain() {
        return certain;
    }

    /** Objects that are tools if something registers them. */
    List<ExtractedTool> likely() {
        return likely;
    }

    /** Where tools are registered whose name is in a variable. */
    List<Unresolved> dynamic() {
        return dynamic;
    }

    /** Tools in plain sight whose name cannot be told. */
    List<Unresolved> nameless() {
        return nameless;
    }

    private void call(String file, Node call) {
        Node method = call.getFirstChild();
        Node first = call.getSecondChild();
        if (method == null || first == null || !method.isGetProp() || !REGISTERING.contains(method.getString())) {
            return;
        }
        boolean register = method.getString().equals("registerTool");
        List<Node> more = new ArrayList<>();
        for (Node each = first.getNext(); each != null; each = each.getNext()) {
            more.add(each);
        }
        Node value = bindings.value(file, first);
        if (value != null && value.isObjectLit()) {
            return; // Found as an object.
        }
        String name = bindings.text(file, first);
        if (more.isEmpty() || !register && (more.size() > 5 || !isFunction(file, more.getLast()))) {
            return;
        }
        if (name == null) {
            dynamic.add(new Unresolved(
                    file, call.getLineno(), "a tool is registered under a name that is only known when it runs"));
            return;
        }
        if (register) {
            ObjectNode tool = JSON.createObjectNode().put("name", name);
            Node config = bindings.value(file, more.getFirst());
            if (config != null && config.isObjectLit()) {
                fill(file, tool, config);
            }
            add(certain, file, call, tool);
        } else {
            add(certain, file, call, inOrder(file, name, more));
        }
    }

    /** {@code tool(name, description?, shape?, annotations?, handler)}. */
    private ObjectNode inOrder(String file, String name, List<Node> more) {
        ObjectNode tool = JSON.createObjectNode().put("name", name);
        boolean shaped = false;
        for (Node each : more.subList(0, more.size() - 1)) {
            String text = bindings.text(file, each);
            if (text != null && !tool.has("description")) {
                tool.put("description", text);
                continue;
            }
            Node value = bindings.value(file, each);
            if (value != null && value.isObjectLit() && isHints(value)) {
                hints(file, tool, value);
            } else if (!shaped) {
                shaped = true;
                ObjectNode schema = shapes.schema(file, each);
                if (schema != null) {
                    tool.set("inputSchema", schema);
                }
            }
        }
        return tool;
    }

    private boolean isFunction(String file, Node node) {
        Node value = bindings.value(file, node);
        return value == null || value.isFunction() || value.isCall() || value.isName() || value.isGetProp();
    }

    private void object(String file, Node object) {
        Node nameNode = Bindings.property(object, "name");
        Node description = Bindings.property(object, "description");
        if (nameNode == null || nameNode.isFunction()) {
            return;
        }
        boolean schema = SCHEMAS.stream().anyMatch(key -> Bindings.property(object, key) != null);
        boolean handled = HANDLERS.stream().anyMatch(key -> Bindings.property(object, key) != null);
        if (!schema && !(handled && description != null)) {
            return;
        }
        String name = bindings.text(file, nameNode);
        if (name == null) {
            // One that copies another tool's members is no tool of its own.
            if (schema && !(nameNode.isGetProp() && nameNode.getString().equals("name"))) {
                nameless.add(new Unresolved(
                        file, object.getLineno(), "a tool is listed under a name that is only known when it runs"));
            }
            return;
        }
        ObjectNode tool = JSON.createObjectNode().put("name", name);
        fill(file, tool, object);
        boolean called = object.getParent() != null && isAddTool(object.getParent());
        add(schema && description != null || called ? certain : likely, file, object, tool);
    }

    private static boolean isAddTool(Node parent) {
        Node method = parent.isCall() ? parent.getFirstChild() : null;
        return method != null && method.isGetProp() && REGISTERING.contains(method.getString());
    }

    /** A class with a name, a description and a shape among its fields. */
    private void type(String file, Node type) {
        ObjectNode tool = JSON.createObjectNode();
        fields(file, type, tool, 0);
        if (tool.has("name") && tool.has("description") && tool.size() > 2) {
            tool.remove("handled");
            add(likely, file, type, tool);
        }
    }

    private void fields(String file, Node node, ObjectNode tool, int depth) {
        for (Node child = node.getFirstChild(); child != null && depth < 12; child = child.getNext()) {
            if (child.isClass() || child.isObjectLit()) {
                continue;
            }
            if (child.isMemberFieldDef() && child.getFirstChild() != null) {
                field(file, child.getString(), child.getFirstChild(), tool);
            } else if (child.isAssign() && child.getFirstChild() != null && child.getLastChild() != null) {
                Node target = child.getFirstChild();
                if (target.isGetProp()
                        && target.getFirstChild() != null
                        && target.getFirstChild().isThis()) {
                    field(file, target.getString(), child.getLastChild(), tool);
                }
            }
            fields(file, child, tool, depth + 1);
        }
    }

    private void field(String file, String field, Node value, ObjectNode tool) {
        if (field.equals("name") || field.equals("toolName") || field.equals("description")) {
            String text = bindings.text(file, value);
            String member = field.equals("toolName") ? "name" : field;
            if (text != null && !tool.has(member)) {
                tool.put(member, text);
            }
        } else if (SCHEMAS.contains(field) || HANDLERS.contains(field)) {
            ObjectNode schema = shapes.schema(file, value);
            if (schema != null && !tool.has("inputSchema")) {
                tool.set("inputSchema", schema);
            } else if (!tool.has("inputSchema")) {
                tool.put("handled", true);
            }
        }
    }

    private void fill(String file, ObjectNode tool, Node config) {
        for (String text : List.of("title", "description")) {
            String value = bindings.text(file, Bindings.property(config, text));
            if (value != null) {
                tool.put(text, value);
            }
        }
        for (String key : List.of("inputSchema", "input_schema", "parameters", "paramsSchema", "argsShape", "schema")) {
            Node expression = Bindings.property(config, key);
            ObjectNode schema = expression == null || tool.has("inputSchema") ? null : shapes.schema(file, expression);
            if (schema != null) {
                tool.set("inputSchema", schema);
            }
        }
        Node annotations = Bindings.property(config, "annotations");
        Node value = annotations == null ? null : bindings.value(file, annotations);
        if (value != null && value.isObjectLit()) {
            hints(file, tool, value);
        }
    }

    private void hints(String file, ObjectNode tool, Node object) {
        @Nullable JsonNode hints = shapes.literal(file, object, 0);
        if (hints != null && !hints.isEmpty()) {
            tool.set("annotations", hints);
        }
    }

    private static boolean isHints(Node object) {
        for (Node key = object.getFirstChild(); key != null; key = key.getNext()) {
            if (key.isStringKey() && key.getString().endsWith("Hint")) {
                return true;
            }
        }
        return false;
    }

    private static void add(List<ExtractedTool> tools, String file, Node node, ObjectNode tool) {
        String name = tool.path("name").asText();
        if (!name.isBlank() && name.length() <= 128 && name.matches("[^\\p{Cntrl}]+")) {
            tools.add(new ExtractedTool(tool, file, node.getLineno()));
        }
    }
}
