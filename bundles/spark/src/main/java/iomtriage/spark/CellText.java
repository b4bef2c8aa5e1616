package iomtriage.spark;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.jspecify.annotations.Nullable;

/** A value of a column that is not null as the text of a cell. */
interface CellText {

    /** Types whose values Java writes as a cell has them. */
    Set<DataType> WHOLE = Set.of(
            DataTypes.BooleanType, DataTypes.ByteType, DataTypes.ShortType, DataTypes.IntegerType, DataTypes.LongType);

    /** Microseconds of a second. */
    long SECOND = 1_000_000;

    /** Nanoseconds of a microsecond. */
    int NANOSECONDS = 1_000;

    String of(InternalRow row, int at);

    /** How values of a type are written; empty if a cell cannot hold them. */
    static Optional<CellText> of(DataType type) {
        @Nullable CellText text = null;
        if (type instanceof StringType) {
            text = (row, at) -> row.getUTF8String(at).toString();
        } else if (type instanceof DecimalType exact) {
            text = (row, at) -> row.getDecimal(at, exact.precision(), exact.scale())
                    .toJavaBigDecimal()
                    .toPlainString();
        } else if (WHOLE.contains(type)) {
            text = (row, at) -> row.get(at, type).toString();
        } else if (type instanceof DoubleType || type instanceof FloatType) {
            text = (row, at) -> number(row.get(at, type));
        } else if (type instanceof DateType) {
            text = (row, at) -> LocalDate.ofEpochDay(row.getInt(at)).toString();
        } else if (type instanceof TimestampType || type instanceof TimestampNTZType) {
            text = (row, at) -> time(row.getLong(at));
        }
        return Optional.ofNullable(text);
    }

    private static String number(Object value) {
        String digits = value.toString();
        // What writes a table for pandas writes a missing number so.
        return digits.equals("NaN") ? "" : digits;
    }

    private static String time(long microseconds) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(
                Math.floorDiv(microseconds, SECOND),
                (int) Math.floorMod(microseconds, SECOND) * NANOSECONDS,
                ZoneOffset.UTC);
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toString();
    }
}
