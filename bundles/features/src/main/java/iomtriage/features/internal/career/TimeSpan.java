package iomtriage.features.internal.career;

/** Lengths of time in the years and months of the Julian calendar, as in the offender scales' "years since". */
public final class TimeSpan {

    private static final double DAYS_IN_YEAR = 365.25;
    private static final double DAYS_IN_MONTH = DAYS_IN_YEAR / 12;

    private TimeSpan() {}

    /** @param days how many days; NaN if that is missing */
    public static double months(double days) {
        return days / DAYS_IN_MONTH;
    }

    public static double years(double days) {
        return days / DAYS_IN_YEAR;
    }
}
