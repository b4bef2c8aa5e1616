package iomtriage.spark;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.records.JsonCaseRecordReader;
import java.sql.Date;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.jspecify.annotations.Nullable;

/** {@code iom_score(record, as_of)} in SQL. */
final class ScoreFunction implements UDF2<String, Date, Row @Nullable []> {

    static final String NAME = "iom_score";

    private static final long serialVersionUID = 1L;

    private final SharedPack pack;
    private transient @Nullable RecordScores scores;
    private transient @Nullable JsonCaseRecordReader reader;

    ScoreFunction(SharedPack pack) {
        this.pack = pack;
    }

    @Override
    public synchronized Row @Nullable [] call(@Nullable String record, @Nullable Date asOf) {
        if (record == null || asOf == null) {
            return null;
        }
        RecordScores ready = scores == null ? new RecordScores(pack.pack(), false) : scores;
        JsonCaseRecordReader json = reader == null ? new JsonCaseRecordReader() : reader;
        scores = ready;
        reader = json;
        if (!(json.read(record, "") instanceof CaseEntry.Readable readable)) {
            return null;
        }
        RecordScores.Result result = ready.of(readable.record(), asOf.toLocalDate());
        return result.findings().isEmpty() ? result.scores() : null;
    }
}
