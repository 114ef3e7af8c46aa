package org.placard.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What a command that needs no catalogue printed, and how it ended. */
record CommandRun(int code, String out, String err) {

    private static final Path HOME = Path.of(System.getProperty("placard.home"));

    /** Nobody may ask it. */
    private static final Catalog NONE = (Catalog) Proxy.newProxyInstance(
            Catalog.class.getClassLoader(), new Class<?>[] {Catalog.class}, (self, method, args) -> {
                throw new AssertionError("the catalogue was asked to " + method.getName());
            });

    static CommandRun of(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = PlacardCommand.run(
                args,
                HOME,
                NONE,
                new Terminal(
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false));
        return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
