package iomtriage.cli.command;

import iomtriage.cli.training.TrainerOptions;
import picocli.CommandLine.Option;

/** The trainer's settings. */
final class TrainerMixin {

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "12345",
            description = "Seed of every random choice. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--bags",
            paramLabel = "N",
            defaultValue = "8",
            description = "Models that are averaged. Default: ${DEFAULT-VALUE}.")
    private int bags;

    @Option(
            names = "--bins",
            paramLabel = "N",
            defaultValue = "64",
            description = "Most bins of a feature. Default: ${DEFAULT-VALUE}.")
    private int bins;

    @Option(
            names = "--pairs",
            paramLabel = "N",
            defaultValue = "250",
            description = "Most interactions. Default: ${DEFAULT-VALUE}.")
    private int pairs;

    @Option(
            names = "--trees",
            paramLabel = "N",
            defaultValue = "1500",
            description =
                    "Most trees of a bag and pass. Default: ${DEFAULT-VALUE}; held-out rows usually stop it earlier.")
    private int trees;

    TrainerOptions options() {
        return new TrainerOptions(bags, bins, pairs, trees, seed);
    }
}
