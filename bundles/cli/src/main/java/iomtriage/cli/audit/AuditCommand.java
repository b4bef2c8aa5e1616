package iomtriage.cli.audit;

import iomtriage.cli.terminal.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The audit trail. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        header = "The audit trail of a store: checks it, or writes it out as a file.",
        description = {"", "A store is only ever read, on H2 and on PostgreSQL.", ""},
        subcommands = {AuditVerifyCommand.class, AuditExportCommand.class})
public final class AuditCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.DONE;
    }
}
