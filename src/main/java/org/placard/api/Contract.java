package org.placard.api;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The documents of {@code docs/} that say what is answered, as the build packed them. */
public final class Contract {

    private static final String FOLDER = "/contract/";

    private Contract() {}

    /** @param name relative to {@code docs/}, such as {@code openapi.yaml} */
    static InputStream open(String name) throws IOException {
        InputStream in = Contract.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new FileNotFoundException("the build packed no docs/" + name);
        }
        return in;
    }

    /** The whole document. */
    public static byte[] bytes(String name) {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
