package org.placard.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "The policies that follow from the labels.",
        subcommands = {
            ShowPolicyCommand.class,
            CheckPolicyCommand.class,
            SimulateCommand.class,
            PolicyTargetsCommand.class
        })
final class PolicyCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "say what to do with a policy: show, check, simulate or targets");
    }
}
