package iomtriage.spark;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.finding.Finding;
import iomtriage.features.FeatureCatalogue;
import iomtriage.scoring.CaseScoring;
import iomtriage.scoring.pack.ModelPack;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** The scores of one record as Spark itself keeps them. Not thread-safe: one for each task. */
final class RecordScores {

    private final CaseScoring scoring;
    private final RowScores rows;

    RecordScores(ModelPack pack, boolean explained) {
        this.scoring = new CaseScoring(FeatureCatalogue.standard(), () -> pack);
        this.rows = new RowScores(pack, explained);
    }

    /**
     * The result of a record.
     *
     * @param scores a row for each outcome; null where there are findings
     * @param findings what is wrong with it
     */
    record Result(@Nullable ArrayData scores, List<Finding> findings) {}

    /** The pack's name and version. */
    UTF8String pack() {
        return rows.pack();
    }

    Result of(CaseRecord record, LocalDate asOf) {
        try {
            return new Result(rows.of(scoring.row(record, asOf)), List.of());
        } catch (CaseRecordRefusedException refused) {
            return new Result(null, refused.findings());
        }
    }
}
