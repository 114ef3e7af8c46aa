package org.placard.cli;

import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Hands the commands what they work on. */
record CommandFactory(Path home, Catalog catalog, Terminal terminal) implements IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
        Object command = switch (type.getSimpleName()) {
            case "ServeCommand" -> new ServeCommand(catalog);
            case "IngestCommand" -> new IngestCommand(catalog, terminal);
            case "CrawlCommand" -> new CrawlCommand(catalog, terminal);
            case "ClassifyCommand" -> new ClassifyCommand(home, terminal);
            case "ScanCommand" -> new ScanCommand(home, terminal);
            case "LockCommand" -> new LockCommand(home, terminal);
            case "VerifyCommand" -> new VerifyCommand(home, terminal);
            case "ShowPolicyCommand" -> new ShowPolicyCommand(catalog, terminal);
            case "CheckPolicyCommand" -> new CheckPolicyCommand(catalog, terminal);
            case "SimulateCommand" -> new SimulateCommand(terminal);
            case "McpCommand" -> new McpCommand(catalog, terminal);
            case "StackCommand" -> new StackCommand(home, catalog, terminal);
            case "PolicyTargetsCommand" -> new PolicyTargetsCommand(terminal);
            case "ExportCommand" -> new ExportCommand(catalog, terminal);
            case "ImportCommand" -> new ImportCommand(catalog, terminal);
            case "EvaluateCommand" -> new EvaluateCommand(home, terminal.out(), terminal.progress());
            default -> CommandLine.defaultFactory().create(type);
        };
        return type.cast(command);
    }
}
