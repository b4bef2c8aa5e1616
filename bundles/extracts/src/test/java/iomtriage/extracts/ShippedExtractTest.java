package iomtriage.extracts;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.extracts.mapping.ExtractMapping;
import iomtriage.extracts.mapping.TableMapping;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The extract of simulated people that ships. */
class ShippedExtractTest {

    @Test
    void itComesBackAsTheVeryRecordsThatItWasMadeFrom() throws Exception {
        FileCaseSource source = new FileCaseSource(Extract.shipped(), Extract.SHIPPED);
        assertThat(Extract.records(source)).isEqualTo(Extract.simulated(Extract.PEOPLE, Extract.SEED));
        assertThat(source.report().sentences()).isEmpty();
        assertThat(source.report().records()).isEqualTo(Extract.PEOPLE);
    }

    @Test
    void itsFilesAreThoseThatTheRecordsGive(@TempDir Path folder) throws Exception {
        ExtractMapping mapping = Extract.shipped();
        Extract.write(mapping, Extract.simulated(Extract.PEOPLE, Extract.SEED), folder);
        for (TableMapping table : mapping.tables()) {
            String file = table.file().orElseThrow();
            assertThat(folder.resolve(file)).hasSameTextualContentAs(Extract.SHIPPED.resolve(file));
        }
    }

    @Test
    void sixtyOtherPeopleComeBackTheSameTooWhateverTheOrderOfRows(@TempDir Path folder) throws Exception {
        List<CaseRecord> people = Extract.simulated(60, 2);
        Extract.write(Extract.shipped(), people, folder);
        Path file = folder.resolve("people.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        Collections.shuffle(lines.subList(1, lines.size()), new Random(3));
        Files.write(file, lines);
        assertThat(Extract.records(new FileCaseSource(Extract.shipped(), folder)))
                .isEqualTo(people);
    }
}
