package iomtriage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import iomtriage.api.caseload.CaseEntry;
import iomtriage.features.FeatureCatalogue;
import iomtriage.records.JsonCaseRecordReader;
import iomtriage.records.nested.TextSlice;
import iomtriage.scoring.CaseScoring;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.spark.internal.pack.PackArchive;
import iomtriage.spark.internal.pack.SharedPack;
import iomtriage.spark.internal.record.RecordForm;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;

/** What scoring a row on Spark allocates beside what scoring its record takes anywhere: the row that it gives, and nothing else. */
class AllocationTest {

    /** Of one outcome: a row of eight columns with its numbers in boxes, and the score that it was made of, with its interval. */
    private static final long BYTES_OF_AN_OUTCOME = 500;

    private static final List<byte[]> LINES = LocalSpark.lines(300).stream()
            .map(line -> line.getBytes(StandardCharsets.UTF_8))
            .toList();

    @Test
    void nothingIsAllocatedButTheRow() throws Exception {
        try (SparkSession spark = LocalSpark.open()) {
            SharedPack shared = SharedPack.of(
                    spark, PackArchive.read(spark, LocalSpark.packFolder().toString()));
            RecordForm form = RecordForm.of(List.of(DataTypes.createStructField("value", DataTypes.StringType, false)));
            ScoreRecords function = new ScoreRecords(shared, form, List.of(LocalSpark.AS_OF), false);
            ModelPack pack = shared.pack();
            CaseScoring scoring = new CaseScoring(FeatureCatalogue.standard(), () -> pack);
            JsonCaseRecordReader reader = new JsonCaseRecordReader();
            TextSlice text = new TextSlice();

            long onSpark = perPerson(line -> {
                InternalRow row = new GenericInternalRow(new Object[] {UTF8String.fromBytes(line)});
                assertThatThereIsOne(function.apply(row).numElements());
            });
            long anywhere = perPerson(line -> {
                text.set(line, 0, line.length);
                CaseEntry.Readable entry = (CaseEntry.Readable) reader.read(text, "");
                double[] row = scoring.row(entry.record(), LocalSpark.AS_OF);
                pack.models().forEach(model -> model.score(row));
            });

            assertThat(onSpark - anywhere)
                    .as("bytes for a person on Spark (%d) beside those of reading and scoring (%d)", onSpark, anywhere)
                    .isBetween(0L, pack.models().size() * BYTES_OF_AN_OUTCOME);
        }
    }

    private static void assertThatThereIsOne(int number) {
        if (number != 1) {
            throw new AssertionError(number);
        }
    }

    /** Mean bytes that this thread allocates for a line, once all that is made once has been made. */
    private static long perPerson(Consumer<byte[]> work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        LINES.forEach(work);
        long before = threads.getCurrentThreadAllocatedBytes();
        LINES.forEach(work);
        return (threads.getCurrentThreadAllocatedBytes() - before) / LINES.size();
    }
}
