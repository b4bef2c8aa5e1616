package iomtriage.simulation;

import iomtriage.simulation.internal.career.CriminalRecord;
import iomtriage.simulation.internal.career.Offence;
import java.util.Arrays;

/**
 * A career in numbers, as published statistics count.
 *
 * @param sanctions days of sanctions before the as-of date, in order
 * @param offences days on which the offences that led to them were disposed of
 */
record CareerCount(int[] sanctions, int[] offences) {

    private static final double EIGHT_YEARS = 8 * 365.25;
    private static final int CHRONIC = 15;
    private static final int OFTEN = 15;

    static CareerCount of(CriminalRecord record, int asOf) {
        int[] disposed = record.offences().stream()
                .map(Offence::followed)
                .mapToInt(followed -> followed.disposal())
                .filter(day -> day < asOf)
                .sorted()
                .toArray();
        return new CareerCount(Arrays.stream(disposed).distinct().toArray(), disposed);
    }

    boolean isSanctionedFrom(int day) {
        return sanctions.length > 0 && sanctions[sanctions.length - 1] >= day;
    }

    /** Fifteen or more sanctions before the latest. */
    boolean hasFifteenPrevious() {
        return sanctions.length - 1 >= OFTEN;
    }

    boolean isFirstSanctionedBetween(int from, int to) {
        return sanctions.length > 0 && sanctions[0] >= from && sanctions[0] < to;
    }

    /** Fifteen or more proven offences within eight years of the first sanction. */
    boolean isChronic() {
        return offencesInEightYears() >= CHRONIC;
    }

    /** Proven offences after the first sanction, within eight years. */
    long reoffences() {
        return offencesInEightYears()
                - Arrays.stream(offences).filter(day -> day == sanctions[0]).count();
    }

    private long offencesInEightYears() {
        return Arrays.stream(offences)
                .filter(day -> day <= sanctions[0] + EIGHT_YEARS)
                .count();
    }
}
