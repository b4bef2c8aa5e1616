package iomtriage.ranking.list;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.place.PlaceBasis;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.Tier;

/**
 * A line of a list without its explanation, which takes most of the time a {@link Referral} takes.
 *
 * @param subject whom it is about
 * @param place the place on the list, from 1
 * @param aboveCutLine whether it is one of the places there are
 * @param tier the tier that the policy puts the person in
 * @param basis why the person has the place or has none
 * @param reoffendingRank rank by predicted reoffending, 1 for the highest
 * @param seriousHarmRank rank by predicted serious harm, 1 for the highest
 * @param chances chance of each outcome, 0 to 1, in the pack's order
 */
public record BriefLine(
        SubjectId subject,
        int place,
        boolean aboveCutLine,
        Tier tier,
        PlaceBasis basis,
        int reoffendingRank,
        int seriousHarmRank,
        double[] chances) {}
