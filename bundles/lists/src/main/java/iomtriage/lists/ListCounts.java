package iomtriage.lists;

import iomtriage.api.referral.ReferralList;

/**
 * What became of everybody in a caseload.
 *
 * @param ranked how many people are on the list
 * @param refused how many records were refused
 * @param notScorable how many people have a sound record and cannot be scored
 */
public record ListCounts(int ranked, int refused, int notScorable) {

    /** Of a list as a reader may see it. */
    public static ListCounts of(PublishedList published) {
        return of(published.list());
    }

    static ListCounts of(ReferralList list) {
        return new ListCounts(
                list.size(), list.refused().size(), list.notRanked().size());
    }

    /** Whether more than so much of the caseload is not ranked. */
    boolean leavesOutMoreThan(int percent) {
        long left = (long) refused + notScorable;
        return left * 100 > (left + ranked) * percent;
    }
}
