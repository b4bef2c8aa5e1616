package iomtriage.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.place.NearLine;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.referral.TriageService;
import iomtriage.cohorts.Cohorts;
import iomtriage.features.FeatureCatalogue;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.ranking.policy.RankingPolicy;
import iomtriage.scoring.pack.ModelPack;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The example in the README is this code, and it runs. */
class ReadmeTest {
    @Test
    void theExampleRuns() throws Exception {
        ModelPack pack = SmallPack.first();
        CaseSource caseload = People.source(People.readable(People.some(40, 1)));
        // README begins
        RankingPolicy policy = PolicyReader.standard();
        TriageService triage = new CaseTriage(FeatureCatalogue.standard(), () -> pack, Cohorts.builtIn(), policy, 2);
        ReferralList list = triage.rank(
                caseload, TriageRequest.of(LocalDate.of(2026, 1, 1), 15).build());
        for (Referral referral : list.top(15)) {
            System.out.println(referral.place() + " " + referral.tier().decidingFactor());
        }
        for (NearLine near : list.cutLine(5).nearMisses()) {
            System.out.println("near the cut line: place " + near.place());
        }
        // README ends
        assertThat(list.size()).isEqualTo(40);
        assertThat(list.top(15)).allMatch(Referral::aboveCutLine);
    }
}
