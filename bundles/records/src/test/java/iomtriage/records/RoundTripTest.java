package iomtriage.records;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.finding.FindingCode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

@Domain(CaseRecords.class)
class RoundTripTest {

    private final JsonCaseRecordWriter writer = new JsonCaseRecordWriter();
    private final JsonCaseRecordReader reader = new JsonCaseRecordReader();

    @Property(tries = 300)
    void whatWasWrittenIsReadBackTheSame(@ForAll CaseRecord record) {
        assertThat(reader.read(writer.toJson(record), "line 1")).isEqualTo(new CaseEntry.Readable(record));
    }

    @Property(tries = 300)
    void aRecordCutShortAnywhereIsUnreadableAndNeverAnException(
            @ForAll CaseRecord record, @ForAll("share") double share) {
        String json = writer.toJson(record);
        CaseEntry entry = reader.read(json.substring(0, (int) (share * json.length())), "line 1");
        assertThat(Examples.findingsOf(entry)).last().matches(it -> it.code() == FindingCode.UNREADABLE);
    }

    @Provide
    Arbitrary<Double> share() {
        return Arbitraries.doubles().between(0, true, 1, false);
    }
}
