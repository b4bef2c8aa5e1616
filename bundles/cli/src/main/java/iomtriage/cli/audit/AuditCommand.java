package iomtriage.cli.audit;

import iomtriage.cli.terminal.CommandGroup;
import picocli.CommandLine.Command;

/** The audit trail. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        header = "The audit trail of a store: checks it, or writes it out as a file.",
        description = {"", "A store is only ever read, on H2 and on PostgreSQL.", ""},
        subcommands = {AuditVerifyCommand.class, AuditExportCommand.class})
public final class AuditCommand extends CommandGroup {}
