package org.placard.live;

import java.io.IOException;

/** A server that gave no list; the message is a sentence for the operator. */
public final class LiveException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Kind {
        /** It did not start, is not there, or went away. */
        UNREACHABLE,
        /** It asks for credentials. */
        NEEDS_AUTH,
        /** It may not be visited. */
        REFUSED,
        /** It did not answer in time. */
        TIMEOUT,
        /** It says more than is read. */
        TOO_LARGE,
        /** What it says is not the protocol. */
        PROTOCOL,
        /** It answered with an error of its own. */
        ERROR
    }

    private final Kind kind;

    LiveException(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    LiveException(Kind kind, String sentence, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
