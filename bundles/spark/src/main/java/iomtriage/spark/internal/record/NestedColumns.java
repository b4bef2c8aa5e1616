package iomtriage.spark.internal.record;

import iomtriage.records.nested.ColumnType;
import iomtriage.records.nested.NestedValues;
import iomtriage.records.nested.TextSlice;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/** How Spark keeps nested columns. */
final class NestedColumns implements NestedValues<SpecializedGetters> {

    static ColumnType.Struct of(StructType columns) {
        List<StructField> fields = Arrays.asList(columns.fields());
        return new ColumnType.Struct(
                fields.stream().map(StructField::name).toList(),
                fields.stream().map(field -> of(field.dataType())).toList());
    }

    private static ColumnType of(DataType type) {
        if (type instanceof StructType struct) {
            return of(struct);
        }
        return type instanceof ArrayType list ? new ColumnType.Values(of(list.elementType())) : plain(type);
    }

    private static ColumnType plain(DataType type) {
        if (type instanceof StringType) {
            return ColumnType.Plain.TEXT;
        }
        if (type instanceof DateType) {
            return ColumnType.Plain.DAY;
        }
        if (type instanceof BooleanType) {
            return ColumnType.Plain.TRUE_OR_FALSE;
        }
        if (type instanceof ByteType) {
            return ColumnType.Plain.INT8;
        }
        if (type instanceof ShortType) {
            return ColumnType.Plain.INT16;
        }
        if (type instanceof IntegerType) {
            return ColumnType.Plain.INT32;
        }
        return type instanceof LongType ? ColumnType.Plain.INT64 : ColumnType.Plain.OTHER;
    }

    @Override
    public boolean isNull(SpecializedGetters holder, int at) {
        return holder.isNullAt(at);
    }

    @Override
    public SpecializedGetters struct(SpecializedGetters holder, int at, int columns) {
        return holder.getStruct(at, columns);
    }

    @Override
    public SpecializedGetters list(SpecializedGetters holder, int at) {
        return holder.getArray(at);
    }

    @Override
    public int size(SpecializedGetters list) {
        return ((ArrayData) list).numElements();
    }

    @Override
    public void text(SpecializedGetters holder, int at, TextSlice slice) {
        point(slice, holder.getUTF8String(at));
    }

    /** To where it is, if it is on the heap, which is where Spark has rows and columns unless it is told otherwise. */
    static void point(TextSlice slice, UTF8String text) {
        if (text.getBaseObject() instanceof byte[] bytes) {
            slice.set(bytes, (int) (text.getBaseOffset() - Platform.BYTE_ARRAY_OFFSET), text.numBytes());
        } else {
            slice.set(text.getBytes(), 0, text.numBytes());
        }
    }

    @Override
    public int day(SpecializedGetters holder, int at) {
        return holder.getInt(at);
    }

    @Override
    public long wholeNumber(SpecializedGetters holder, int at, ColumnType.Plain type) {
        return switch (type) {
            case INT8 -> holder.getByte(at);
            case INT16 -> holder.getShort(at);
            case INT32 -> holder.getInt(at);
            case INT64 -> holder.getLong(at);
            default -> throw new IllegalArgumentException("No whole number: " + type);
        };
    }

    @Override
    public boolean trueOrFalse(SpecializedGetters holder, int at) {
        return holder.getBoolean(at);
    }
}
