package iomtriage.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns for tests. */
final class Columns {

    private Columns() {}

    static Column number(String name, @Nullable String written, @Nullable String topCode, String... missing) {
        return new Column(
                name,
                ColumnUse.FEATURE,
                ColumnType.NUMBER,
                null,
                null,
                topCode,
                written,
                List.of(missing),
                null,
                null,
                false,
                null);
    }

    static Column coded(String name, ColumnUse use, ColumnType type, String... codes) {
        return new Column(
                name,
                use,
                type,
                null,
                List.of(codes).stream()
                        .map(code -> new Code(code, "in words " + code))
                        .toList(),
                null,
                null,
                null,
                null,
                null,
                false,
                null);
    }

    static Column day(String name, String format) {
        return new Column(
                name,
                ColumnUse.DATE,
                ColumnType.DATE,
                null,
                null,
                null,
                null,
                List.of("n/k"),
                null,
                format,
                false,
                null);
    }

    static ColumnSpecification specification(Column... columns) {
        return new ColumnSpecification("made-up", "1", "Made up.", List.of(columns), null);
    }
}
