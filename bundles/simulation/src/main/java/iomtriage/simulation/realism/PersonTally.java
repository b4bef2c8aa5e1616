package iomtriage.simulation.realism;

import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.caserecord.Sex;

/** People as they are on a day: those under supervision then, and those with long records. */
final class PersonTally {

    static final int DESISTED_DAYS = 1_095;
    private static final int TWO_YEARS = 730;
    private static final int MONTHS = 12 * 100;

    final Share women = new Share();
    final Share domesticAbuse = new Share();
    final Share fiftyOrMore = new Share();
    final Share desisted = new Share();
    final long[] persistentByMonthOfFirst = new long[MONTHS];
    long prolific;
    long offencesOfProlific;

    /** Counts a person in the caseload on a day. */
    void addSupervised(Career career, int day) {
        women.add(career.sex() == Sex.FEMALE);
        domesticAbuse.add(career.record().offences().stream()
                .anyMatch(offence -> offence.has(EventFlag.DOMESTIC_ABUSE)
                        && offence.followed().arrest() < day));
        int convictions = career.convictionsBefore(day);
        if (convictions >= 3) {
            desisted.add(career.convictionsBefore(day + DESISTED_DAYS) == convictions);
        }
    }

    /** Counts a person by the whole record. */
    void add(Career career, int day) {
        int sanctions = career.occasionsBefore(day);
        if (sanctions > career.occasionsBefore(day - TWO_YEARS)) {
            fiftyOrMore.add(sanctions >= 50);
        }
        if (sanctions >= 15) {
            persistentByMonthOfFirst[
                    (int) (12 * career.ageOn(career.occasions().get(0).day()))]++;
        }
        if (sanctions >= 16) {
            prolific++;
            offencesOfProlific += career.provenBefore(day);
        }
    }

    double medianAgeAtFirst() {
        long all = 0;
        for (long people : persistentByMonthOfFirst) {
            all += people;
        }
        long upTo = 0;
        int month = 0;
        while (month < MONTHS && 2 * (upTo + persistentByMonthOfFirst[month]) < all) {
            upTo += persistentByMonthOfFirst[month++];
        }
        return month / 12.0;
    }

    void merge(PersonTally other) {
        women.merge(other.women);
        domesticAbuse.merge(other.domesticAbuse);
        fiftyOrMore.merge(other.fiftyOrMore);
        desisted.merge(other.desisted);
        for (int month = 0; month < MONTHS; month++) {
            persistentByMonthOfFirst[month] += other.persistentByMonthOfFirst[month];
        }
        prolific += other.prolific;
        offencesOfProlific += other.offencesOfProlific;
    }
}
