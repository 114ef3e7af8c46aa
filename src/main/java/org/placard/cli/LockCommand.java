package org.placard.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.placard.knowledge.Decisions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "lock",
        mixinStandardHelpOptions = true,
        description = "Writes down what servers' tools are now, so that 'verify' can tell what became of them.",
        footer = {
            "",
            "A SOURCE is a manifest, such as a tools/list answer, or a client's configuration, or a project that holds",
            "some. Without one: the usual places of clients' configurations. Sources are written into the lock."
        })
final class LockCommand implements Callable<Integer> {

    private final Path home;
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE", description = "the lock file to write")
    private Path file = Path.of("placard.lock");

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "SOURCE", description = "what to lock")
    private List<String> sources = List.of();

    @Option(names = "--strict", description = "exit with 3, and write nothing, where there was any problem")
    private boolean strict;

    LockCommand(Path home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (Files.exists(file) && !LockFile.isLock(file)) {
            throw new IllegalArgumentException(
                    file + " is there and is no lock file; name the lock first and the sources after it");
        }
        var inventory = new Inventory(BundledServers.load(home, Decisions.NONE), ClientPlaces.here());
        Lock lock = inventory.read(sources);
        inventory.problems().forEach(terminal.err()::println);
        if (inventory.lost() || strict && !inventory.problems().isEmpty()) {
            terminal.err().println("placard: nothing was written");
            return ExitCode.FAILED;
        }
        LockFile.write(file, lock);
        long unknown =
                lock.servers().values().stream().filter(held -> !held.known()).count();
        terminal.out()
                .printf(
                        "%s: %d tools of %d servers%s%n",
                        Terminal.shown(file.toString()),
                        lock.tools(),
                        lock.servers().size(),
                        unknown == 0 ? "" : ", of %d of which no tool is known".formatted(unknown));
        terminal.out().flush();
        return ExitCode.FINE;
    }
}
