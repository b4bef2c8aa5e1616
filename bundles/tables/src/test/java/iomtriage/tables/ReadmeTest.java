package iomtriage.tables;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.tables.specification.ColumnSpecification;
import iomtriage.tables.specification.SpecificationReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The example in the README is this code, and it runs. */
class ReadmeTest {
    @Test
    void theExampleRuns() throws Exception {
        // README begins
        ColumnSpecification columns =
                SpecificationReader.read(Path.of("../../training-data/georgia-parole/columns.json"));
        TableLayout layout = new TableLayout(columns);
        for (int column = 0; column < layout.size(); column++) {
            System.out.println(layout.featureId(column) + " " + layout.categories(column));
        }
        // README ends
        assertThat(layout.size()).isGreaterThan(20);
    }
}
