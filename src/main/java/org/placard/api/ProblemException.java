package org.placard.api;

import java.util.List;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final transient List<String> problems;

    public ProblemException(Problem problem, String detail) {
        this(problem, detail, List.of());
    }

    public ProblemException(Problem problem, String detail, List<String> problems) {
        super(detail);
        this.problem = problem;
        this.problems = List.copyOf(problems);
    }

    public Problem problem() {
        return problem;
    }

    /** What is wrong in detail, each a sentence; may be empty. */
    public List<String> problems() {
        return problems;
    }

    ProblemView view() {
        return ProblemView.of(problem, String.valueOf(getMessage()), problems);
    }
}
