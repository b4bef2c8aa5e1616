package iomtriage.simulation.internal.people;

import java.time.LocalDate;

/**
 * The days between which things count, since 1970-01-01.
 *
 * @param asOf the as-of date
 * @param windowEnd first day after the 24 months of follow-up
 * @param provenBy first day after the six months more in which an offence may be proven
 */
public record Horizon(int asOf, int windowEnd, int provenBy) {

    private static final int WINDOW_MONTHS = 24;
    private static final int PROOF_MONTHS = 6; // waiting period of proven reoffending statistics, Ministry of Justice

    /** The horizon of an as-of date. */
    public static Horizon of(LocalDate asOf) {
        return new Horizon(
                day(asOf), day(asOf.plusMonths(WINDOW_MONTHS)), day(asOf.plusMonths(WINDOW_MONTHS + PROOF_MONTHS)));
    }

    private static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }
}
