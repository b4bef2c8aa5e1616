package iomtriage.reviews;

/**
 * Thresholds for the people who are on now. Data: an area edits them. None is from a publication.
 *
 * @param source where they come from
 * @param offenceFreeMonths months in the community without a proven offence from which somebody is proposed to leave
 * @param custodyMonths months in custody from which somebody is proposed to leave
 * @param scoreFall by how much of itself the chance of reoffending must have fallen since they came on, 0 to 1
 * @param recentMonths months within which an offence, arrest, release or recall is recent
 * @param dueDays days ahead of which something is due
 * @param assessmentMonths months after which an assessment is to be done again
 * @param longestRatingDays most days for which a rating holds
 */
public record CohortRules(
        String source,
        int offenceFreeMonths,
        int custodyMonths,
        double scoreFall,
        int recentMonths,
        int dueDays,
        int assessmentMonths,
        int longestRatingDays) {}
