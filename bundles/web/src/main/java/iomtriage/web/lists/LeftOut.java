package iomtriage.web.lists;

import iomtriage.api.referral.HeldPlace;
import iomtriage.api.referral.NotRanked;
import iomtriage.api.referral.Placement;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.RefusedRecord;
import java.util.List;

/**
 * Whoever is of the caseload, or has been decided about, and is not among the people ranked.
 *
 * @param refused records that could not be used
 * @param notRanked people whose record is sound but who could not be scored
 * @param keptOff decisions that keep people off the list
 * @param held places held for people who have no line
 */
public record LeftOut(
        List<RefusedRecord> refused, List<NotRanked> notRanked, List<Placement> keptOff, List<HeldPlace> held) {

    public LeftOut {
        refused = List.copyOf(refused);
        notRanked = List.copyOf(notRanked);
        keptOff = List.copyOf(keptOff);
        held = List.copyOf(held);
    }

    /** Takes a pass over the caseload. */
    static LeftOut of(ReferralList list) {
        return new LeftOut(list.refused(), list.notRanked(), list.keptOff(), list.held());
    }
}
