package iomtriage.simulation.internal.career;

import iomtriage.simulation.person.Ethnicity;

/**
 * Uneven enforcement: the same conduct is more often found out in some groups than in others. Rates of offending are equal
 * between the groups by construction, so whatever differs in the records comes from here.
 *
 * <p>Shares are of the order of the 2021 census (England and Wales). Discretionary enforcement (drugs, weapons,
 * drunkenness and some driving, found by stop and search or patrol) is set to a factor of 1.8 for Black and 1.4 for Mixed
 * people: a fraction of the published difference in stop and search (Home Office, "Police powers and procedures", about four to one), so that a fairness
 * tool has something true, and not something absurd, to find. Areas are made up.
 */
public final class Enforcement {

    private static final Ethnicity[] ETHNICITIES = Ethnicity.values();
    private static final double[] ETHNICITY_SHARE = {.80, .06, .08, .04, .02};
    private static final double[] DISCRETIONARY = {1.0, 1.8, 1.1, 1.4, 1.1};
    private static final double[] MISTAKEN = {1.0, 2.0, 1.2, 1.5, 1.2};

    private static final String[] AREAS = {"Harbour", "Northgate", "Riverside", "Millfield", "Eastmoor", "Castle"};
    private static final double[] AREA_SHARE = {.22, .20, .18, .16, .14, .10};
    private static final double[] AREA_DETECTION = {1.15, 1.05, 1.0, .95, .90, .80};

    private Enforcement() {}

    static Ethnicity drawEthnicity(RandomStream random) {
        return ETHNICITIES[draw(ETHNICITY_SHARE, random)];
    }

    static int drawArea(RandomStream random) {
        return draw(AREA_SHARE, random);
    }

    /** The made-up name of an area. */
    public static String areaName(int area) {
        return AREAS[area];
    }

    /** Chance that an offence of this pattern by this person is found out. */
    static double detected(OffencePattern pattern, Traits traits) {
        double chance = pattern.detected() * AREA_DETECTION[traits.area()];
        if (pattern.discretionary()) {
            chance *= DISCRETIONARY[traits.ethnicity().ordinal()];
        }
        return Math.min(.95, chance);
    }

    /** How much more often than others a person is arrested, or marked, for what they did not do. */
    public static double mistaken(Traits traits) {
        return MISTAKEN[traits.ethnicity().ordinal()];
    }

    private static int draw(double[] shares, RandomStream random) {
        double drawn = random.uniform();
        int index = 0;
        while (index < shares.length - 1 && drawn >= shares[index]) {
            drawn -= shares[index];
            index++;
        }
        return index;
    }
}
