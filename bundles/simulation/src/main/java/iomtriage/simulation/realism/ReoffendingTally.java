package iomtriage.simulation.realism;

import iomtriage.api.caserecord.Sex;
import iomtriage.simulation.internal.career.Sentence;
import iomtriage.simulation.internal.career.Spell;

/**
 * Proven reoffending as the Ministry of Justice measures it: adults cautioned, convicted without custody, or released from a
 * sentence in three months, each by the first of these; offences of the following year that were proven in it or in six months
 * more. Four cohorts, a quarter apart, are taken together.
 */
final class ReoffendingTally {

    static final int QUARTER = 91;
    static final int COHORTS = 4;
    private static final int ONE_YEAR = 365;
    private static final int TWO_YEARS = 730;
    private static final int PROOF = 182;
    private static final int ADULT = 18;
    private static final int SIX_CONVICTIONS = 6; // the Prolific and other Priority Offender programme, 2002
    private static final int RECENT_SANCTIONS = 3; // in the year before; ours
    private static final int IOM_OLDEST = 35; // ours

    final Share all = new Share();
    final Share afterCustodyOrOrder = new Share();
    final Share noPrevious = new Share();
    final Share elevenOrMorePrevious = new Share();
    final Share likeIom = new Share();
    final AgeCells ages = new AgeCells();
    long reoffences;
    long reoffencesLikeIom;

    /** The event by which a person is in a cohort. */
    private record Index(int day, int previousOffences, boolean isCustodyOrOrder) {}

    void add(Career career, int firstCohort) {
        for (int cohort = 0; cohort < COHORTS; cohort++) {
            int from = firstCohort + cohort * QUARTER;
            Index index = index(career, from, from + QUARTER);
            if (index != null && career.ageOn(index.day()) >= ADULT) {
                count(career, index);
            }
        }
    }

    private static @org.jspecify.annotations.Nullable Index index(Career career, int from, int to) {
        Index first = null;
        for (Career.Occasion occasion : career.occasions()) {
            if (occasion.day() >= from && occasion.day() < to && occasion.sentence() != Sentence.CUSTODY) {
                boolean isOrder = occasion.sentence() == Sentence.COURT_ORDER;
                first = new Index(occasion.day(), occasion.offencesBefore(), isOrder);
                break;
            }
        }
        for (Spell release : career.releases(from, to)) {
            if (first == null || release.to() < first.day()) {
                first = new Index(release.to(), career.provenBefore(release.from()), true);
            }
        }
        return first;
    }

    private void count(Career career, Index index) {
        int reoffends = career.reoffences(index.day(), index.day() + ONE_YEAR, index.day() + ONE_YEAR + PROOF);
        all.add(reoffends > 0);
        reoffences += reoffends;
        if (index.isCustodyOrOrder()) {
            afterCustodyOrOrder.add(reoffends > 0);
            if (career.convictionsBefore(index.day()) >= SIX_CONVICTIONS
                    && isRecentlyProlific(career, index.day())
                    && career.sex() == Sex.MALE
                    && career.ageOn(index.day()) < IOM_OLDEST) {
                likeIom.add(reoffends > 0);
                reoffencesLikeIom += reoffends;
            }
        }
        if (index.previousOffences() == 0) {
            noPrevious.add(reoffends > 0);
        } else if (index.previousOffences() >= 11) {
            elevenOrMorePrevious.add(reoffends > 0);
        }
        if (career.sex() == Sex.MALE) {
            ages.add(
                    career.ageOn(index.day()),
                    career.ageOn(career.occasions().get(0).day()),
                    career.occasionsBefore(index.day()),
                    career.reoffences(index.day(), index.day() + TWO_YEARS, index.day() + TWO_YEARS + PROOF) > 0);
        }
    }

    private static boolean isRecentlyProlific(Career career, int day) {
        return career.occasionsBefore(day + 1) - career.occasionsBefore(day - ONE_YEAR) >= RECENT_SANCTIONS;
    }

    void merge(ReoffendingTally other) {
        all.merge(other.all);
        afterCustodyOrOrder.merge(other.afterCustodyOrOrder);
        noPrevious.merge(other.noPrevious);
        elevenOrMorePrevious.merge(other.elevenOrMorePrevious);
        likeIom.merge(other.likeIom);
        ages.merge(other.ages);
        reoffences += other.reoffences;
        reoffencesLikeIom += other.reoffencesLikeIom;
    }
}
