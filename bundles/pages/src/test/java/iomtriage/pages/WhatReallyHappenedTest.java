package iomtriage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.referral.TriageRequest;
import iomtriage.lists.DemoUsers;
import iomtriage.reviews.outcome.Calibration;
import iomtriage.reviews.outcome.OutcomeReport;
import iomtriage.scoring.SimulatedPeople;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever looks at how the model works sees whether its chances came true here. */
class WhatReallyHappenedTest {

    private static final Pattern REPORTED = Pattern.compile(">0 of (\\d+); ");

    @Test
    void thePageSaysWhatWasPredictedAndWhatHappened(@TempDir Path folder) {
        try (TestSite site = new TestSite(folder, 60)) {
            TestSite.Browser scientist = site.signedInAs(DemoUsers.SCIENTIST);
            assertThat(scientist.get("/model").text()).contains("No outcome has been reported yet");

            site.lists
                    .make(
                            SimulatedPeople.source(SimulatedPeople.readable(SimulatedPeople.people(60, 20260302))),
                            TriageRequest.of(LocalDate.of(2023, 6, 1), 10).build(),
                            made -> {})
                    .result()
                    .join();
            for (int i = 5; i < 60; i++) {
                site.outcomes.record(
                        DemoUsers.SUPERVISOR,
                        new OutcomeReport(
                                new SubjectId("simulated-" + i),
                                "any-reoffence",
                                false,
                                LocalDate.of(2025, 7, 1),
                                OptionalLong.empty()));
            }

            assertThat(scientist.get("/model?outcome=any-reoffence").text())
                    .contains("What really happened here", "Predicted to happen to", "Fewer than predicted")
                    .doesNotContain("simulated-");
            String fair = new EveryDoor(site, DemoUsers.SUPERVISOR).answer("/fairness");
            Calibration.Tally all =
                    site.followUp.calibrations(DemoUsers.SUPERVISOR).get(0).all();
            assertThat(fair).contains("How right the chances were", "None reported");
            String sexes = fair.substring(fair.indexOf("chances were, sex"), fair.indexOf("chances were, age"));
            assertThat(sexes).contains("fewer than predicted");
            assertThat(REPORTED.matcher(sexes)
                            .results()
                            .mapToInt(each -> Integer.parseInt(each.group(1)))
                            .sum())
                    .as("everybody of whom it was reported, each in one group")
                    .isEqualTo(all.people())
                    .isGreaterThan(40);
        }
    }
}
