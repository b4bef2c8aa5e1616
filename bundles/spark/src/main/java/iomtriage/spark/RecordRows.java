package iomtriage.spark;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.finding.Finding;
import iomtriage.api.finding.FindingCode;
import iomtriage.records.JsonCaseRecordReader;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Reads the rows that {@link RecordText} brings to one form. Not thread-safe: one for each task. */
final class RecordRows {

    private static final CaseEntry NOTHING = new CaseEntry.Unreadable(
            "",
            List.of(new Finding(
                    FindingCode.MISSING_FIELD,
                    "record",
                    "There is no record in this row.",
                    "Leave such rows out, or send the record.")));

    private final JsonCaseRecordReader reader = new JsonCaseRecordReader();

    /** @param first where the three columns begin: the record as UTF-8, the reference, the findings */
    CaseEntry entry(Row row, int first) {
        if (!row.isNullAt(first)) {
            return reader.read(row.<byte[]>getAs(first), "");
        }
        if (row.isNullAt(first + 2)) {
            return NOTHING;
        }
        String reference = row.isNullAt(first + 1) ? "" : row.getString(first + 1);
        return new CaseEntry.Unreadable(reference, findings(row.getList(first + 2)));
    }

    private static List<Finding> findings(List<Row> rows) {
        return rows.stream()
                .map(row -> new Finding(
                        FindingCode.valueOf(row.getString(3)), row.getString(0), row.getString(1), row.getString(2)))
                .toList();
    }

    static Row[] rows(List<Finding> findings) {
        return findings.stream()
                .map(each -> RowFactory.create(
                        each.field(), each.problem(), each.remedy(), each.code().name()))
                .toArray(Row[]::new);
    }
}
