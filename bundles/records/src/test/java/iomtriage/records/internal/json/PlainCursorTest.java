package iomtriage.records.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.records.CaseRecords;
import iomtriage.records.JsonCaseRecordWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read quickly is read as the strict way reads it, and what has anything wrong with it is left to that. */
class PlainCursorTest {

    /** What damage is most likely to look like, and to be taken for something else. */
    private static final byte[] DAMAGE =
            " \t\n\0\"\\\\/{}[]:,-+.0123456789eEtrufalsn\u007f".getBytes(StandardCharsets.US_ASCII);

    private static final String SMALL = "{\"subject\":\"S-1\",\"dateOfBirth\":\"1990-01-31\",\"sex\":\"MALE\","
            + "\"custody\":[{\"kind\":\"SENTENCE\",\"from\":\"2020-02-29\"}],"
            + "\"mappa\":[{\"category\":1,\"level\":2,\"from\":\"2020-01-01\"}]}";

    private final RecordParser parser = new RecordParser();
    private final JsonCaseRecordWriter writer = new JsonCaseRecordWriter();

    @Test
    void whatIsReadQuicklyIsWhatWasWritten() {
        assertThat(IntStream.rangeClosed(1, 200)).allSatisfy(seed -> {
            CaseRecord record = CaseRecords.next(new SplittableRandom(seed));
            byte[] text = writer.toJson(record).getBytes(StandardCharsets.UTF_8);
            CaseRecord plain = RecordParser.plain(text, 0, text.length);
            if (plain != null) {
                assertThat(plain).isEqualTo(record);
            }
        });
    }

    @Test
    void damageIsNeverReadOtherwiseThanTheStrictWayReadsIt() {
        assertThat(IntStream.rangeClosed(1, 200)).allSatisfy(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            CaseRecord record = CaseRecords.next(random);
            byte[] sound = writer.toJson(record).getBytes(StandardCharsets.UTF_8);
            int place = random.nextInt(sound.length);
            for (byte damage : DAMAGE) {
                assertAgreement(replaced(sound, place, damage));
                assertAgreement(inserted(sound, place, damage));
            }
            assertAgreement(Arrays.copyOf(sound, place));
        });
    }

    @Test
    void noDamageAnywhereToASmallRecordIsReadOtherwise() {
        byte[] sound = SMALL.getBytes(StandardCharsets.US_ASCII);
        assertThat(RecordParser.plain(sound, 0, sound.length)).isNotNull();
        for (int place = 0; place < sound.length; place++) {
            for (byte damage : DAMAGE) {
                assertAgreement(replaced(sound, place, damage));
                assertAgreement(inserted(sound, place, damage));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ \"subject\" : ", "{\r\n\t\"subject\":"})
    void whiteSpaceIsNothingUnusual(String start) {
        byte[] text = SMALL.replace("{\"subject\":", start).replace(",", " , ").getBytes(StandardCharsets.US_ASCII);
        assertThat(RecordParser.plain(text, 0, text.length)).isNotNull();
        assertAgreement(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"S-\\u0031", "S-\u00e9", "S\\\"1", "", " "})
    void whatIsUnusualIsLeftToTheStrictWay(String subject) {
        byte[] text = SMALL.replace("S-1", subject).getBytes(StandardCharsets.UTF_8);
        assertThat(RecordParser.plain(text, 0, text.length)).isNull();
    }

    @Test
    void whatIsAroundARecordIsNotRead() {
        byte[] text = ("]]" + SMALL + "]]").getBytes(StandardCharsets.US_ASCII);
        assertThat(RecordParser.plain(text, 2, text.length - 2)).isNotNull();
        assertThat(RecordParser.plain(text, 2, text.length - 3)).isNull();
        assertThat(RecordParser.plain(text, 2, text.length - 1)).isNull();
    }

    @Test
    void fieldsInAnyOrderAreRead() {
        byte[] text = "{\"sex\":\"MALE\",\"dateOfBirth\":\"1990-01-31\",\"subject\":\"S-1\"}"
                .getBytes(StandardCharsets.US_ASCII);
        assertThat(RecordParser.plain(text, 0, text.length)).isNotNull();
        assertAgreement(text);
    }

    private void assertAgreement(byte[] text) {
        CaseRecord plain = RecordParser.plain(text, 0, text.length);
        if (plain != null) {
            assertThat(parser.strict(text, 1, () -> "line 1"))
                    .as(() -> new String(text, StandardCharsets.UTF_8))
                    .isEqualTo(new CaseEntry.Readable(plain));
        }
    }

    private static byte[] replaced(byte[] text, int place, byte with) {
        byte[] copy = text.clone();
        copy[place] = with;
        return copy;
    }

    private static byte[] inserted(byte[] text, int place, byte what) {
        byte[] copy = new byte[text.length + 1];
        System.arraycopy(text, 0, copy, 0, place);
        copy[place] = what;
        System.arraycopy(text, place, copy, place + 1, text.length - place);
        return copy;
    }
}
