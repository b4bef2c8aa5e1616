package iomtriage.spark.internal.record;

import iomtriage.api.finding.Finding;
import iomtriage.spark.ResultColumns;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Findings as {@link ResultColumns#FINDINGS}. */
public final class FindingRows {

    private FindingRows() {}

    public static Row[] of(List<Finding> findings) {
        return findings.stream()
                .map(each -> RowFactory.create(
                        each.field(), each.problem(), each.remedy(), each.code().name()))
                .toArray(Row[]::new);
    }

    /** As Spark itself keeps them; null if there are none. */
    public static @Nullable ArrayData internal(List<Finding> findings) {
        if (findings.isEmpty()) {
            return null;
        }
        return new GenericArrayData(findings.stream()
                .map(each -> new GenericInternalRow(new Object[] {
                    UTF8String.fromString(each.field()),
                    UTF8String.fromString(each.problem()),
                    UTF8String.fromString(each.remedy()),
                    UTF8String.fromString(each.code().name())
                }))
                .toArray());
    }
}
