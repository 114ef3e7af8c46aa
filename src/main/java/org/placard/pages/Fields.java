package org.placard.pages;

/** Says in words where in a definition something was seen. */
final class Fields {

    private Fields() {}

    /** {@code parameter.description:path} becomes {@code the description of parameter path}. */
    static String words(String field) {
        int colon = field.indexOf(':');
        String kind = colon < 0 ? field : field.substring(0, colon);
        String of = colon < 0 ? "" : Shown.line(field.substring(colon + 1), 80);
        return switch (kind) {
            case "name" -> "the name";
            case "title" -> "the title";
            case "description" -> "the description";
            case "summary" -> "this catalogue’s summary";
            case "server" -> "the server’s name";
            case "server.description" -> "the server’s description";
            case "server.domain" -> "what the server is for";
            case "sibling" -> "another tool’s name";
            case "action" -> "the actions";
            case "parameter" -> "the name of a parameter";
            case "parameter.description" -> "the description of parameter " + of;
            case "parameter.value" -> "the values of parameter " + of;
            case "parameter.default" -> "the default of parameter " + of;
            default ->
                kind.startsWith("hint.") ? "the server’s hint " + kind.substring(5) + "Hint" : Shown.line(field, 80);
        };
    }
}
