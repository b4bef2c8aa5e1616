package iomtriage.reviews.internal;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.profile.CaseProfile;
import iomtriage.api.profile.ProfileService;
import iomtriage.api.profile.Reader;
import iomtriage.api.profile.ReaderText;
import iomtriage.api.referral.Referral;
import iomtriage.api.review.Standing;
import iomtriage.cohorts.CohortPasses;
import iomtriage.features.FeatureCatalogue;
import iomtriage.ranking.CurrentPolicy;
import iomtriage.reviews.profile.CaseProfiles;
import iomtriage.scoring.CurrentPack;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Registers the profile service, by the same policy as the triage service. */
@Component
public final class ProfileComponent implements ProfileService {

    private final CaseProfiles profiles;

    @Activate
    public ProfileComponent(
            @Reference CurrentPack packs, @Reference CohortPasses cohorts, @Reference CurrentPolicy policy) {
        profiles = new CaseProfiles(FeatureCatalogue.standard(), packs, policy.get(), cohorts);
    }

    @Override
    public CaseProfile profile(CaseRecord record, LocalDate asOf) {
        return profiles.profile(record, asOf);
    }

    @Override
    public ReaderText explain(CaseProfile profile, Reader reader) {
        return profiles.explain(profile, reader);
    }

    @Override
    public ReaderText explain(CaseProfile profile, Referral referral, Reader reader) {
        return profiles.explain(profile, referral, reader);
    }

    @Override
    public ReaderText explain(CaseProfile profile, Referral referral, Standing standing, Reader reader) {
        return profiles.explain(profile, referral, standing, reader);
    }
}
