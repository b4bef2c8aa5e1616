package iomtriage.cli.returns;

import iomtriage.cli.terminal.CommandGroup;
import picocli.CommandLine.Command;

/** The national return. */
@Command(
        name = "return",
        mixinStandardHelpOptions = true,
        header = "The national return: counts that a ministry can add up without seeing a person.",
        description = {
            "",
            "  iomtriage return make --area Northshire ...            an area's own return, signed",
            "  iomtriage return check RETURN --keys KEYS              form, signature, sums, and that nobody can be found in it",
            "  iomtriage return merge RETURN RETURN ... --out MERGED  all areas added up",
            "  iomtriage return compare RETURN RETURN ... --out PAGE  which areas differ by more than chance",
            ""
        },
        subcommands = {
            ReturnMakeCommand.class,
            ReturnCheckCommand.class,
            ReturnMergeCommand.class,
            ReturnCompareCommand.class
        })
public final class ReturnCommand extends CommandGroup {}
