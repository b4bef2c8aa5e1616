package iomtriage.referrals.internal;

import iomtriage.api.caserecord.CaseSource;
import iomtriage.api.referral.Progress;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.referral.TriageService;
import iomtriage.cohorts.CohortPasses;
import iomtriage.features.FeatureCatalogue;
import iomtriage.referrals.CaseTriage;
import iomtriage.referrals.policy.PolicyRefusedException;
import iomtriage.referrals.policy.RankingPolicy;
import iomtriage.scoring.CurrentPack;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Registers the triage service. A policy that is refused fails activation: no list is ever made by another one. */
@Component(configurationPid = TriageConfiguration.PID)
@Designate(ocd = TriageConfiguration.class)
public final class TriageComponent implements TriageService {

    private final CaseTriage triage;

    @Activate
    public TriageComponent(
            @Reference CurrentPack packs, @Reference CohortPasses cohorts, TriageConfiguration configuration)
            throws PolicyRefusedException {
        RankingPolicy policy = ConfiguredPolicy.of(configuration);
        int threads = configuration.threads() > 0
                ? configuration.threads()
                : Runtime.getRuntime().availableProcessors();
        triage = new CaseTriage(FeatureCatalogue.standard(), packs, cohorts, policy, threads);
    }

    @Override
    public List<String> nominationLists() {
        return triage.nominationLists();
    }

    @Override
    public ReferralList rank(CaseSource source, TriageRequest request, Progress progress) {
        return triage.rank(source, request, progress);
    }
}
