package org.placard.app;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.List;
import org.placard.cli.PlacardCommand;
import org.placard.cli.Terminal;

/** Where the program starts: the command line first, Quarkus only for the commands that need the catalogue. */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        // The log manager would look the host's name up, perhaps in the network; no line of the log holds it.
        for (String name : List.of("jboss.host.name", "jboss.qualified.host.name", "jboss.node.name")) {
            System.setProperty(name, System.getProperty(name, "localhost"));
        }
        Path home = Path.of(System.getProperty("placard.home", ""));
        var terminal = new Terminal(System.in, System.out, System.err, System.console() != null);
        System.exit(PlacardCommand.run(args, home, new EmbeddedCatalog(home, terminal), terminal));
    }
}
