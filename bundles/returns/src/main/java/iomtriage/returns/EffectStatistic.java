package iomtriage.returns;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an area's evaluation of its programme found of one outcome: enough to pool it with others, and nothing of a person. That an
 * evaluation was made is said even where its figures are withheld: otherwise a pool of the others would pass for one of all.
 *
 * @param area whose
 * @param outcome what was followed
 * @param evaluation which one it was
 * @param figures what was found; null if they are withheld
 */
public record EffectStatistic(
        String area,
        String outcome,
        Evaluation evaluation,
        @Nullable Figures figures) implements Comparable<EffectStatistic> {

    /**
     * Which evaluation it was, so that one is not taken for two areas'.
     *
     * @param title of its report
     * @param to the last day that its records know of, as {@code 2026-01-31}
     * @param records SHA-256 of the file of its records, in hexadecimal
     */
    public record Evaluation(String title, String to, String records) {

        /** @throws IllegalArgumentException if it names no day, or no records */
        public Evaluation {
            if (title.isBlank() || !to.matches("\\d{4}-\\d\\d-\\d\\d") || !records.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("An effect does not say which evaluation it is of.");
            }
        }
    }

    /**
     * What an evaluation found.
     *
     * @param analysed people on the programme who were compared
     * @param effectiveSize how many people those compared with them are worth
     * @param difference those on the programme less those like them, a share
     * @param standardError of the difference, above 0
     * @param warnings how many warnings the evaluation gave; one with any is not pooled
     */
    public record Figures(long analysed, double effectiveSize, double difference, double standardError, int warnings) {

        /** @throws IllegalArgumentException if a number cannot be */
        public Figures {
            if (!(standardError > 0) || !Double.isFinite(difference) || !(effectiveSize > 0) || analysed < 1) {
                throw new IllegalArgumentException("An effect has no standard error, or numbers that cannot be.");
            }
        }
    }

    /** What was found; empty if it is withheld. */
    public Optional<Figures> shown() {
        return Optional.ofNullable(figures);
    }

    /** That an evaluation was made, and nothing of what it found. */
    public EffectStatistic withheld() {
        return new EffectStatistic(area, outcome, evaluation, null);
    }

    @Override
    public int compareTo(EffectStatistic other) {
        int byOutcome = outcome.compareTo(other.outcome);
        return byOutcome != 0 ? byOutcome : area.compareTo(other.area);
    }
}
