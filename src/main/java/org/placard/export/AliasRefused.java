package org.placard.export;

/** The name under which the user configured the server cannot be carried by this target. The message says why. */
public final class AliasRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    AliasRefused(String target, String alias, String reason) {
        super("%s cannot address a server called '%s': %s".formatted(target, alias, reason));
    }
}
