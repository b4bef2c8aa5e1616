package iomtriage.integration;

import iomtriage.api.caseload.CaseRecordReader;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.referral.TriageService;
import iomtriage.api.score.PackService;
import iomtriage.launcher.EmbeddedFramework;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example in the README of the launcher is this code, and it runs. */
class LauncherReadmeTest {
    @Test
    void theExampleRuns(@TempDir Path folder) throws Exception {
        Path bundles = Path.of(System.getProperty("casebook.bundles"));
        Path cache = folder.resolve("felix");
        Path pack = ShippedCaseload.pack();
        Path file = Files.writeString(folder.resolve("people.jsonl"), ShippedCaseload.lines(50));
        Map<String, Map<String, Object>> configurations = Map.of("iomtriage.triage", Map.of("threads", 2));
        Duration patience = Duration.ofSeconds(30);
        // README begins
        try (EmbeddedFramework framework = EmbeddedFramework.start(bundles, cache, configurations)) {
            framework.service(PackService.class, patience).use(pack);
            CaseSource caseload =
                    framework.service(CaseRecordReader.class, patience).jsonLines(file);
            TriageService triage = framework.service(TriageService.class, patience);
            ReferralList list = triage.rank(
                    caseload, TriageRequest.of(LocalDate.of(2026, 1, 1), 15).build());
            System.out.println(list.header().id() + ": " + list.size() + " people");
        }
        // README ends

    }
}
