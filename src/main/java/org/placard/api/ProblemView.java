package org.placard.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The body of an answer that complains (RFC 9457, {@code application/problem+json}).
 *
 * @param type the problem's stable address
 * @param detail what went wrong this time
 * @param help what to do about it
 * @param problems what could not be read, one sentence each, where a manifest was sent
 */
public record ProblemView(
        String type,
        String title,
        int status,
        String detail,
        String help,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> problems) {

    static ProblemView of(Problem problem, String detail, List<String> problems) {
        return new ProblemView(
                problem.type(), problem.title(), problem.status(), detail, problem.help(), List.copyOf(problems));
    }
}
