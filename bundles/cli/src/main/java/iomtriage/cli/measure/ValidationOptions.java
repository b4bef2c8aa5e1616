package iomtriage.cli.measure;

import iomtriage.evaluation.Resampling;
import iomtriage.evaluation.fairness.MinimumEvidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How scores are measured. */
public final class ValidationOptions {

    private static final double LEVEL = 0.95;

    @Option(
            names = "--capacity",
            paramLabel = "PLACES",
            description =
                    "Places on the list: the cut that figures are about. Default: a tenth of the people measured.")
    private @Nullable Integer capacity;

    @Option(
            names = "--resamples",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Bootstrap resamples behind each interval. Default: ${DEFAULT-VALUE}.")
    private int resamples;

    @Option(
            names = "--reference-group",
            paramLabel = "GROUPING=LABEL",
            description = "The group that the others are compared with, as sex=MALE. Default: the largest.")
    private Map<String, String> references = new LinkedHashMap<>();

    @Option(
            names = "--minimum-group",
            paramLabel = "PEOPLE",
            defaultValue = "100",
            description = "Fewest people of a group that is compared; below, the verdict is \"not enough evidence\"."
                    + " Default: ${DEFAULT-VALUE}.")
    private int minimumRows;

    @Option(
            names = "--minimum-positives",
            paramLabel = "PEOPLE",
            defaultValue = "20",
            description = "Fewest people with the outcome, and without it, in a group that is compared."
                    + " Default: ${DEFAULT-VALUE}.")
    private int minimumPositives;

    public ValidationSettings settings(long seed) {
        if (capacity != null && capacity < 1) {
            throw new IllegalArgumentException("--capacity must be at least 1: say how many people can be taken on.");
        }
        return new ValidationSettings(
                capacity == null ? OptionalInt.empty() : OptionalInt.of(capacity),
                new Resampling(seed, resamples, LEVEL),
                new MinimumEvidence(minimumRows, minimumPositives),
                references);
    }

    /** What was chosen, as words of a command line. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        if (capacity != null) {
            words.addAll(List.of("--capacity", String.valueOf(capacity)));
        }
        words.addAll(List.of("--resamples", String.valueOf(resamples)));
        references.forEach(
                (grouping, label) -> words.addAll(List.of("--reference-group", "\"" + grouping + "=" + label + "\"")));
        words.addAll(List.of("--minimum-group", String.valueOf(minimumRows)));
        words.addAll(List.of("--minimum-positives", String.valueOf(minimumPositives)));
        return words;
    }
}
