package iomtriage.cli.evaluation;

import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.cli.terminal.Refusal;
import iomtriage.evaluation.programme.EvaluationPlan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how many people an evaluation needs, before anybody starts one that can show nothing. */
@Command(
        name = "plan-evaluation",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Says how many people it takes to know whether a programme works, and how long until they have come.",
        description = {
            "",
            "The evidence on Integrated Offender Management is mixed partly because schemes were evaluated with too few",
            "people to show anything. Ask this before you start: with the share of people like yours who reoffend within",
            "the follow-up, and the smallest fall that would be worth having.",
            "",
            "Example:  iomtriage plan-evaluation --rate 0.45 --difference 0.10 --intake 8",
            ""
        })
public final class PlanEvaluationCommand implements Callable<Integer> {

    private static final long[] EXAMPLES = {EvaluationPlan.FEWEST, 60, 100, 150, 250, 500, 1_000};
    private static final double HUNDRED = 100;

    @Option(
            names = "--rate",
            required = true,
            paramLabel = "SHARE",
            description =
                    "Share of people like those on the programme who reoffend within the follow-up, for example 0.45.")
    private double rate;

    @Option(
            names = "--difference",
            required = true,
            paramLabel = "SHARE",
            description = "The smallest fall in that share that would be worth having: 0.10 for ten points.")
    private double difference;

    @Option(
            names = "--power",
            paramLabel = "SHARE",
            defaultValue = "0.8",
            description = "Chance of showing that fall if it is there. Default: ${DEFAULT-VALUE}.")
    private double power;

    @Option(
            names = "--compared",
            paramLabel = "N",
            defaultValue = "5",
            description = "Compared people for each person on the programme. Default: ${DEFAULT-VALUE}.")
    private double compared;

    @Option(
            names = "--analysed",
            paramLabel = "SHARE",
            defaultValue = "0.7",
            description =
                    "Share of those who start who can be analysed in the end: records that match, follow-up that is"
                            + " complete. 142 of 203 (0.7) in the Justice Data Lab's report on IOM in Leeds. Default:"
                            + " ${DEFAULT-VALUE}.")
    private double analysed;

    @Option(names = "--intake", paramLabel = "N", description = "How many people start in a month.")
    private double intake;

    @Option(
            names = "--follow-up",
            paramLabel = "MONTHS",
            defaultValue = "18",
            description =
                    "Months until a reoffence within a year is proven: a year, and six months for the courts. Default:"
                            + " ${DEFAULT-VALUE}.")
    private int followUp;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        if (!(analysed > 0 && analysed <= 1) || !(intake >= 0) || followUp < 1) {
            throw new Refusal(
                    "--analysed is a share above 0 and up to 1, --intake is not below 0, and --follow-up is at"
                            + " least 1 month.");
        }
        EvaluationPlan plan;
        long people;
        try {
            plan = new EvaluationPlan(rate, power, compared);
            people = plan.analysed(difference);
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(wrong.getMessage());
        }
        long start = (long) Math.ceil(people / analysed);
        if (output.isJson()) {
            output.json(plain(people, start));
        } else {
            print(plan, people, start);
        }
        return ExitCode.DONE;
    }

    private Map<String, Object> plain(long people, long start) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("analysed", people);
        plain.put("start", start);
        plain.put("compared", (long) Math.ceil(people * compared));
        if (intake > 0) {
            plain.put("monthsOfIntake", months(start));
            plain.put("monthsUntilKnown", months(start) + followUp);
        }
        return plain;
    }

    private long months(long start) {
        return (long) Math.ceil(start / intake);
    }

    private void print(EvaluationPlan plan, long people, long start) {
        output.line(
                "To show that the share who reoffend is %.1f%% instead of %.1f%%, with a chance of %.0f%% of showing it:",
                (rate - difference) * HUNDRED, rate * HUNDRED, power * HUNDRED);
        output.line("  on the programme and analysed   %,d", people);
        output.line("  who start, if %.0f%% can be analysed   %,d", analysed * HUNDRED, start);
        output.line("  people to compare them with   %,d", (long) Math.ceil(people * compared));
        if (intake > 0) {
            output.line(
                    "  months of intake   %,d, and %d more until the last outcome is known", months(start), followUp);
        }
        output.line("");
        output.line("The smallest fall that other numbers would show, in points:");
        for (long example : EXAMPLES) {
            OptionalDouble smallest = plan.smallestDifference(example);
            output.line(
                    "  %,6d analysed   %s",
                    example,
                    smallest.isPresent()
                            ? String.format("%.1f", smallest.getAsDouble() * HUNDRED)
                            : "none: too few people for any");
        }
        output.line("");
        output.line(
                "Fewer than %d people are not analysed at all: their result would say nothing.", EvaluationPlan.FEWEST);
        output.line("An evaluation that cannot show a fall worth having is not evidence that there is none.");
    }
}
