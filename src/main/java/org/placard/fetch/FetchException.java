package org.placard.fetch;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;

/** An address that gave nothing; the message is a sentence for the operator. */
public final class FetchException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why, for counting. */
    public enum Kind {
        /** Neither http nor https, or no host. */
        BAD_ADDRESS,
        /** The host is at an address that nobody outside may be sent to. */
        FORBIDDEN_ADDRESS,
        /** The host's robots.txt asks not to be visited there. */
        ROBOTS,
        /** The host is on the opt-out list. */
        OPTED_OUT,
        /** Asks for credentials: 401, or 403. */
        NEEDS_AUTH,
        /** Any other status that is no answer. */
        STATUS,
        /** Redirected too often, or nowhere. */
        REDIRECTS,
        /** More bytes than are read, packed or unpacked. */
        TOO_LARGE,
        /** Took longer than its time. */
        TIMEOUT,
        /** No connection, or it broke. */
        NETWORK;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Kind kind;
    private final URI address;
    private final int status;

    FetchException(Kind kind, URI address, int status, String sentence) {
        super(address + ": " + sentence);
        this.kind = kind;
        this.address = address;
        this.status = status;
    }

    FetchException(Kind kind, URI address, String sentence) {
        this(kind, address, 0, sentence);
    }

    FetchException(Kind kind, URI address, String sentence, Throwable cause) {
        this(kind, address, 0, sentence);
        initCause(cause);
    }

    public Kind kind() {
        return kind;
    }

    public URI address() {
        return address;
    }

    /** The HTTP status, 0 where there was none. */
    public int status() {
        return status;
    }
}
