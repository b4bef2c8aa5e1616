package iomtriage.records;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.records.internal.cursor.NestedCursor;
import iomtriage.records.internal.json.RecordParser;
import iomtriage.records.nested.ColumnType;
import iomtriage.records.nested.NestedValues;
import java.util.Optional;

/**
 * Reads case records from rows of nested columns, named as the fields of the schema, in any order: without a detour over text. It
 * reads only what has nothing wrong or unusual in it, and that as {@link JsonCaseRecordReader} reads the same row as JSON, where a
 * column without a value is a field that is left out. Whoever calls it has each other row read as JSON, which says what is wrong.
 *
 * <p>Not thread-safe: one for each thread that reads.
 *
 * @param <H> what holds values
 */
public final class NestedCaseRecordReader<H> {

    private final NestedCursor<H> cursor;

    /** @param columns what the rows hold */
    public NestedCaseRecordReader(ColumnType.Struct columns, NestedValues<H> values) {
        cursor = new NestedCursor<>(columns, values, RecordParser.LARGEST);
    }

    /** The record, or nothing if the row must be read as JSON. */
    public Optional<CaseRecord> read(H row) {
        cursor.start(row);
        return RecordParser.nested(cursor);
    }
}
