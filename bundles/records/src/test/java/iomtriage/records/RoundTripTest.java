package iomtriage.records;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.finding.FindingCode;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoundTripTest {

    private final JsonCaseRecordWriter writer = new JsonCaseRecordWriter();
    private final JsonCaseRecordReader reader = new JsonCaseRecordReader();

    @Test
    void whatWasWrittenIsReadBackTheSame() {
        assertThat(IntStream.rangeClosed(1, 300)).allSatisfy(seed -> {
            CaseRecord record = CaseRecords.next(new SplittableRandom(seed));
            assertThat(reader.read(writer.toJson(record), "line 1")).isEqualTo(new CaseEntry.Readable(record));
        });
    }

    @Test
    void aRecordCutShortAnywhereIsUnreadableAndNeverAnException() {
        assertThat(IntStream.rangeClosed(1, 300)).allSatisfy(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            CaseRecord record = CaseRecords.next(random);
            String json = writer.toJson(record);
            int length = seed == 1 ? 0 : seed == 2 ? json.length() - 1 : random.nextInt(json.length());
            CaseEntry entry = reader.read(json.substring(0, length), "line 1");
            assertThat(Examples.findingsOf(entry)).last().matches(it -> it.code() == FindingCode.UNREADABLE);
        });
    }
}
