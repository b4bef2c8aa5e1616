package iomtriage.cli.personal;

import iomtriage.cli.terminal.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What a store keeps about people. */
@Command(
        name = "store",
        mixinStandardHelpOptions = true,
        header = "What a store keeps about people: writes it out for a subject access request, erases it, encrypts it.",
        description = {"", "A store in a file can be opened only while Casebook is stopped.", ""},
        subcommands = {PersonCommand.class, EraseCommand.class, RetentionCommand.class, EncryptCommand.class})
public final class StoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.DONE;
    }
}
