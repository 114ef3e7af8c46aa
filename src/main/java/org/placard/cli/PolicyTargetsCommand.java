package org.placard.cli;

import org.placard.export.PolicyForm;
import picocli.CommandLine.Command;

@Command(
        name = "targets",
        mixinStandardHelpOptions = true,
        description = "Lists what a policy can be shown for, with its file and how that was verified.")
final class PolicyTargetsCommand implements Runnable {

    private final Terminal terminal;

    PolicyTargetsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        for (PolicyForm form : PolicyForm.all()) {
            terminal.out().printf("%-16s %-36s %-18s %s%n", form.id(), form.title(), form.fileName(), form.verified());
        }
        terminal.out().flush();
    }
}
