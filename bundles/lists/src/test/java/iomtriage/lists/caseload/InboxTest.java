package iomtriage.lists.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.lists.JsonLines;
import iomtriage.lists.caseload.CaseloadRefusedException.Reason;
import iomtriage.records.JsonCaseRecordReader;
import iomtriage.records.JsonCaseRecordWriter;
import iomtriage.scoring.SimulatedPeople;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {

    private static final CaseloadName NAME = new CaseloadName("north");

    @TempDir
    Path folder;

    private Path area;
    private Inbox inbox;

    @BeforeEach
    void open() throws IOException {
        area = folder.resolve("area");
        Files.createDirectories(area);
        Files.writeString(area.resolve("caseload-7.jsonl"), "left by a crash");
        inbox = new Inbox(area, new JsonCaseRecordReader(), 2);
    }

    @AfterEach
    void close() {
        inbox.close();
        assertThat(area).doesNotExist();
    }

    @Test
    void onlyItsOwnerCanReadWhatWasSent() throws IOException {
        receive(JsonLines.of(people(2)));

        assertThat(files())
                .singleElement()
                .satisfies(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(area)))
                .isEqualTo("rwx------");
    }

    @Test
    void everybodysRecordIsFoundAndNobodyElses() {
        List<CaseRecord> people = people(300);
        ReceivedCaseload received = receive(JsonLines.of(people));

        assertThat(received.records()).isEqualTo(300);
        assertThat(people)
                .allSatisfy(
                        person -> assertThat(received.find(person.subject())).contains(person));
        assertThat(received.find(new SubjectId("simulated-300"))).isEmpty();
    }

    @Test
    void recordsAreFoundFromManyThreadsAtOnce() {
        List<CaseRecord> people = people(200);
        ReceivedCaseload received = receive(JsonLines.of(people));

        assertThat(IntStream.range(0, 4_000)
                        .parallel()
                        .mapToObj(i -> people.get(i % 200))
                        .allMatch(person -> received.find(person.subject())
                                .filter(person::equals)
                                .isPresent()))
                .isTrue();
    }

    @Test
    void linesAreCountedAndFoundHoweverTheyAreWritten() {
        String first = json(people(3).get(0));
        String second = json(people(3).get(1)).replace("\"simulated-1\"", "\"simulated\\u002d1\"");
        String third = "{\"events\":[{\"subject\":\"simulated-0\"}],"
                + json(people(3).get(2)).substring(1);
        ReceivedCaseload received = receive("\uFEFF" + first + "\r\n\n \t\r\n" + second + "\n" + third);

        assertThat(received.records()).isEqualTo(3);
        assertThat(entries(received)).hasSize(3);
        assertThat(received.find(new SubjectId("simulated-0"))).isPresent();
        assertThat(received.find(new SubjectId("simulated-1"))).isPresent();
        assertThat(received.find(new SubjectId("simulated-2")))
                .as("events are there twice, so the record cannot be read")
                .isEmpty();
    }

    @Test
    void whereTwoRecordsHaveOneReferenceNobodyCanTellWhichIsRight() {
        String person = json(people(1).get(0)) + "\n";

        assertThat(receive(person + person).find(new SubjectId("simulated-0"))).isEmpty();
        assertThat(receive(person + "{\"subject\":\"simulated-0\"}\n").find(new SubjectId("simulated-0")))
                .isPresent();
        assertThat(receive(person.repeat(40)).find(new SubjectId("simulated-0")))
                .isEmpty();
    }

    @Test
    void whatCannotBeReadIsKeptForTheListToRefuse() {
        byte[] person = JsonLines.of(people(1));
        byte[] notText = "{\"subject\":\"bad\u00e9\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        ReceivedCaseload received = receive(
                JsonLines.join(person, notText, "not JSON\n".getBytes(StandardCharsets.UTF_8), line(1_500_000)));

        assertThat(received.records()).isEqualTo(4);
        assertThat(entries(received))
                .filteredOn(CaseEntry.Unreadable.class::isInstance)
                .hasSize(3);
        assertThat(received.find(new SubjectId("long"))).isEmpty();
    }

    @Test
    void theSameContentUnderTheSameNameHasTheSameId() {
        byte[] people = JsonLines.of(people(3));

        assertThat(receive(people).id()).isEqualTo(receive(people).id()).matches("[0-9a-f]{16}");
        assertThat(inbox.receive(new CaseloadName("south"), new ByteArrayInputStream(people))
                        .id())
                .isNotEqualTo(receive(people).id());
        assertThat(receive(people).digest()).matches("[0-9a-f]{64}");
    }

    @Test
    void nothingIsLeftOfWhatIsRefused() throws IOException {
        byte[] people = JsonLines.of(people(3));

        assertRefused(Reason.EMPTY, new byte[0]);
        assertRefused(Reason.EMPTY, " \n\r\n\t".getBytes(StandardCharsets.UTF_8));
        assertRefused(Reason.TOO_LARGE, JsonLines.join(people, new byte[3 << 20]));
        assertRefused(Reason.MALFORMED, JsonLines.gzip(people));
        assertThatExceptionOfType(CaseloadRefusedException.class)
                .isThrownBy(() -> inbox.receive(NAME, new Broken(people)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.BROKEN_OFF));
        assertThat(files()).isEmpty();
    }

    @Test
    void aPersonOfACaseloadThatIsGoneHasNoRecord() throws IOException {
        ReceivedCaseload received = receive(JsonLines.of(people(3)));
        received.delete();

        assertThat(files()).isEmpty();
        assertThat(received.find(new SubjectId("simulated-0"))).isEmpty();
    }

    private void assertRefused(Reason reason, byte[] content) {
        assertThatExceptionOfType(CaseloadRefusedException.class)
                .isThrownBy(() -> receive(content))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private ReceivedCaseload receive(String content) {
        return receive(content.getBytes(StandardCharsets.UTF_8));
    }

    private ReceivedCaseload receive(byte[] content) {
        return inbox.receive(NAME, new ByteArrayInputStream(content));
    }

    private static List<CaseRecord> people(int count) {
        return SimulatedPeople.people(count, 11);
    }

    private static String json(CaseRecord person) {
        return new JsonCaseRecordWriter().toJson(person);
    }

    private static byte[] line(int length) {
        return ("{\"subject\":\"long\",\"more\":\"" + "x".repeat(length) + "\"}\n").getBytes(StandardCharsets.UTF_8);
    }

    private static List<CaseEntry> entries(ReceivedCaseload received) {
        try (Stream<CaseEntry> entries = received.entries()) {
            return entries.toList();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(area)) {
            return files.toList();
        }
    }

    /** A sender who goes away. */
    private static final class Broken extends InputStream {

        private final InputStream start;

        Broken(byte[] start) {
            this.start = new ByteArrayInputStream(start);
        }

        @Override
        public int read() throws IOException {
            int next = start.read();
            if (next < 0) {
                throw new IOException("the connection is gone");
            }
            return next;
        }
    }
}
