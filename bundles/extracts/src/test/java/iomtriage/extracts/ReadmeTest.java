package iomtriage.extracts;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.extracts.mapping.ExtractMapping;
import iomtriage.extracts.mapping.MappingReader;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The example in the README is this code, and it runs. */
class ReadmeTest {
    @Test
    void theExampleRuns() throws Exception {
        // README begins
        ExtractMapping mapping = MappingReader.read(Path.of("../../training-data/extract/mapping.json"));
        FileCaseSource caseload = new FileCaseSource(mapping, Path.of("../../training-data/extract"));
        try (Stream<CaseEntry> entries = caseload.entries()) {
            entries.forEach(entry -> System.out.println(entry instanceof CaseEntry.Readable));
        }
        caseload.report().sentences().forEach(System.out::println);
        // README ends
        assertThat(caseload.report().records()).isEqualTo(12);
    }
}
