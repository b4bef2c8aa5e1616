package iomtriage.cli.training;

import iomtriage.additive.AdditiveSettings;
import picocli.CommandLine.Option;

/** The trainer's settings. */
final class TrainerMixin {

    private static final AdditiveSettings DEFAULTS = AdditiveSettings.defaults();

    @Option(names = "--seed", paramLabel = "N", description = "Seed of every random choice. Default: ${DEFAULT-VALUE}.")
    private long seed = DEFAULTS.seed();

    @Option(names = "--bags", paramLabel = "N", description = "Models that are averaged. Default: ${DEFAULT-VALUE}.")
    private int bags = DEFAULTS.bags();

    @Option(names = "--bins", paramLabel = "N", description = "Most bins of a feature. Default: ${DEFAULT-VALUE}.")
    private int bins = DEFAULTS.bins();

    @Option(names = "--pairs", paramLabel = "N", description = "Most interactions. Default: ${DEFAULT-VALUE}.")
    private int pairs = DEFAULTS.pairs();

    @Option(
            names = "--trees",
            paramLabel = "N",
            description =
                    "Most trees of a bag and pass. Default: ${DEFAULT-VALUE}; held-out rows usually stop it earlier.")
    private int trees = DEFAULTS.maxTrees();

    @Option(
            names = "--left-out",
            paramLabel = "SHARE",
            description =
                    "Share of the people that each of the averaged models leaves out: they decide when to stop, and what"
                            + " the models disagree on tells how wide intervals are. Default: ${DEFAULT-VALUE}.")
    private double leftOut = DEFAULTS.heldOutShare();

    @Option(
            names = "--pool",
            description =
                    "For tables of several outcomes that resemble each other, such as arrest in each of three years: learn half of"
                            + " each model from the rows of all outcomes. Takes several times as long.")
    private boolean pooled;

    TrainerOptions options() {
        return new TrainerOptions(bags, bins, pairs, trees, leftOut, pooled, seed);
    }
}
