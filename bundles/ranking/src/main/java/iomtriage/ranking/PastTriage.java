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
     * As {@link iomtriage.api.referral.TriageService#rank}, by the pack of
     * {@link iomtriage.scoring.CurrentPack#lookingBackTo}. The list's header says which one that was.
     */
    ReferralList rankPast(CaseSource source, TriageRequest request, Progress progress);
}
