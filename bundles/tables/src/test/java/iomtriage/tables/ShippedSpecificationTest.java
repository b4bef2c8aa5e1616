package iomtriage.tables;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.tables.csv.TableException;
import iomtriage.tables.specification.Column;
import iomtriage.tables.specification.ColumnSpecification;
import iomtriage.tables.specification.ColumnUse;
import iomtriage.tables.specification.SpecificationReader;
import iomtriage.tables.specification.SpecificationRefusedException;
import iomtriage.tables.specification.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The official file is published in lower case, and copies of it hold 1.0 for 1: the shipped specification reads both. */
class ShippedSpecificationTest {

    private static final Path SHIPPED = Path.of("..", "..", "training-data", "georgia-parole", "columns.json");

    @TempDir
    private Path folder;

    private static String cell(Column column, int row) {
        if (!column.codes().isEmpty()) {
            return column.codes().get(row % column.codes().size()).code();
        }
        if (column.use() == ColumnUse.OUTCOME) {
            return row % 2 == 0 ? "False" : "True";
        }
        return row % 3 == 0 && !column.topCode().isEmpty() ? column.topCode() : row + ".0";
    }

    @ParameterizedTest
    @ValueSource(strings = {"rossi.json", "north-carolina.json"})
    void noModelSeesWhatWasRecordedAfterRelease(String name) throws SpecificationRefusedException, IOException {
        ColumnSpecification specification = SpecificationReader.read(
                SHIPPED.getParent().resolveSibling("recidivism-survival").resolve(name));

        assertThat(specification.features())
                .extracting(Column::name)
                .isNotEmpty()
                .noneMatch(column -> column.matches("emp\\d+|week|durat|ldurat|follow|cens|arrest|race|black"));
    }

    @Test
    void everyCodeInLowerCaseIsReadAndTasksKeepTheirRows()
            throws SpecificationRefusedException, IOException, TableException {
        ColumnSpecification specification = SpecificationReader.read(SHIPPED);
        List<Column> columns = specification.columns();
        List<String> lines = new ArrayList<>();
        lines.add(columns.stream().map(Column::name).collect(Collectors.joining(",")));
        for (int i = 0; i < 10; i++) {
            int row = i;
            lines.add(columns.stream()
                    .map(column -> cell(column, row).toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(",")));
        }
        Path file = Files.write(folder.resolve("official.csv"), lines);
        List<TableRow> rows = new ArrayList<>();
        RequiredColumns all = RequiredColumns.features(
                        specification.features().stream().map(Column::name).toList())
                .with(specification.tasks().stream().map(Task::outcome).toList(), List.of());

        new Table(file, specification).forEach(all, rows::add);

        assertThat(rows).hasSize(10).allMatch(TableRow::canBeLearntFrom);
        assertThat(rows)
                .filteredOn(row -> specification.task("round3").orElseThrow().appliesTo(row.others()))
                .hasSize(5);
        assertThat(specification.task("round1").orElseThrow().yes().include("true"))
                .isTrue();
    }
}
