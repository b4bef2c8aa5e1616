package iomtriage.tables;

import iomtriage.tables.specification.Code;
import iomtriage.tables.specification.Column;
import iomtriage.tables.specification.ColumnSpecification;
import iomtriage.tables.specification.ColumnType;
import iomtriage.tables.specification.ColumnUse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns for tests. */
public final class Columns {

    private Columns() {}

    public static Column number(String name, @Nullable String written, @Nullable String topCode, String... missing) {
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
                null,
                null,
                null,
                null);
    }

    public static Column coded(String name, ColumnUse use, ColumnType type, String... codes) {
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
                null,
                null,
                null,
                null);
    }

    public static Column day(String name, String format) {
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
                null,
                null,
                null,
                null);
    }

    public static ColumnSpecification specification(Column... columns) {
        return new ColumnSpecification("made-up", "1", "Made up.", List.of(columns), null);
    }
}
