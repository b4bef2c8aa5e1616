package iomtriage.lists;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CaseRecordRefusedException;
import iomtriage.api.profile.CaseProfile;
import iomtriage.api.score.NoPackException;
import iomtriage.reviews.access.GangRedaction;
import java.util.Optional;

/** All that bears on the person of a case, from the record as the host hands it over now. */
public final class ProfileOf {

    private ProfileOf() {}

    /** As far as the visitor may see it; empty if the host does not hand the record over, or if it cannot be used any more. */
    public static Optional<CaseProfile> person(Desk desk, CaseView view) {
        return view.record()
                .flatMap(record -> read(desk, view, record))
                .map(profile -> view.gangIntelligence() ? profile : GangRedaction.of(profile));
    }

    private static Optional<CaseProfile> read(Desk desk, CaseView view, CaseRecord record) {
        try {
            return Optional.of(desk.profiles()
                    .profile(record, view.published().list().header().asOf()));
        } catch (CaseRecordRefusedException | NoPackException notNow) {
            return Optional.empty();
        }
    }

    /** Whether the record was changed after the list was made, so that it and the list no longer say the same. */
    public static boolean changed(CaseView view, CaseProfile profile) {
        return !profile.assessment()
                .inputDigest()
                .equals(view.referral().assessment().inputDigest());
    }
}
