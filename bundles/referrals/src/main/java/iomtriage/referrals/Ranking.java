package iomtriage.referrals;

import java.util.List;

/**
 * People in the order of the list, with their two ranks.
 *
 * @param people in order of place
 * @param reoffendingRanks rank by predicted reoffending, in order of place
 * @param harmRanks rank by predicted serious harm, in order of place
 */
record Ranking(List<RankedPerson> people, int[] reoffendingRanks, int[] harmRanks) {}
