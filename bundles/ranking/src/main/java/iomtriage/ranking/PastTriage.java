package iomtriage.ranking;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.referral.Progress;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import org.osgi.annotation.versioning.ProviderType;

/** Ranks a caseload as of a past day, by a pack that has not seen what came after, where there is one. Thread-safe. */
@ProviderType
public interface PastTriage {

    /**
     * As {@link iomtriage.api.referral.TriageService#rank}, by the pack of {@link
     * iomtriage.scoring.CurrentPack#lookingBackTo}. The list's header says which one that was.
     *
     * @param source the caseload, which is read once
     * @param request the past day, the places, and who must and must not be on the list
     * @param progress told how far it has come
     * @return the list, as it would have been made on that day
     */
    ReferralList rankPast(CaseSource source, TriageRequest request, Progress progress);
}
