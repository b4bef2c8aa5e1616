package iomtriage.cli.data;

import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.cli.terminal.Refusal;
import iomtriage.cli.terminal.ThreadsOption;
import iomtriage.simulation.SimulationWriter;
import iomtriage.simulation.Simulator;
import iomtriage.simulation.parameters.SimulationParameters;
import iomtriage.simulation.realism.PublishedFigure;
import iomtriage.simulation.realism.RealismTable;
import iomtriage.terminal.ProgressBar;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a simulated caseload. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Writes case records, outcomes and groups of simulated people. None of them exists.",
        description = {
            "",
            "The same number, seed and date give the same files, whatever the number of threads. Models trained on"
                    + " them are for demonstration and testing, and must be marked: train --simulated.",
            ""
        })
public final class SimulateCommand implements Callable<Integer> {

    /** Files, or the comparison with published figures. */
    static final class Result {
        @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "Where the files go.")
        private @Nullable Path out;

        @Option(
                names = "--check",
                required = true,
                description =
                        "Write nothing; count so many people with a criminal career, in the caseload or not, and print"
                                + " the published figures with theirs. 200,000 are enough. Exits with 2 if one is out of"
                                + " its tolerance.")
        private boolean check;
    }

    @Option(names = "--people", required = true, paramLabel = "N", description = "How many people.")
    private long number;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            defaultValue = "2026-01-01",
            description = "The day of the records; outcomes are counted from it. Default: ${DEFAULT-VALUE}.")
    private LocalDate asOf;

    @Option(
            names = "--programme",
            paramLabel = "RATIO",
            description =
                    "Offer some people a programme that multiplies their offending by this, as 0.8, to test matching.")
    private @Nullable Double programme;

    @Option(
            names = "--intake-months",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "Months over which people join that programme, from the day of the records on: 1 to 12. Default:"
                            + " ${DEFAULT-VALUE}.")
    private int intakeMonths;

    @Option(names = "--uncompressed", description = "Write case-records.jsonl instead of case-records.jsonl.gz.")
    private boolean uncompressed;

    @ArgGroup(multiplicity = "1")
    private Result result;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        SimulationParameters published = SimulationParameters.published();
        SimulationParameters parameters = programme == null ? published : offered(published, programme);
        if (result.out == null) {
            return check(table(parameters));
        }
        try (ProgressBar bar = output.progress()) {
            writer(bar).write(Simulator.of(parameters, asOf, seed), result.out);
        }
        if (output.isJson()) {
            output.json(new TreeMap<>(Map.of("people", number, "seed", seed, "asOf", asOf.toString())));
        } else {
            output.line("%,d simulated people as of %s written to %s.", number, asOf, result.out.getFileName());
        }
        return ExitCode.DONE;
    }

    private SimulationParameters offered(SimulationParameters published, double ratio) {
        try {
            return published.with(published.programme().offeredWith(ratio).joinedOver(intakeMonths, 0));
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(wrong.getMessage());
        }
    }

    private RealismTable table(SimulationParameters parameters) {
        if (uncompressed) {
            throw new Refusal(
                    "--uncompressed says how files are written, and --check writes none. Leave one of them out.");
        }
        ForkJoinPool workers = new ForkJoinPool(threads.count());
        try {
            return workers.submit(() -> RealismTable.of(parameters, asOf, seed, number))
                    .join();
        } finally {
            workers.shutdown();
        }
    }

    private int check(RealismTable table) {
        if (output.isJson()) {
            output.json(table.lines().stream().map(SimulateCommand::json).toList());
        } else {
            output.line("%-67s %13s %9s %9s", "figure", "published", "tolerance", "here");
            for (RealismTable.Line line : table.lines()) {
                PublishedFigure figure = line.figure();
                output.line(
                        "%-67s %13s %9s %9s%s",
                        figure.words(),
                        figure.published(),
                        figure.tolerance(),
                        figure.shown(line.ours()),
                        line.holds() ? "" : "  out of tolerance");
            }
        }
        return table.holds() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    private static Map<String, Object> json(RealismTable.Line line) {
        PublishedFigure figure = line.figure();
        return new TreeMap<>(Map.of(
                "figure", figure.words(),
                "published", figure.published(),
                "tolerance", figure.tolerance(),
                "source", figure.source(),
                "here", line.ours(),
                "holds", line.holds()));
    }

    private SimulationWriter writer(ProgressBar bar) {
        SimulationWriter writer = SimulationWriter.of(number)
                .onThreads(threads.count())
                .telling(done -> bar.at("Simulating", done, OptionalLong.of(number)));
        return uncompressed ? writer.uncompressed() : writer;
    }
}
