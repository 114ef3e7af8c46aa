package org.placard.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.javascript.rhino.Node;
import org.jspecify.annotations.Nullable;

/** Input schemas in code: JSON Schema as an object literal, and plain zod shapes. What cannot be told is left out. */
final class Shapes {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int DEEPEST = 12;

    private final Bindings bindings;

    Shapes(Bindings bindings) {
        this.bindings = bindings;
    }

    /** The schema of a tool's arguments; null where the expression is none that can be read. */
    @Nullable
    ObjectNode schema(String file, Node expression) {
        Node value = bindings.value(file, expression);
        if (value == null) {
            return null;
        }
        if (value.isObjectLit()) {
            boolean jsonSchema = Bindings.property(value, "properties") != null
                    || bindings.text(file, Bindings.property(value, "type")) != null;
            return jsonSchema ? (ObjectNode) literal(file, value, 0) : shape(file, value, 0);
        }
        JsonNode zod = zod(file, value, 0);
        return zod instanceof ObjectNode object && object.path("type").asText().equals("object") ? object : null;
    }

    /** An object of zod types as a JSON Schema. */
    private ObjectNode shape(String file, Node object, int depth) {
        ObjectNode schema = JSON.createObjectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        var required = JSON.createArrayNode();
        for (Node key = object.getFirstChild(); key != null; key = key.getNext()) {
            if (key.isStringKey() && key.getFirstChild() != null) {
                Node type = bindings.value(file, key.getFirstChild());
                ObjectNode property = type == null ? JSON.createObjectNode() : zod(file, type, depth + 1);
                if (!property.path("optional").asBoolean() && !property.has("default")) {
                    required.add(key.getString());
                }
                property.remove("optional");
                properties.set(key.getString(), property);
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema;
    }

    /** One zod type: the chain of calls from its end to its beginning. */
    private ObjectNode zod(String file, Node expression, int depth) {
        ObjectNode out = JSON.createObjectNode();
        Node call = expression;
        for (int link = 0; link < 40 && call != null && call.isCall() && depth < DEEPEST; link++) {
            Node method = call.getFirstChild();
            if (method == null || !method.isGetProp()) {
                Node argument = call.getSecondChild();
                Node inner = argument == null ? null : bindings.value(file, argument);
                return inner != null && inner != call && inner.isCall()
                        ? merged(out, zod(file, inner, depth + 1))
                        : out;
            }
            note(file, out, method.getString(), call.getSecondChild(), depth);
            Node object = method.getFirstChild();
            call = object == null ? null : bindings.value(file, object);
        }
        return out;
    }

    private void note(String file, ObjectNode out, String method, @Nullable Node argument, int depth) {
        switch (method) {
            case "string", "number", "boolean", "array", "object", "record" -> {
                if (!out.has("type")) {
                    out.put("type", method.equals("record") ? "object" : method);
                    inside(file, out, method, argument, depth);
                }
            }
            case "enum", "literal", "nativeEnum" -> {
                out.put("type", "string");
                values(file, out, argument);
            }
            case "int" -> out.put("type", "integer");
            case "url", "email", "uuid", "datetime" -> out.put("format", method.equals("url") ? "uri" : method);
            case "optional", "nullish" -> out.put("optional", true);
            case "default" -> {
                JsonNode value = argument == null ? null : literal(file, argument, depth);
                out.set("default", value == null ? JSON.nullNode() : value);
            }
            case "describe" -> {
                String text = bindings.text(file, argument);
                if (text != null && !out.has("description")) {
                    out.put("description", text);
                }
            }
            default -> {
                // Bounds, refinements and transformations say nothing that is kept.
            }
        }
    }

    private void inside(String file, ObjectNode out, String method, @Nullable Node argument, int depth) {
        Node value = argument == null || depth > DEEPEST ? null : bindings.value(file, argument);
        if (value == null) {
            return;
        }
        if (method.equals("object") && value.isObjectLit()) {
            ObjectNode shape = shape(file, value, depth + 1);
            out.set("properties", shape.path("properties"));
            if (shape.has("required")) {
                out.set("required", shape.get("required"));
            }
        } else if (method.equals("array")) {
            ObjectNode items = zod(file, value, depth + 1);
            items.remove("optional");
            out.set("items", items);
        }
    }

    private void values(String file, ObjectNode out, @Nullable Node argument) {
        Node value = argument == null ? null : bindings.value(file, argument);
        if (value == null) {
            return;
        }
        ArrayNode values = JSON.createArrayNode();
        if (value.isArrayLit()) {
            for (Node item = value.getFirstChild(); item != null; item = item.getNext()) {
                String text = bindings.text(file, item);
                if (text != null) {
                    values.add(text);
                }
            }
        } else if (value.isStringLit()) {
            values.add(value.getString());
        }
        if (!values.isEmpty()) {
            out.set("enum", values);
        }
    }

    private static ObjectNode merged(ObjectNode one, ObjectNode other) {
        other.setAll(one);
        return other;
    }

    /** A literal as JSON; members that are none are left out, a list with one such is null. */
    @Nullable
    JsonNode literal(String file, Node expression, int depth) {
        Node value = depth > 32 ? null : bindings.value(file, expression);
        if (value == null) {
            return null;
        }
        if (value.isTrue() || value.isFalse()) {
            return JSON.getNodeFactory().booleanNode(value.isTrue());
        }
        if (value.isNumber()) {
            double number = value.getDouble();
            return number == Math.rint(number) && Math.abs(number) < 1e15
                    ? JSON.getNodeFactory().numberNode((long) number)
                    : JSON.getNodeFactory().numberNode(number);
        }
        if (value.isNull()) {
            return JSON.nullNode();
        }
        if (value.isObjectLit()) {
            ObjectNode object = JSON.createObjectNode();
            for (Node key = value.getFirstChild(); key != null; key = key.getNext()) {
                JsonNode member = key.isStringKey() && key.getFirstChild() != null
                        ? literal(file, key.getFirstChild(), depth + 1)
                        : null;
                if (member != null) {
                    object.set(key.getString(), member);
                }
            }
            return object;
        }
        if (value.isArrayLit()) {
            ArrayNode array = JSON.createArrayNode();
            for (Node item = value.getFirstChild(); item != null; item = item.getNext()) {
                JsonNode member = literal(file, item, depth + 1);
                if (member == null) {
                    return null;
                }
                array.add(member);
            }
            return array;
        }
        String text = bindings.text(file, value);
        return text == null ? null : JSON.getNodeFactory().textNode(text);
    }
}
