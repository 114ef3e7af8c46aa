package org.placard.manifest;

import java.util.Set;

/** JSON Schema's own words: what is none of them, as a key or as a type, is text that somebody wrote. */
final class Keywords {

    static final Set<String> TYPES = Set.of("string", "integer", "number", "boolean", "array", "object", "null");

    /** Keywords whose value is one schema, or a list of them. */
    static final Set<String> SCHEMAS = Set.of(
            "allOf",
            "anyOf",
            "oneOf",
            "not",
            "if",
            "then",
            "else",
            "items",
            "prefixItems",
            "additionalItems",
            "unevaluatedItems",
            "contains",
            "additionalProperties",
            "unevaluatedProperties",
            "propertyNames",
            "contentSchema");

    /** Keywords whose value is a map of names to schemas. */
    static final Set<String> SCHEMA_MAPS =
            Set.of("properties", "patternProperties", "$defs", "definitions", "dependentSchemas");

    /** Keywords whose texts say nothing to a reader. */
    static final Set<String> MUTE = Set.of(
            "$schema",
            "$id",
            "$ref",
            "$anchor",
            "$dynamicRef",
            "$dynamicAnchor",
            "$vocabulary",
            "format",
            "required",
            "dependentRequired",
            "contentEncoding",
            "contentMediaType");

    private static final Set<String> OTHERS = Set.of(
            "type",
            "title",
            "description",
            "default",
            "examples",
            "example",
            "enum",
            "const",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "pattern",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minContains",
            "maxContains",
            "minProperties",
            "maxProperties",
            "deprecated",
            "readOnly",
            "writeOnly",
            "nullable",
            "$comment",
            "dependencies",
            "discriminator",
            "x-mcp-header");

    private Keywords() {}

    static boolean known(String key) {
        return OTHERS.contains(key) || SCHEMAS.contains(key) || SCHEMA_MAPS.contains(key) || MUTE.contains(key);
    }
}
