package iomtriage.reviews.rule;

/**
 * Thresholds for the people who are on now. Data: an area edits them. None is from a publication.
 *
 * @param source where they come from
 * @param leaving when someone is proposed to leave
 * @param recentMonths months within which an offence, arrest, release or recall is recent
 * @param dueDays days ahead of which something is due
 * @param assessmentMonths months after which an assessment is to be done again
 * @param longestRatingDays most days for which a rating holds
 */
public record CohortRules(
        String source, Leaving leaving, int recentMonths, int dueDays, int assessmentMonths, int longestRatingDays) {

    /**
     * When someone is proposed to leave.
     *
     * @param reasons how many reasons it takes, where none is enough by itself
     * @param offenceFreeMonths months in the community without a proven offence from which that is a reason
     * @param scoreFall by how much of itself the chance of reoffending must have fallen since they came on, 0 to 1
     * @param custodyMonths months in custody from which that is a reason, enough by itself
     * @param releaseMonths months ahead of a planned release within which custody is no reason: release is to be prepared
     */
    public record Leaving(int reasons, int offenceFreeMonths, double scoreFall, int custodyMonths, int releaseMonths) {}
}
