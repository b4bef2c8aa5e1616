package iomtriage.spark.internal.record;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.records.JsonCaseRecordReader;
import iomtriage.records.NestedCaseRecordReader;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;
import org.apache.spark.sql.types.StructType;

/** Reads records from nested columns, and as JSON those that have anything wrong or unusual in them. Not thread-safe. */
final class NestedReader implements RecordForm.Reader {

    private final NestedCaseRecordReader<SpecializedGetters> reader;
    private final NestedJson json;
    private final JsonCaseRecordReader strict = new JsonCaseRecordReader();

    NestedReader(StructType columns) {
        reader = new NestedCaseRecordReader<>(NestedColumns.of(columns), new NestedColumns());
        json = new NestedJson(columns);
    }

    @Override
    public CaseEntry read(InternalRow record) {
        Optional<CaseRecord> plain = reader.read(record);
        return plain.isPresent() ? new CaseEntry.Readable(plain.get()) : strict.read(json.of(record), "");
    }
}
