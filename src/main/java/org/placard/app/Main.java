package org.placard.app;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import org.placard.cli.PlacardCommand;
import org.placard.cli.Terminal;

/** Where the program starts: the command line first, Quarkus only for the commands that need the catalogue. */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Path home = Path.of(System.getProperty("placard.home", ""));
        var terminal = new Terminal(System.in, System.out, System.err, System.console() != null);
        System.exit(PlacardCommand.run(args, home, new EmbeddedCatalog(home, terminal), terminal));
    }
}
