package iomtriage.cli.personal;

import iomtriage.cli.terminal.CommandGroup;
import picocli.CommandLine.Command;

/** What a store keeps about people. */
@Command(
        name = "store",
        mixinStandardHelpOptions = true,
        header = "What a store keeps about people: writes it out for a subject access request, erases it, encrypts it.",
        description = {"", "A store in a file can be opened only while Casebook is stopped.", ""},
        subcommands = {PersonCommand.class, EraseCommand.class, RetentionCommand.class, EncryptCommand.class})
public final class StoreCommand extends CommandGroup {}
