package iomtriage.scoring.pack.manifest;

import iomtriage.scoring.internal.file.PackJson;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far the scores could be trusted when the pack was made: {@code evaluation.json}. Measured on people who were held out of
 * a model made in the same way; the models of the pack were then trained on everyone.
 *
 * @param format {@link #FORMAT}
 * @param level level of every interval, as in 0.95
 * @param outcomes one entry for each outcome that was measured
 */
public record PackEvaluation(String format, double level, List<Reliability> outcomes) {

    /** What the file is called in a pack. */
    public static final String FILE = "evaluation.json";

    /** What the file calls its format. */
    public static final String FORMAT = "iomtriage-evaluation/1";

    /** @throws IllegalArgumentException if it is of another format, or something is measured twice */
    public PackEvaluation {
        outcomes = List.copyOf(outcomes);
        Set<String> ids = new TreeSet<>();
        boolean twice = outcomes.stream().anyMatch(each -> !ids.add(each.outcome()));
        if (!FORMAT.equals(format) || twice || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException("An evaluation must be of the format \"" + FORMAT
                    + "\", with a level between 0 and 1 and each outcome once.");
        }
    }

    /**
     * Predicted against observed, for one outcome.
     *
     * @param outcome the outcome's id
     * @param people how many people were held out
     * @param positives to how many of them it happened
     * @param bins people of about the same score, from the lowest scores up
     */
    public record Reliability(String outcome, int people, int positives, List<Bin> bins) {

        /** @throws IllegalArgumentException if the bins do not add up */
        public Reliability {
            bins = List.copyOf(bins);
            if (bins.stream().mapToInt(Bin::people).sum() != people
                    || bins.stream().mapToInt(Bin::positives).sum() != positives) {
                throw new IllegalArgumentException("The bins of an evaluation must add up to the people held out.");
            }
        }
    }

    /**
     * People of about the same score, and what happened to them.
     *
     * @param lowest the lowest chance predicted in the bin, 0 to 1
     * @param highest the highest
     * @param people how many people
     * @param positives to how many of them it happened
     * @param predicted mean of the predicted chances
     * @param observed share to whom it happened
     * @param low lower end of the interval of that share
     * @param high upper end
     */
    public record Bin(
            double lowest,
            double highest,
            int people,
            int positives,
            double predicted,
            double observed,
            double low,
            double high) {

        /** @throws IllegalArgumentException if a share is none, or the numbers are out of order */
        public Bin {
            boolean shares = 0 <= lowest && lowest <= highest && highest <= 1 && 0 <= predicted && predicted <= 1;
            boolean seen = 0 <= observed && observed <= 1 && 0 <= low && low <= high && high <= 1;
            if (!shares || !seen || people < 1 || positives < 0 || positives > people) {
                throw new IllegalArgumentException(
                        "A bin of an evaluation needs people, and shares from 0 to 1 in order.");
            }
        }
    }

    /**
     * {@return what was measured of an outcome; empty if nothing was}
     *
     * @param outcome id of the outcome
     */
    public Optional<Reliability> of(String outcome) {
        return outcomes.stream().filter(each -> each.outcome().equals(outcome)).findFirst();
    }

    /** {@return the file's bytes} */
    public byte[] json() {
        return PackJson.write(this);
    }
}
