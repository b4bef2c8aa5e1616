package iomtriage.simulation.internal.career;

import iomtriage.api.caserecord.Sex;
import iomtriage.simulation.person.Ethnicity;

/**
 * What stays with a person for life, unseen. Days count from 1970-01-01; rates are a year.
 *
 * @param onset day from which offending is possible
 * @param rate offences a year while active, before age, needs and sprees
 * @param spreeSpread standard deviation of the logarithm of the rate from one half-year to the next
 * @param stopping chance a year of stopping, before age and needs
 * @param returning chance a year of starting again
 * @param endsAtFirst whether the career ends with the first sanction
 * @param styles cumulative weights of the five solo styles, ending at 1
 * @param needs mean level of the three needs factors (substances, circumstances, thinking and attitudes)
 * @param violence violence trait, standard normal
 * @param domestic domestic abuse: rate and years
 * @param gang gang involvement: first and last day
 * @param weaponFactor factor on the chance of a weapon
 * @param sexual whether the person offends sexually
 */
public record Traits(
        Sex sex,
        int birth,
        Ethnicity ethnicity,
        int area,
        int onset,
        double rate,
        double spreeSpread,
        double stopping,
        double returning,
        boolean endsAtFirst,
        double[] styles,
        double[] needs,
        double violence,
        Domestic domestic,
        Gang gang,
        double weaponFactor,
        boolean sexual) {

    /** When a person abuses, and how often. Nobody who never does has a rate. */
    public record Domestic(double rate, int from, int to) {
        /** Whether the person ever abuses. */
        public boolean present() {
            return rate > 0;
        }

        /** Whether the person abuses at the time of a day. */
        public boolean on(double day) {
            return present() && day >= from && day < to;
        }

        /** The first day of it, if that is still to come on a day; {@link LegalCase#NEVER} otherwise. */
        int startsAfter(double day) {
            return present() && day < from ? from : LegalCase.NEVER;
        }
    }

    /** When a person is involved with a gang; from is after to for everybody else. */
    public record Gang(int from, int to) {
        /** Whether the person is involved on a day. */
        public boolean on(int day) {
            return day >= from && day < to;
        }

        /** Whether the person is ever involved. */
        public boolean present() {
            return from < to;
        }
    }

    /** Age in years on a day. */
    public double ageOn(double day) {
        return (day - birth) / 365.25;
    }
}
