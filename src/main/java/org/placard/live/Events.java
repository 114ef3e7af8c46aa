package org.placard.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A stream of server-sent events. */
final class Events {

    /** @param name {@code message} where none is given */
    record Event(String name, String data) {}

    private final BufferedReader lines;

    Events(InputStream in) {
        lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** The next event with data; null at the end. */
    @Nullable
    Event next() throws IOException {
        String name = "message";
        var data = new StringBuilder();
        boolean some = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                if (some) {
                    return new Event(name, data.toString());
                }
                name = "message";
            } else if (line.startsWith("data:")) {
                data.append(some ? "\n" : "").append(value(line));
                some = true;
            } else if (line.startsWith("event:")) {
                name = value(line);
            }
        }
        return some ? new Event(name, data.toString()) : null;
    }

    private static String value(String line) {
        String value = line.substring(line.indexOf(':') + 1);
        return value.startsWith(" ") ? value.substring(1) : value;
    }
}
