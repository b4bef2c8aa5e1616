package iomtriage.cli.split;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who is held out. */
public final class SplitOptions {

    @Option(
            names = "--split",
            paramLabel = "KIND",
            defaultValue = "AUTO",
            description =
                    "How people are held out: person, time, cross, or auto (by time where rows have dates, else by person)."
                            + " No person is ever on both sides. Default: auto.")
    private SplitSettings.Kind kind;

    @Option(
            names = "--test-share",
            paramLabel = "SHARE",
            defaultValue = "0.2",
            description = "Share of the people held out. Default: ${DEFAULT-VALUE}.")
    private double testShare;

    @Option(
            names = "--folds",
            paramLabel = "N",
            defaultValue = "5",
            description = "Folds of --split cross. Default: ${DEFAULT-VALUE}.")
    private int folds;

    @Option(
            names = "--repeats",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "How often to repeat --split cross with other folds; figures are the mean. Default: ${DEFAULT-VALUE}.")
    private int repeats;

    @Option(
            names = "--data-until",
            paramLabel = "DATE",
            description =
                    "The last day on which an outcome could have been recorded; warns where a window runs past it.")
    private @Nullable LocalDate dataUntil;

    /** What was chosen, as words of a command line. */
    public List<String> words() {
        List<String> words = new ArrayList<>(List.of(
                "--split", kind.name().toLowerCase(Locale.ROOT),
                "--test-share", String.valueOf(testShare)));
        if (kind == SplitSettings.Kind.CROSS) {
            words.addAll(List.of("--folds", String.valueOf(folds), "--repeats", String.valueOf(repeats)));
        }
        if (dataUntil != null) {
            words.addAll(List.of("--data-until", dataUntil.toString()));
        }
        return words;
    }

    public SplitSettings settings(long seed) {
        return new SplitSettings(kind, testShare, folds, repeats, seed, Optional.ofNullable(dataUntil));
    }
}
