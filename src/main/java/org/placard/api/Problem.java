package org.placard.api;

import java.util.Locale;

/**
 * Everything that an answer can complain of (RFC 9457). A constant's address, {@code /problems/<id>}, is stable; what
 * went wrong this time is in {@code detail}.
 */
public enum Problem {
    NO_SUCH_SERVER(
            404, "No such server", "The catalogue knows no server of this name. Search for it at /api/v1/tools?q=…"),
    NO_SUCH_TOOL(404, "No such tool", "The server is known, but it has no tool of this name."),
    TOOL_GONE(
            410,
            "The tool is gone",
            "The server had a tool of this name and has it no longer; /api/v1/changes?server=… says since when."),
    NO_SUCH_RULE(404, "No such rule", "No rule has this id; /api/v1/rules lists them."),
    NO_SUCH_ADDRESS(404, "No such address", "Nothing answers at this address; /docs/api lists what does."),
    NO_SUCH_REPORT(404, "No such report", "No report of a wrong label has this number."),
    BAD_PARAMETER(400, "A parameter cannot be read", "The detail names the parameter and what it takes."),
    BAD_QUERY(400, "The search query cannot be read", "The detail names the place and what is expected there."),
    BAD_CURSOR(
            400,
            "The cursor cannot be read",
            "Cursors are opaque: send back exactly what 'next' said, with the same filters."),
    UNREADABLE_MANIFEST(422, "No tool could be read", "The body is no manifest that is known here, or holds no tool."),
    NO_SUCH_RANGE(416, "No such part", "The file is shorter than that; the detail says how long it is."),
    TOO_MANY_REQUESTS(
            429, "Too many requests", "Wait for as many seconds as Retry-After says; ask for many tools in one batch."),
    UNREADABLE_POLICY(
            422,
            "No policy",
            "The body is no policy of language version 1; the problems name each field, the schema is in docs/schema."),
    UNREADABLE_CALLS(422, "The calls cannot be read", "The detail names the line and the repair."),
    UNREADABLE_ACCESS(
            400,
            "The question cannot be read",
            "The detail names what is missing; the form is that of the AuthZEN Authorization API 1.0."),
    POLICY_WITHHELD(
            409,
            "The policy is withheld",
            "The target cannot deny what the policy denies, so a file would let it through. Choose another target."),
    BODY_TOO_LARGE(413, "The body is too large", "A body has at most 8 MiB."),
    TOO_MANY_CLASSIFICATIONS(503, "Busy", "Two classifications run at a time; try again after Retry-After seconds."),
    TOOK_TOO_LONG(503, "Took too long", "The classification was given up after its time limit; send fewer tools."),
    FOREIGN_HOST(403, "Foreign host", "This service listens on loopback and answers only to its own names."),
    FOREIGN_ORIGIN(403, "Foreign origin", "This service listens on loopback and does not answer other sites' scripts."),
    OPERATOR_ONLY(
            401,
            "Operator only",
            "Send the operator's token as 'Authorization: Bearer …'; it is in DATA/operator.token."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "The address exists, but not with this method."),
    NOT_ACCEPTABLE(406, "Not acceptable", "This address does not answer in any of the accepted media types."),
    UNSUPPORTED_MEDIA_TYPE(
            415, "Unsupported media type", "Send application/json, application/x-ndjson or application/octet-stream."),
    FAILED(500, "Failed", "The service failed to answer; the operator's log says why.");

    private final int status;
    private final String title;
    private final String help;
    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    Problem(int status, String title, String help) {
        this.status = status;
        this.title = title;
        this.help = help;
    }

    public String id() {
        return id;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** What the caller can do about it. */
    public String help() {
        return help;
    }

    /** The problem's stable address, relative to the service. */
    public String type() {
        return "/problems/" + id;
    }

    /** The problem that stands for an HTTP status which the framework raised by itself. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> NO_SUCH_ADDRESS;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 503 -> TOO_MANY_CLASSIFICATIONS;
            default -> status >= 400 && status < 500 ? BAD_PARAMETER : FAILED;
        };
    }
}
