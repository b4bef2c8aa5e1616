package iomtriage.records;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.finding.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example in the README is this code, and it runs. */
class ReadmeTest {
    @Test
    void theExampleRuns(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("people.jsonl"), "{\"not\": \"a case record\"}\n");
        // README begins
        CaseSource caseload = new JsonCaseRecordReader().jsonLines(file);
        CaseRecordValidator validator = new CaseRecordValidator();
        List<Finding> findings = new ArrayList<>();
        try (Stream<CaseEntry> entries = caseload.entries()) {
            entries.forEach(entry -> findings.addAll(
                    entry instanceof CaseEntry.Readable readable
                            ? validator.findings(readable.record(), LocalDate.of(2026, 1, 1))
                            : ((CaseEntry.Unreadable) entry).findings()));
        }
        findings.forEach(finding -> System.out.println(finding.message()));
        // README ends
        assertThat(findings).extracting(Finding::field).contains("dateOfBirth", "not");
    }
}
