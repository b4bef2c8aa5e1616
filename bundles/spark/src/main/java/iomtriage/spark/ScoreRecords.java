package iomtriage.spark;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.finding.Finding;
import iomtriage.spark.internal.pack.SharedPack;
import iomtriage.spark.internal.record.FindingRows;
import iomtriage.spark.internal.record.RecordForm;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Scores a record as of one date after another: a list with a row for each, see {@link ResultColumns#people}. */
final class ScoreRecords implements Function<InternalRow, ArrayData>, Serializable {

    private static final long serialVersionUID = 1L;

    private final SharedPack pack;
    private final RecordForm form;
    private final List<LocalDate> dates;
    private final boolean explained;
    private transient @Nullable Ready ready;

    ScoreRecords(SharedPack pack, RecordForm form, List<LocalDate> dates, boolean explained) {
        this.pack = pack;
        this.form = form;
        this.dates = List.copyOf(dates);
        this.explained = explained;
    }

    @Override
    public ArrayData apply(InternalRow record) {
        Ready own = ready == null ? new Ready(new RecordScores(pack.pack(), explained), form.reader()) : ready;
        ready = own;
        CaseEntry entry = own.reader().read(record);
        Object[] rows = new Object[dates.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = entry instanceof CaseEntry.Readable readable
                    ? person(own.scores(), readable.record(), dates.get(i))
                    : refused(own.scores(), (CaseEntry.Unreadable) entry, dates.get(i));
        }
        return new GenericArrayData(rows);
    }

    private static InternalRow person(RecordScores scores, CaseRecord record, LocalDate date) {
        RecordScores.Result result = scores.of(record, date);
        return row(scores, record.subject().value(), date, result.scores(), result.findings());
    }

    private static InternalRow refused(RecordScores scores, CaseEntry.Unreadable entry, LocalDate date) {
        return row(scores, entry.reference().isEmpty() ? null : entry.reference(), date, null, entry.findings());
    }

    private static InternalRow row(
            RecordScores scores,
            @Nullable String subject,
            LocalDate date,
            @Nullable ArrayData all,
            List<Finding> findings) {
        return new GenericInternalRow(new Object[] {
            UTF8String.fromString(subject), (int) date.toEpochDay(), scores.pack(), all, FindingRows.internal(findings)
        });
    }

    /** What a task makes for itself. */
    private record Ready(RecordScores scores, RecordForm.Reader reader) {}
}
