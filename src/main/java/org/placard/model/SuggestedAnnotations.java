package org.placard.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The annotations that a server's maintainer could paste where the tool's own are missing, partial or contradict the rest
 * of the definition. What the server said and nothing contradicts is kept; what cannot be judged is left out.
 *
 * @param state why there is something to suggest
 * @param annotations the whole block, to stand in place of the tool's own
 * @param because one sentence for each hint that is new or changed
 */
public record SuggestedAnnotations(State state, Hints annotations, List<String> because) {

    /** What is wrong with the tool's own annotations. */
    public enum State {
        CONTRADICTING(Flag.ANNOTATIONS_CONTRADICT),
        MISSING(Flag.ANNOTATIONS_MISSING),
        PARTIAL(Flag.ANNOTATIONS_PARTIAL);

        private final Flag flag;
        private final String id = name().toLowerCase(java.util.Locale.ROOT);

        State(Flag flag) {
            this.flag = flag;
        }

        public String id() {
            return id;
        }
    }

    public SuggestedAnnotations {
        because = List.copyOf(because);
    }

    /**
     * Empty where the tool's annotations are in order, and where too little is known to call the tool read-only: an
     * unsure guess must not become a promise.
     */
    public static Optional<SuggestedAnnotations> of(Tool tool, Classification verdict) {
        for (State state : State.values()) {
            if (verdict.flagged(state.flag)) {
                return reads(verdict) && verdict.confidenceWord() == Confidence.LOW
                        ? Optional.empty()
                        : Optional.of(suggested(state, tool.hints(), verdict));
            }
        }
        return Optional.empty();
    }

    private static boolean reads(Classification verdict) {
        return verdict.category() == Category.READ;
    }

    private static SuggestedAnnotations suggested(State state, Hints given, Classification verdict) {
        // Where they are called missing although there are some, a library wrote its defaults and nobody chose them.
        Hints said = state == State.MISSING ? new Hints(null, null, null, null, given.title()) : given;
        var because = new ArrayList<String>();
        boolean readOnly = reads(verdict);
        if (!Boolean.valueOf(readOnly).equals(said.readOnly())) {
            because.add(
                    readOnly
                            ? "readOnlyHint: nothing in the definition says that it changes anything."
                            : "readOnlyHint: the definition says that it changes something.");
        }
        Boolean destructive = readOnly ? null : destructive(said.destructive(), verdict, because);
        return new SuggestedAnnotations(
                state,
                new Hints(
                        readOnly,
                        destructive,
                        readOnly ? null : said.idempotent(),
                        openWorld(said.openWorld(), verdict, because),
                        said.title()),
                because);
    }

    /** By the protocol false means that a call only adds. */
    private static Boolean destructive(@Nullable Boolean said, Classification verdict, List<String> because) {
        boolean certain = verdict.category() == Category.DESTRUCTIVE
                || verdict.category() == Category.FINANCIAL
                || verdict.capabilities().contains(Capability.RUNS_CODE)
                || verdict.capabilities().contains(Capability.RUNS_QUERIES);
        if (said != null && (said || !certain)) {
            return said;
        }
        if (verdict.category() == Category.DESTRUCTIVE) {
            because.add("destructiveHint: the definition says that it removes something for good.");
        } else if (verdict.category() == Category.FINANCIAL) {
            because.add("destructiveHint: money that was moved does not come back by itself.");
        } else if (certain) {
            because.add("destructiveHint: what it runs is for the caller to say, and may destroy.");
        } else if (onlyAdds(verdict)) {
            because.add(
                    "destructiveHint: the definition speaks of adding, and of nothing that is replaced or removed.");
            return false;
        } else {
            because.add("destructiveHint: it does more than add, which is all that false would promise.");
        }
        return true;
    }

    private static boolean onlyAdds(Classification verdict) {
        List<String> own = verdict.findings().stream()
                .filter(finding -> finding.effect().equals(new Effect.Assigns(verdict.category())))
                .map(Finding::rule)
                .toList();
        return own.contains("creates-something") && !own.contains("changes-something")
                || own.contains("tells-somebody") && !own.contains("changes-something");
    }

    private static @Nullable Boolean openWorld(@Nullable Boolean said, Classification verdict, List<String> because) {
        boolean reaches = verdict.capabilities().contains(Capability.EXTERNAL_COMMUNICATION)
                || verdict.capabilities().contains(Capability.NETWORK_FETCH)
                || verdict.capabilities().contains(Capability.UNTRUSTED_CONTENT);
        if (!reaches || Boolean.TRUE.equals(said)) {
            return said;
        }
        because.add("openWorldHint: it reaches beyond the server.");
        return true;
    }
}
