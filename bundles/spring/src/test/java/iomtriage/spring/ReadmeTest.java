package iomtriage.spring;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.referral.TriageService;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The example in the README is this code, and it runs. */
class ReadmeTest {

    private final ConfigurableApplicationContext context =
            SpringHost.start("--iomtriage.packs.pack=" + SpringHost.PACK);

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void theExampleRuns() {
        // README begins
        TriageService triage = context.getBean(TriageService.class);
        CaseSource caseload = context.getBean(CaseSource.class);
        ReferralList list = triage.rank(
                caseload, TriageRequest.of(LocalDate.of(2026, 1, 1), 15).build());
        System.out.println(list.header().id() + ": " + list.size() + " people");
        // README ends
    }
}
