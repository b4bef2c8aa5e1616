package iomtriage.lists;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.referral.TriageService;
import iomtriage.cohorts.Cohorts;
import iomtriage.features.FeatureCatalogue;
import iomtriage.ranking.CaseTriage;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.scoring.SimulatedPeople;
import iomtriage.scoring.SmallPack;
import iomtriage.scoring.pack.ModelPack;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The example in the README is this code, and it runs. */
class ReadmeTest {
    @Test
    void theExampleRuns() throws Exception {
        ModelPack pack = SmallPack.load();
        TriageService triage =
                new CaseTriage(FeatureCatalogue.standard(), () -> pack, Cohorts.builtIn(), PolicyReader.standard(), 2);
        CaseSource caseload = SimulatedPeople.source(SimulatedPeople.readable(SimulatedPeople.people(40, 1)));
        TriageRequest request = TriageRequest.of(LocalDate.of(2026, 1, 1), 20).build();
        // README begins
        Lists lists =
                new Lists(triage, Clock.systemUTC(), PublishingRule.STANDARD, Duration.ofMinutes(10), shown -> {});
        ListJob job = lists.make(caseload, request, made -> {});
        PublishedList published = job.result().join();
        System.out.println(
                "made at " + published.madeAt() + " of " + published.source().name());
        Optional<PublishedList> inView = lists.current();
        lists.close();
        // README ends
        assertThat(inView).contains(published);
        assertThat(published.list().size()).isEqualTo(40);
    }
}
