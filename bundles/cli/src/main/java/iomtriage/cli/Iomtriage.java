package iomtriage.cli;

import iomtriage.cli.audit.AuditCommand;
import iomtriage.cli.coverage.CardCommand;
import iomtriage.cli.coverage.CoverageCommand;
import iomtriage.cli.data.ColumnsCommand;
import iomtriage.cli.data.FeaturesCommand;
import iomtriage.cli.data.SchemaCommand;
import iomtriage.cli.data.SimulateCommand;
import iomtriage.cli.evaluation.CompareCommand;
import iomtriage.cli.evaluation.DriftCommand;
import iomtriage.cli.evaluation.EvaluateCommand;
import iomtriage.cli.evaluation.ImportanceCommand;
import iomtriage.cli.evaluation.PlanEvaluationCommand;
import iomtriage.cli.evaluation.SampleSizeCommand;
import iomtriage.cli.evaluation.ShapesCommand;
import iomtriage.cli.export.ExportCommand;
import iomtriage.cli.extract.QueryCommand;
import iomtriage.cli.extract.RecordsCommand;
import iomtriage.cli.pack.EditCommand;
import iomtriage.cli.pack.HistoryCommand;
import iomtriage.cli.pack.MergeCommand;
import iomtriage.cli.pack.PromoteCommand;
import iomtriage.cli.pack.SignCommand;
import iomtriage.cli.pack.VerifyCommand;
import iomtriage.cli.personal.StoreCommand;
import iomtriage.cli.programme.EvaluateProgrammeCommand;
import iomtriage.cli.recalibration.RecalibrateCommand;
import iomtriage.cli.returns.ReturnCommand;
import iomtriage.cli.score.ExplainCommand;
import iomtriage.cli.score.RankCommand;
import iomtriage.cli.score.ScoreCommand;
import iomtriage.cli.terminal.CommandGroup;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.FailureText;
import iomtriage.cli.training.ReproduceCommand;
import iomtriage.cli.training.TrainCommand;
import iomtriage.cli.training.TuneCommand;
import iomtriage.terminal.PlainText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program. */
@Command(
        name = "iomtriage",
        mixinStandardHelpOptions = true,
        version = "iomtriage 0.1.0",
        sortOptions = false,
        header =
                "Trains, checks and uses models that rank people for Integrated Offender Management. It advises; people decide.",
        description = {
            "",
            "To start, from your own table to a checked model:",
            "  iomtriage train --columns columns.json --task round1 --data people.csv --out my-pack",
            "  iomtriage verify my-pack",
            "  iomtriage score --pack my-pack --data new-people.csv --out scores.csv",
            "  iomtriage rank  --pack my-pack --data new-people.csv --top 20",
            "",
            "Nothing is sent anywhere. Output goes to the files you name; a file appears complete or not at all.",
            ""
        },
        footer = {"", "Exit codes: 0 done; 1 could not be done; 2 a check failed."},
        subcommands = {
            ColumnsCommand.class,
            TrainCommand.class,
            TuneCommand.class,
            EvaluateCommand.class,
            CompareCommand.class,
            DriftCommand.class,
            PlanEvaluationCommand.class,
            EvaluateProgrammeCommand.class,
            ReturnCommand.class,
            SampleSizeCommand.class,
            ImportanceCommand.class,
            ScoreCommand.class,
            RankCommand.class,
            ExplainCommand.class,
            ShapesCommand.class,
            ExportCommand.class,
            FeaturesCommand.class,
            SchemaCommand.class,
            RecordsCommand.class,
            QueryCommand.class,
            SimulateCommand.class,
            VerifyCommand.class,
            SignCommand.class,
            EditCommand.class,
            MergeCommand.class,
            RecalibrateCommand.class,
            PromoteCommand.class,
            HistoryCommand.class,
            ReproduceCommand.class,
            CoverageCommand.class,
            CardCommand.class,
            AuditCommand.class,
            StoreCommand.class
        })
public final class Iomtriage extends CommandGroup {

    private static final int WIDTH = 110;

    /** Runs one command and exits with its code; see {@link ExitCode}. */
    public static void main(String[] arguments) {
        CommandLine program = program()
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setOut(PlainText.to(System.out))
                .setErr(PlainText.to(System.err));
        System.exit(exit(program, arguments));
    }

    private static int exit(CommandLine program, String... arguments) {
        try {
            return program.execute(arguments);
        } catch (OutOfMemoryError full) {
            program.getErr().println("iomtriage: " + FailureText.OUT_OF_MEMORY);
            return ExitCode.ERROR;
        }
    }

    /** The program, ready to run in this process: it exits nowhere and prints where it is told. */
    public static CommandLine program() {
        CommandLine program = new CommandLine(new Iomtriage());
        program.setUsageHelpWidth(WIDTH);
        program.setCaseInsensitiveEnumValuesAllowed(true);
        program.registerConverter(LocalDate.class, Iomtriage::day);
        program.registerConverter(double.class, Iomtriage::number);
        program.registerConverter(Double.class, Iomtriage::number);
        program.registerConverter(int.class, text -> whole(text, Integer::valueOf));
        program.registerConverter(Integer.class, text -> whole(text, Integer::valueOf));
        program.registerConverter(long.class, text -> whole(text, Long::valueOf));
        program.setExecutionExceptionHandler((failure, line, parsed) -> {
            FailureText.print(failure, line.getErr());
            return ExitCode.ERROR;
        });
        program.setParameterExceptionHandler((wrong, given) -> wrongOption(wrong));
        allExitWith(program, ExitCode.ERROR);
        return program;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException other) {
            throw new CommandLine.TypeConversionException("it is not a date. Write it as 2026-01-31.");
        }
    }

    private static Double number(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException other) {
            throw new CommandLine.TypeConversionException("it is not a number. Write it as 0.5.");
        }
    }

    private static <T> T whole(String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (NumberFormatException other) {
            throw new CommandLine.TypeConversionException("it is not a whole number, or too large. Write it as 10.");
        }
    }

    private static int wrongOption(CommandLine.ParameterException wrong) {
        CommandLine line = wrong.getCommandLine();
        line.getErr().println("iomtriage: " + wrong.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, line.getErr());
        line.getErr().println("  \"" + line.getCommandSpec().qualifiedName(" ") + " --help\" lists the options.");
        line.getErr().flush();
        return ExitCode.ERROR;
    }

    /** Wrong options are an error like any other: 2 means that a check did not pass. */
    private static void allExitWith(CommandLine line, int code) {
        line.getCommandSpec().exitCodeOnInvalidInput(code);
        line.getSubcommands().values().forEach(below -> allExitWith(below, code));
    }
}
