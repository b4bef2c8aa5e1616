package iomtriage.cli.evaluation;

import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.cli.terminal.Refusal;
import iomtriage.evaluation.development.ModelSampleSize;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how many people a model must learn from, before anybody collects too few. */
@Command(
        name = "sample-size",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Says how many people a model of your own must learn from, at least.",
        description = {
            "",
            "Ask this before you collect data for a model. The four criteria are those of Riley et al. (2020, BMJ",
            "368:m441), made for regression with fixed terms. A model that finds its shapes itself, as \"train\" makes",
            "it, needs more: take the figure as the least.",
            "",
            "Example:  iomtriage sample-size --rate 0.30 --parameters 40 --auc 0.72",
            ""
        })
public final class SampleSizeCommand implements Callable<Integer> {

    private static final double HUNDRED = 100;

    @Option(names = "--rate", required = true, paramLabel = "SHARE", description = "Share of people with the outcome.")
    private double rate;

    @Option(
            names = "--parameters",
            required = true,
            paramLabel = "N",
            description = "Terms that the model may use: one for each number or flag, and one for each code of a column"
                    + " but the first. Count a number whose effect bends once for each bend.")
    private int parameters;

    @Option(
            names = "--auc",
            paramLabel = "AUC",
            description = "AUC that models like it reach. Default: nothing is known, and 15%% of the largest possible R"
                    + " squared is assumed, as published.")
    private @Nullable Double auc;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        ModelSampleSize size;
        try {
            size = auc == null
                    ? ModelSampleSize.ofUsualModel(rate, parameters)
                    : ModelSampleSize.ofAuc(rate, parameters, auc);
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(wrong.getMessage());
        }
        if (output.isJson()) {
            output.json(plain(size));
        } else {
            print(size);
        }
        return ExitCode.DONE;
    }

    private static Map<String, Object> plain(ModelSampleSize size) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("needed", size.needed());
        plain.put("withOutcome", size.withOutcome());
        plain.put("r2", size.r2());
        plain.put("criteria", size.people());
        return plain;
    }

    private void print(ModelSampleSize size) {
        output.line(
                "To learn a model of %,d parameters of an outcome that %.1f%% of people have:",
                parameters, rate * HUNDRED);
        output.line("  people, at least   %,d, of whom %,d have the outcome", size.needed(), size.withOutcome());
        output.line("");
        output.line("By each criterion, with an R squared of %.3f:", size.r2());
        size.people().forEach((criterion, people) -> output.line("  %,8d   %s", people, criterion.words()));
        output.line("");
        output.line("A model that finds its shapes itself needs more than this: hold people back, and look at the"
                + " calibration.");
    }
}
