package iomtriage.spark.internal.record;

import java.io.Serializable;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;
import org.apache.spark.sql.catalyst.json.JSONOptions;
import org.apache.spark.sql.catalyst.json.JacksonGenerator;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.Map$;
import scala.jdk.javaapi.CollectionConverters;

/** Nested columns as JSON in UTF-8, by Spark's own writer: columns without a value are left out. Not thread-safe. */
final class NestedJson {

    private static final Map<String, String> AS_IN_THE_SCHEMA =
            Map.of("dateFormat", "yyyy-MM-dd", "ignoreNullFields", "true");

    private static final char REPLACEMENT = '\uFFFD';
    /** A byte that no UTF-8 has. */
    private static final byte NO_UTF_8 = (byte) 0xFF;

    private final StructType columns;
    private final JSONOptions options;

    NestedJson(StructType columns) {
        this.columns = columns;
        this.options = new JSONOptions(
                Map$.MODULE$.from(CollectionConverters.asScala(AS_IN_THE_SCHEMA)), "UTC", "_corrupt_record");
    }

    byte[] of(InternalRow row) {
        StringWriter text = new StringWriter();
        JacksonGenerator generator = new JacksonGenerator(columns, text, options);
        generator.write(row);
        generator.flush();
        String json = text.toString();
        return json.indexOf(REPLACEMENT) < 0 || isUtf8(row, columns)
                ? json.getBytes(StandardCharsets.UTF_8)
                : damaged(json);
    }

    /** What Spark replaces where text is not UTF-8, so that whoever reads the record finds that it is not. */
    private static byte[] damaged(String json) {
        int first = json.indexOf(REPLACEMENT);
        byte[] before = json.substring(0, first).getBytes(StandardCharsets.UTF_8);
        byte[] after = json.substring(first + 1).getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(before, before.length + 1 + after.length);
        all[before.length] = NO_UTF_8;
        System.arraycopy(after, 0, all, before.length + 1, after.length);
        return all;
    }

    private static boolean isUtf8(SpecializedGetters row, StructType columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (!row.isNullAt(i) && !isUtf8(row, i, columns.apply(i).dataType())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(SpecializedGetters holder, int at, DataType type) {
        if (type instanceof StructType struct) {
            return isUtf8(holder.getStruct(at, struct.size()), struct);
        }
        if (type instanceof ArrayType list) {
            ArrayData values = holder.getArray(at);
            for (int i = 0; i < values.numElements(); i++) {
                if (!values.isNullAt(i) && !isUtf8(values, i, list.elementType())) {
                    return false;
                }
            }
            return true;
        }
        return !(type instanceof StringType) || holder.getUTF8String(at).isValid();
    }

    /** The same as a function of a row. */
    static final class Lines implements Function<InternalRow, byte[]>, Serializable {

        private static final long serialVersionUID = 1L;

        private final StructType columns;
        private transient @Nullable NestedJson json;

        Lines(StructType columns) {
            this.columns = columns;
        }

        @Override
        public byte[] apply(InternalRow row) {
            NestedJson ready = json == null ? new NestedJson(columns) : json;
            json = ready;
            return ready.of(row);
        }
    }
}
