package org.placard.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Reports what became of tools since they were locked; exits with 1 where one got more dangerous.",
        footer = {
            "",
            "More dangerous is: a higher risk by another definition, a new tool of medium risk or higher, a new server",
            "of which no tool is known. Without a SOURCE those that the lock was made of are read again."
        })
final class VerifyCommand implements Callable<Integer> {

    private final Path home;
    private final Terminal terminal;

    /** The forms of the answer. */
    enum Format {
        table,
        json
    }

    @Parameters(index = "0", paramLabel = "FILE", description = "the lock file")
    private Path file = Path.of("placard.lock");

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "SOURCE", description = "what is there now")
    private List<String> sources = List.of();

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format = Format.table;

    @Option(names = "--any", description = "exit with 1 where anything differs at all")
    private boolean any;

    @Option(names = "--strict", description = "exit with 3 where there was any problem")
    private boolean strict;

    @Mixin
    private DecisionOptions decisions = new DecisionOptions();

    VerifyCommand(Path home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Lock lock = LockFile.read(file);
        BundledServers known = BundledServers.load(home, decisions.load());
        var inventory = new Inventory(known, ClientPlaces.here());
        Lock now = inventory.read(sources.isEmpty() ? lock.sources() : sources);
        inventory.problems().forEach(terminal.err()::println);
        Verification verification = Verification.of(lock, now, known::decided);
        switch (format) {
            case table -> VerificationText.print(verification, terminal.out());
            case json -> terminal.out().print(VerificationText.json(verification));
        }
        terminal.out().flush();
        if (inventory.lost() || strict && !inventory.problems().isEmpty()) {
            return ExitCode.FAILED;
        }
        return verification.worse() || any && verification.differs() ? ExitCode.FINDINGS : ExitCode.FINE;
    }
}
