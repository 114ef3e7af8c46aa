package org.placard.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.placard.model.Risk;
import org.placard.store.ChangeFilter;
import org.placard.store.ChangeStore;

@Path("/api/v1/changes")
@Tag(name = "changes")
public class ChangesResource {

    private static final int PAGE = 50;
    private static final int MAX_PAGE = 200;

    private final ChangeStore changes;
    private final Catalogued catalogued;
    private final Answer answer;
    private final Meta meta;

    ChangesResource(ChangeStore changes, Catalogued catalogued, Answer answer, Meta meta) {
        this.changes = changes;
        this.catalogued = catalogued;
        this.answer = answer;
        this.meta = meta;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What became of tools, the latest first",
            description =
                    "since: a day or an instant, noticed then or later. minRisk: the worse of the risks before and"
                            + " after is at least this. server: one server, by its slug.")
    @APIResponse(
            responseCode = "200",
            description = "One page of changes",
            content = @Content(schema = @Schema(implementation = ChangePageView.class)))
    public Response list(
            @Context HttpHeaders headers,
            @QueryParam("since") @Nullable String since,
            @QueryParam("minRisk") @Nullable String minRisk,
            @QueryParam("server") @Nullable String server,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        String slug = server == null || server.isBlank()
                ? null
                : catalogued.server(server).slug();
        var filter = new ChangeFilter(
                slug,
                Parameters.one("since", since, ChangesResource::instant),
                Parameters.one("minRisk", minRisk, Risk::of));
        var page = changes.changes(filter, before(cursor), Parameters.limit(limit, PAGE, MAX_PAGE));
        return answer.json(headers, ChangePageView.of(page, meta.view()));
    }

    private static Instant instant(String text) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'%s' is neither a day such as 2026-11-20 nor an instant such as 2026-11-20T12:00:00Z"
                            .formatted(text));
        }
    }

    /** The number of the change with which the page before ended. */
    private static @Nullable Long before(@Nullable String cursor) {
        String number = Cursor.CHANGES.read(cursor);
        if (number == null) {
            return null;
        }
        try {
            return Long.valueOf(number);
        } catch (NumberFormatException e) {
            throw Cursor.foreign(number);
        }
    }
}
