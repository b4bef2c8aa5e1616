package iomtriage.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import iomtriage.api.finding.Finding;
import iomtriage.api.finding.FindingCode;
import iomtriage.tables.csv.Line;
import iomtriage.tables.specification.Column;
import iomtriage.tables.specification.ColumnSpecification;
import iomtriage.tables.specification.ColumnType;
import iomtriage.tables.specification.ColumnUse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that stand in no file: they have no numbers. */
class RowReaderTest {

    private static final ColumnSpecification SPECIFICATION = Columns.specification(
            Column.text("person", ColumnUse.ID),
            Columns.number("age", null, null, "99"),
            Columns.coded("gang", ColumnUse.FEATURE, ColumnType.FLAG, "no", "yes"),
            Column.text("note", ColumnUse.EXCLUDED));
    private static final RequiredColumns WANTED = RequiredColumns.features(List.of("age", "gang"));
    private static final RowReader READER =
            new RowReader(List.of("note", "gang", "person", "age"), SPECIFICATION, WANTED);

    private static TableRow read(String... cells) {
        return READER.read(new Line(0, List.of(cells), false));
    }

    @Test
    void aRowIsReadByTheNamesOfItsColumns() {
        TableRow row = read("tall", "Yes", " A ", "31");

        assertThat(READER.findings()).isEmpty();
        assertThat(READER.read()).containsExactly("gang", "person", "age");
        assertThat(row.reference()).isEqualTo("A");
        assertThat(row.features()).containsExactly(31, 1);
        assertThat(row.obstacles()).isEmpty();
    }

    @Test
    void whatIsWrongIsToldByTheColumnAlone() {
        TableRow row = read("", "maybe", "", "old");

        assertThat(row.reference()).isEmpty();
        assertThat(row.obstacles())
                .extracting(Finding::code, Finding::field)
                .containsExactly(
                        tuple(FindingCode.WRONG_TYPE, "age"),
                        tuple(FindingCode.MISSING_FIELD, "person"),
                        tuple(FindingCode.UNKNOWN_VALUE, "gang"));
        UnknownCodes codes = new UnknownCodes();
        codes.see(row);
        assertThat(codes.problems(false)).singleElement().asString().doesNotContain("line");
    }

    @Test
    void columnsOfAnotherTableAreToldAndNoRowIsRead() {
        RowReader other = new RowReader(List.of("x", "y"), SPECIFICATION, WANTED);

        assertThat(other.findings()).hasSize(1);
        assertThatThrownBy(() -> other.read(new Line(0, List.of("1", "2"), false)))
                .isInstanceOf(IllegalStateException.class);
    }
}
