package iomtriage.spark;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.finding.Finding;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Scores the records of one partition, as of one date after another. */
final class ScoreRecords implements MapPartitionsFunction<Row, Row> {

    private static final long serialVersionUID = 1L;

    private final SharedPack pack;
    private final List<LocalDate> dates;
    private final boolean explained;

    ScoreRecords(SharedPack pack, List<LocalDate> dates, boolean explained) {
        this.pack = pack;
        this.dates = List.copyOf(dates);
        this.explained = explained;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> records) {
        RecordRows reader = new RecordRows();
        RecordScores scores = new RecordScores(pack.pack(), explained);
        Iterable<Row> all = () -> records;
        return StreamSupport.stream(all.spliterator(), false)
                .flatMap(row -> people(reader, scores, row))
                .iterator();
    }

    private Stream<Row> people(RecordRows reader, RecordScores scores, Row row) {
        CaseEntry entry = reader.entry(row, 0);
        if (entry instanceof CaseEntry.Unreadable unreadable) {
            String subject = unreadable.reference().isEmpty() ? null : unreadable.reference();
            return dates.stream().map(date -> refused(scores, subject, date, unreadable.findings()));
        }
        CaseRecord record = ((CaseEntry.Readable) entry).record();
        return dates.stream().map(date -> person(scores, record, date));
    }

    private static Row person(RecordScores scores, CaseRecord record, LocalDate date) {
        String subject = record.subject().value();
        RecordScores.Result result = scores.of(record, date);
        return result.findings().isEmpty()
                ? RowFactory.create(subject, java.sql.Date.valueOf(date), scores.pack(), result.scores(), null)
                : refused(scores, subject, date, result.findings());
    }

    private static Row refused(RecordScores scores, String subject, LocalDate date, List<Finding> findings) {
        return RowFactory.create(subject, java.sql.Date.valueOf(date), scores.pack(), null, RecordRows.rows(findings));
    }
}
