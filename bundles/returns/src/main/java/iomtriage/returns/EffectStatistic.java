package iomtriage.returns;

/**
 * What an area's evaluation of its programme found of one outcome: enough to pool it with others, and nothing of a person.
 *
 * @param area whose
 * @param outcome what was followed
 * @param analysed people on the programme who were compared
 * @param effectiveSize how many people those compared with them are worth
 * @param difference those on the programme less those like them, a share
 * @param standardError of the difference, above 0
 * @param warnings how many warnings the evaluation gave; one with any is not pooled
 */
public record EffectStatistic(
        String area,
        String outcome,
        long analysed,
        double effectiveSize,
        double difference,
        double standardError,
        int warnings)
        implements Comparable<EffectStatistic> {

    /** @throws IllegalArgumentException if a number cannot be */
    public EffectStatistic {
        if (!(standardError > 0) || !Double.isFinite(difference) || !(effectiveSize > 0) || analysed < 1) {
            throw new IllegalArgumentException("An effect has no standard error, or numbers that cannot be.");
        }
    }

    @Override
    public int compareTo(EffectStatistic other) {
        int byOutcome = outcome.compareTo(other.outcome);
        return byOutcome != 0 ? byOutcome : area.compareTo(other.area);
    }
}
