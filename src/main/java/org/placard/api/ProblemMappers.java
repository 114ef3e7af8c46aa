package org.placard.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what a request failed of into a problem's answer. */
class ProblemMappers {

    static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response known(ProblemException e) {
        Response.ResponseBuilder answer = answer(e.view());
        if (e.problem().status() == 503) {
            answer.header("Retry-After", 1);
        }
        if (e.problem() == Problem.OPERATOR_ONLY) {
            answer.header("WWW-Authenticate", "Bearer realm=\"placard\"");
        }
        return answer.build();
    }

    /** What the framework refuses by itself: unknown addresses, methods, media types, parameters of another type. */
    @ServerExceptionMapper
    Response refused(WebApplicationException e, UriInfo uri) {
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        Problem problem = Problem.ofStatus(status);
        return answer(ProblemView.of(problem, "/" + uri.getPath().replaceFirst("^/", ""), List.of()))
                .status(status)
                .build();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e, UriInfo uri) {
        LOG.errorf(e, "failed to answer %s", uri.getPath());
        return answer(ProblemView.of(Problem.FAILED, "The answer could not be made.", List.of()))
                .build();
    }

    private static Response.ResponseBuilder answer(ProblemView view) {
        return Response.status(view.status()).type(PROBLEM_JSON).entity(view);
    }
}
