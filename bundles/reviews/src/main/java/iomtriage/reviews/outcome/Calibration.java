package iomtriage.reviews.outcome;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether as many people had an outcome as the pack in service had predicted: calibration in the large, over all people of whom
 * it is known what became of them, and by band.
 *
 * @param outcome the outcome's id
 * @param all everybody of whom it is known
 * @param bands the same by the band that was predicted, in the pack's order; bands of nobody are absent
 */
public record Calibration(String outcome, Tally all, Map<String, Tally> bands) {

    /** Fewer tell nothing: by chance alone they could look like anything. */
    public static final int FEWEST = 30;
    /** Quantile of the normal distribution for 95%. */
    private static final double TWO_SIDED_95 = 1.959964;

    /**
     * People and what became of them.
     *
     * @param people how many
     * @param happened how many of them had the outcome
     * @param expected how many were predicted to: the sum of their probabilities
     * @param variance of that number if every probability is right: the sum of p (1 - p)
     */
    public record Tally(int people, int happened, double expected, double variance) {

        static final Tally NOBODY = new Tally(0, 0, 0, 0);

        Tally and(double probability, boolean cameTrue) {
            return new Tally(
                    people + 1,
                    happened + (cameTrue ? 1 : 0),
                    expected + probability,
                    variance + probability * (1 - probability));
        }

        /** Where 95 of 100 such numbers lie if every probability is right: the lower end. */
        public double low() {
            return Math.max(0, expected - TWO_SIDED_95 * Math.sqrt(variance));
        }

        /** The upper end. */
        public double high() {
            return Math.min(people, expected + TWO_SIDED_95 * Math.sqrt(variance));
        }

        public Drift drift() {
            if (people < FEWEST) {
                return Drift.TOO_FEW_TO_SAY;
            }
            if (happened > high()) {
                return Drift.MORE_THAN_PREDICTED;
            }
            return happened < low() ? Drift.FEWER_THAN_PREDICTED : Drift.NONE_SEEN;
        }
    }

    /** Whether what happens has moved away from what is predicted. */
    public enum Drift {
        TOO_FEW_TO_SAY("too few people to say"),
        NONE_SEEN("as predicted, as far as can be told"),
        MORE_THAN_PREDICTED("more than predicted: the pack may have to be made again"),
        FEWER_THAN_PREDICTED("fewer than predicted: the pack may have to be made again");

        private final String words;

        Drift(String words) {
            this.words = words;
        }

        /** The same in plain words. */
        public String words() {
            return words;
        }
    }

    public Calibration {
        bands = new LinkedHashMap<>(bands);
    }

    /**
     * A prediction of which it is known whether it came true.
     *
     * @param probability what was predicted, 0 to 1
     * @param band name of the band
     */
    public record Known(double probability, String band, boolean cameTrue) {}

    /** @param order names of the bands in the pack's order */
    public static Calibration of(String outcome, List<String> order, List<Known> known) {
        Map<String, Tally> bands = new LinkedHashMap<>();
        for (String band : order) {
            Tally tally = tally(
                    known.stream().filter(each -> each.band().equals(band)).toList());
            if (tally.people() > 0) {
                bands.put(band, tally);
            }
        }
        return new Calibration(outcome, tally(known), bands);
    }

    private static Tally tally(List<Known> known) {
        Tally tally = Tally.NOBODY;
        for (Known each : known) {
            tally = tally.and(each.probability(), each.cameTrue());
        }
        return tally;
    }
}
