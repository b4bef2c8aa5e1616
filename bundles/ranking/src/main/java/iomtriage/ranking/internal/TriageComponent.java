package iomtriage.ranking.internal;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.referral.Progress;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.referral.TriageService;
import iomtriage.api.score.VersionedId;
import iomtriage.cohorts.CohortPasses;
import iomtriage.features.FeatureCatalogue;
import iomtriage.ranking.CaseTriage;
import iomtriage.ranking.CurrentPolicy;
import iomtriage.ranking.PastTriage;
import iomtriage.ranking.policy.PolicyRefusedException;
import iomtriage.ranking.policy.RankingPolicy;
import iomtriage.scoring.CurrentPack;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Registers the triage service and says which policy it ranks by. A policy that is refused fails activation: no list is ever made by another one. */
@Component(configurationPid = TriageConfiguration.PID)
@Designate(ocd = TriageConfiguration.class)
public final class TriageComponent implements TriageService, PastTriage, CurrentPolicy {

    private final CaseTriage triage;
    private final RankingPolicy policy;

    @Activate
    public TriageComponent(
            @Reference CurrentPack packs, @Reference CohortPasses cohorts, TriageConfiguration configuration)
            throws PolicyRefusedException {
        policy = ConfiguredPolicy.of(configuration);
        int threads = configuration.threads() > 0
                ? configuration.threads()
                : Runtime.getRuntime().availableProcessors();
        triage = new CaseTriage(FeatureCatalogue.standard(), packs, cohorts, policy, threads);
    }

    @Override
    public RankingPolicy get() {
        return policy;
    }

    @Override
    public List<String> nominationLists() {
        return triage.nominationLists();
    }

    @Override
    public List<VersionedId> policies() {
        return triage.policies();
    }

    @Override
    public ReferralList rank(CaseSource source, TriageRequest request, Progress progress) {
        return triage.rank(source, request, progress);
    }

    @Override
    public ReferralList rankPast(CaseSource source, TriageRequest request, Progress progress) {
        return triage.rankPast(source, request, progress);
    }
}
