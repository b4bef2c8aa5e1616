package iomtriage.integration;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.launcher.Iomtriage;
import iomtriage.launcher.LaunchSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example in the README of the launcher is this code, and it runs. */
class LauncherReadmeTest {
    @Test
    void theExampleRuns(@TempDir Path folder) throws Exception {
        Path pack = ShippedCaseload.pack();
        Path file = Files.writeString(folder.resolve("people.jsonl"), ShippedCaseload.lines(50));
        // README begins
        try (Iomtriage iomtriage = Iomtriage.start(LaunchSettings.standard().pack(pack))) {
            CaseSource caseload = iomtriage.records().jsonLines(file);
            TriageRequest request =
                    TriageRequest.of(LocalDate.of(2026, 1, 1), 15).build();
            ReferralList list = iomtriage.triage().rank(caseload, request);
            System.out.println(list.header().id() + ": " + list.size() + " people");
        }
        // README ends

    }
}
