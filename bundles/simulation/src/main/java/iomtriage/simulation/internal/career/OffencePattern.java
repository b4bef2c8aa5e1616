package iomtriage.simulation.internal.career;

import iomtriage.api.offence.OffenceGroup;

/**
 * What is typical of one offence group, a row for each: how often it is committed in each style (weights down a column), how
 * often it is detected, and what courts do about it.
 *
 * <p>The weights and chances are of the right order and sum to plausible shares; they are no publication's figures. Detection
 * keeps the order of charge rates in Home Office "Crime outcomes in England and Wales" (possession and driving offences high,
 * theft and burglary low), at a level chosen with the offending rates, since the two only act as a product.
 *
 * @param weights by {@link Style}
 * @param detected chance that an offence leads to an arrest
 * @param discretionary found by looking for it, so that enforcement differs between groups
 * @param cautionable a caution is open
 * @param custody log-odds of prison at a first conviction
 * @param served median days served
 * @param weapon chance that a weapon is involved, for an average person
 */
public record OffencePattern(
        OffenceGroup group,
        double[] weights,
        double detected,
        boolean discretionary,
        boolean cautionable,
        double custody,
        int served,
        double weapon) {

    private static final boolean YES = true;
    private static final boolean NO = false;

    /** In the order of {@link OffenceGroup}, without UNKNOWN. */
    private static final OffencePattern[] TABLE = {
        //                                                 acq str vio drg drv dec dom gng sex
        row("ABSCONDING_OR_BAIL", new double[] {6, 4, 5, 4, 4, 5, 6, 3, 4}, .60, NO, NO, -2.2, 20, .00),
        row("ACQUISITIVE_VIOLENCE", new double[] {2, .5, 10, 2, 0, 0, 0, 20, 0}, .25, NO, NO, 0.6, 420, .22),
        row("BURGLARY_DOMESTIC", new double[] {3, 22, 1, 1, 0, 0, 0, 5, 0}, .14, NO, NO, 0.0, 240, .01),
        row("BURGLARY_OTHER", new double[] {5, 14, 1, 1, 0, 1, 0, 2, 0}, .16, NO, NO, -1.0, 120, .01),
        row("CRIMINAL_DAMAGE", new double[] {4, 4, 13, 3, 3, 1, 16, 3, 0}, .25, NO, YES, -3.0, 30, .02),
        row("DRINK_DRIVING", new double[] {0, 0, 2, 1, 26, 2, 0, 0, 0}, .55, NO, NO, -3.6, 40, .00),
        row("DRUG_IMPORT_EXPORT_OR_PRODUCTION", new double[] {0, 0, 0, 9, 0, 1, 0, 3, 0}, .25, NO, NO, -0.6, 360, .01),
        row("DRUG_POSSESSION_OR_SUPPLY", new double[] {7, 3, 4, 58, 5, 3, 0, 20, 0}, .32, YES, YES, -2.4, 150, .01),
        row("DRUNKENNESS", new double[] {2, 0, 9, 2, 2, 1, 1, 0, 0}, .45, YES, YES, -6.0, 7, .00),
        row("FIREARMS_MOST_SERIOUS", new double[] {0, 0, .1, .2, 0, 0, 0, 2, 0}, .50, NO, NO, 2.5, 800, 1.0),
        row("FIREARMS_OTHER", new double[] {0, 0, .3, .3, 0, 0, .1, 2, 0}, .45, NO, NO, 0.8, 400, 1.0),
        row("FRAUD_AND_FORGERY", new double[] {2, 0, 0, 1, 1, 50, 0, 1, 0}, .22, NO, YES, -2.2, 120, .00),
        row("HANDLING_STOLEN_GOODS", new double[] {5, 5, 1, 2, 2, 6, 0, 2, 0}, .22, NO, YES, -2.2, 60, .00),
        row("MOTORING_OFFENCES", new double[] {3, 5, 3, 4, 46, 5, 0, 4, 0}, .40, YES, NO, -3.6, 45, .00),
        row("OTHER_OFFENCES", new double[] {4, 2, 6, 3, 4, 8, 12, 3, 10}, .35, NO, YES, -2.6, 60, .01),
        row("PUBLIC_ORDER_AND_HARRASSMENT", new double[] {3, 2, 18, 3, 3, 2, 20, 5, 3}, .38, NO, YES, -2.8, 45, .03),
        row("SEXUAL_AGAINST_CHILD", new double[] {0, 0, 0, 0, 0, 0, 0, 0, 45}, .35, NO, NO, 0.3, 500, .00),
        row("SEXUAL_NOT_AGAINST_CHILD", new double[] {0, 0, .3, 0, 0, 0, .8, .3, 38}, .25, NO, NO, 0.5, 600, .01),
        row("THEFT_NON_MOTOR", new double[] {46, 8, 5, 5, 3, 8, 2, 4, 0}, .24, NO, YES, -2.2, 40, .01),
        row("VEHICLE_RELATED_THEFT", new double[] {2, 24, 1, 1, 5, 1, 0, 4, 0}, .15, NO, NO, -2.0, 60, .00),
        row(
                "VIOLENCE_AGAINST_THE_PERSON_ABH_PLUS",
                new double[] {1, 0, 9, 1, 0, 0, 14, 13, 0},
                .40,
                NO,
                NO,
                -0.6,
                240,
                .12),
        row(
                "VIOLENCE_AGAINST_THE_PERSON_SUB_ABH",
                new double[] {2, 1, 20, 2, 1, 1, 28, 5, 0},
                .40,
                NO,
                YES,
                -2.4,
                60,
                .03),
        row("WEAPONS_NON_FIREARM", new double[] {1, 1.5, 2.5, 1.5, .3, .3, .6, 4, 0}, .40, YES, YES, -1.2, 90, 1.0),
        row("WELFARE_FRAUD", new double[] {.3, 0, 0, 0, 0, 6, 0, 0, 0}, .20, NO, YES, -3.5, 60, .00),
    };

    private static final double[][] CUMULATIVE = cumulative();

    private static OffencePattern row(
            String group,
            double[] weights,
            double detected,
            boolean discretionary,
            boolean cautionable,
            double custody,
            int served,
            double weapon) {
        return new OffencePattern(
                OffenceGroup.valueOf(group), weights, detected, discretionary, cautionable, custody, served, weapon);
    }

    /** Robbery, burglary and vehicle theft: the debuts after which most people become chronic (Owen and Cooper, 2013). */
    boolean isStreetCrime() {
        return switch (group) {
            case ACQUISITIVE_VIOLENCE, BURGLARY_DOMESTIC, BURGLARY_OTHER, VEHICLE_RELATED_THEFT -> true;
            default -> false;
        };
    }

    /** Draws what is done in a style. */
    static OffencePattern draw(Style style, RandomStream random) {
        double[] upTo = CUMULATIVE[style.ordinal()];
        double drawn = random.uniform() * upTo[upTo.length - 1];
        int low = 0;
        int high = upTo.length - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (drawn < upTo[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return TABLE[low];
    }

    private static double[][] cumulative() {
        double[][] columns = new double[Style.values().length][TABLE.length];
        for (int style = 0; style < columns.length; style++) {
            double sum = 0;
            for (int row = 0; row < TABLE.length; row++) {
                sum += TABLE[row].weights[style];
                columns[style][row] = sum;
            }
        }
        return columns;
    }
}
