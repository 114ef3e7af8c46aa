package org.placard.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The release that is running, as the build wrote it. */
public final class Release {

    private static final String NUMBER = read();

    private Release() {}

    /** Such as {@code 0.1.0}. */
    public static String number() {
        return NUMBER;
    }

    private static String read() {
        try (InputStream in = Release.class.getResourceAsStream("/placard-release.properties")) {
            if (in == null) {
                throw new IllegalStateException("the build wrote no placard-release.properties");
            }
            var properties = new Properties();
            properties.load(in);
            return properties.getProperty("release", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
