package iomtriage.records;

import static iomtriage.records.Examples.messagesOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Spliterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {

    @TempDir
    Path folder;

    private final JsonCaseRecordReader reader = new JsonCaseRecordReader();

    private static String line(int number) {
        return "{\"subject\":\"S-" + number + "\",\"dateOfBirth\":\"1990-01-01\",\"sex\":\"FEMALE\"}";
    }

    private static String lines(int count) {
        return String.join(
                "\n",
                IntStream.rangeClosed(1, count).mapToObj(JsonLinesTest::line).toList());
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static List<CaseEntry> all(CaseSource source) {
        try (Stream<CaseEntry> entries = source.entries()) {
            return entries.toList();
        }
    }

    private CaseSource plain(String text) throws IOException {
        return reader.jsonLines(Files.writeString(folder.resolve("cases.jsonl"), text));
    }

    private CaseSource zipped(byte[] bytes) throws IOException {
        return reader.jsonLines(Files.write(folder.resolve("cases.jsonl.gz"), bytes));
    }

    @Test
    void aFileIsReadLineByLineAndBlankLinesAreSkipped() throws IOException {
        List<CaseEntry> entries = all(plain("\uFEFF\n" + line(1) + "\r\n  \t\n\n" + line(2) + "\nnonsense"));
        assertThat(entries).hasSize(3);
        assertThat(entries.subList(0, 2)).allMatch(CaseEntry.Readable.class::isInstance);
        assertThat(((CaseEntry.Unreadable) entries.get(2)).reference()).isEqualTo("line 6");
        assertThat(messagesOf(entries.get(2)).get(0)).startsWith("record: It is not JSON from line 6, column ");
    }

    @Test
    void aSourceIsNamedAfterItsFileAndCanBeReadAgain() throws IOException {
        CaseSource source = zipped(gzip(lines(3)));
        assertThat(source.name()).isEqualTo("cases.jsonl.gz");
        assertThat(source.size()).isEmpty();
        assertThat(all(source)).hasSize(3).isEqualTo(all(source));
    }

    @Test
    void anEmptyFileHasNoEntries() throws IOException {
        assertThat(all(plain(""))).isEmpty();
    }

    @Test
    void theOrderIsTheFilesHoweverManyThreadsRead() throws IOException, ExecutionException, InterruptedException {
        CaseSource source = zipped(gzip(lines(5_000)));
        List<CaseEntry> inOrder = all(source);
        assertThat(inOrder).hasSize(5_000);
        for (int threads : new int[] {1, 2, 7}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            try (Stream<CaseEntry> entries = source.entries()) {
                assertThat(pool.submit(() -> entries.parallel().toList()).get()).isEqualTo(inOrder);
            } finally {
                pool.shutdown();
            }
        }
    }

    @Test
    void onlySoMuchIsSplitOffAheadOfItsReadersAndNothingIsLost() throws IOException {
        CaseSource source = plain(lines(100_000));
        try (Stream<CaseEntry> entries = source.entries()) {
            Spliterator<CaseEntry> rest = entries.parallel().spliterator();
            List<Spliterator<CaseEntry>> parts = new ArrayList<>();
            for (Spliterator<CaseEntry> part = rest.trySplit(); part != null; part = rest.trySplit()) {
                parts.add(part);
            }
            assertThat(parts).hasSizeLessThan(300);
            parts.add(rest);
            List<CaseEntry> all = new ArrayList<>();
            parts.forEach(part -> part.forEachRemaining(all::add));
            assertThat(all).isEqualTo(all(source));
        }
    }

    @Test
    void aLineThatIsTooLongIsOneFindingAndTheNextIsRead() throws IOException {
        List<CaseEntry> entries = all(plain("x".repeat(5 << 20) + "\n" + line(2) + "\n" + "[".repeat((1 << 20) + 1)));
        assertThat(entries).hasSize(3);
        assertThat(((CaseEntry.Unreadable) entries.get(0)).reference()).isEqualTo("line 1");
        assertThat(messagesOf(entries.get(0)))
                .containsExactly("record: It is larger than 1,048,576 bytes. "
                        + "Check that there is one record to a line, and shorten it if so.");
        assertThat(entries.get(1)).isInstanceOf(CaseEntry.Readable.class);
        assertThat(((CaseEntry.Unreadable) entries.get(2)).reference()).isEqualTo("line 3");
    }

    @Test
    void aLineExactlyAsLongAsTheLimitIsRead() throws IOException {
        String record = line(1);
        assertThat(all(plain(record + " ".repeat((1 << 20) - record.length()) + "\n")))
                .allMatch(CaseEntry.Readable.class::isInstance);
    }

    @Test
    void bytesThatAreNotUtf8AreOneFindingThatSaysWhere() throws IOException {
        for (byte[] bad :
                new byte[][] {{(byte) 0xFF}, {(byte) 0xC0, (byte) 0xAF}, {(byte) 0xED, (byte) 0xA0, (byte) 0x80}}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes("{\"subject\":\"S-1\",\"sex\":\"".getBytes(StandardCharsets.UTF_8));
            out.writeBytes(bad);
            out.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));
            Path file = Files.write(folder.resolve("cases.jsonl"), out.toByteArray());
            CaseEntry.Unreadable entry =
                    (CaseEntry.Unreadable) all(reader.jsonLines(file)).get(0);
            assertThat(entry.reference()).isEqualTo("S-1");
            assertThat(messagesOf(entry))
                    .containsExactly("record: It is not UTF-8 from line 1, column 25 on. Export the record as UTF-8.");
        }
    }

    @Test
    void aFileCutShortEndsInAnUnreadableEntry() throws IOException {
        String whole = lines(3);
        List<CaseEntry> entries = all(plain(whole.substring(0, whole.length() - 20)));
        assertThat(entries.get(1)).isInstanceOf(CaseEntry.Readable.class);
        assertThat(((CaseEntry.Unreadable) entries.get(2)).reference()).isEqualTo("S-3");
    }

    @Test
    void aGzipFileCutShortOrDamagedStopsWithTheReason() throws IOException {
        byte[] whole = gzip(lines(20_000));
        byte[] damaged = whole.clone();
        Arrays.fill(damaged, whole.length / 2, whole.length / 2 + 50, (byte) 0x55);
        for (byte[] bytes : List.of(Arrays.copyOf(whole, whole.length / 2), damaged)) {
            CaseSource source = zipped(bytes);
            assertThatThrownBy(() -> all(source))
                    .isInstanceOf(UncheckedIOException.class)
                    .rootCause()
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> all(source))
                    .hasMessageMatching(
                            ".*cases\\.jsonl\\.gz cannot be read beyond line \\d+: it is damaged or cut short\\."
                                    + " Fetch it again, whole\\.");
        }
    }

    @Test
    void membersWrittenOneBehindTheOtherAreAllRead() throws IOException {
        byte[] members = join(gzip(line(1) + "\n"), gzip(""), gzip(line(2) + "\n"), gzip(line(3)));

        assertThat(all(zipped(members))).hasSize(3).isEqualTo(all(plain(lines(3))));
    }

    @Test
    void nobodyVanishesBehindAMemberThatIsDamagedCutShortOrFollowedBySomethingElse() throws IOException {
        byte[] first = gzip(lines(300) + "\n");
        byte[] second = gzip(line(301) + "\n");
        byte[] damagedHeader = second.clone();
        damagedHeader[0] ^= 0x10;
        byte[] damagedSum = second.clone();
        damagedSum[second.length - 5] ^= 0x10;
        List<byte[]> endings = List.of(
                damagedHeader,
                damagedSum,
                Arrays.copyOf(second, 5),
                Arrays.copyOf(second, second.length - 1),
                "more".getBytes(StandardCharsets.UTF_8),
                new byte[] {0});
        for (byte[] ending : endings) {
            CaseSource source = zipped(join(first, ending));
            assertThatThrownBy(() -> all(source))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageMatching(".*cases\\.jsonl\\.gz cannot be read beyond line \\d+: .*");
        }
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    @Test
    void aFileThatCannotBeReadIsRefusedWithTheReason() throws IOException {
        Path missing = folder.resolve("none.jsonl");
        assertThatThrownBy(() -> reader.jsonLines(missing))
                .isInstanceOf(IOException.class)
                .hasMessage("Cannot read the caseload " + missing + ": there is no such file. Check the path.");
        assertThatThrownBy(() -> reader.jsonLines(folder))
                .hasMessage("Cannot read the caseload " + folder + ": it is not a file. Name one file of JSON Lines.");
        Path text = Files.writeString(folder.resolve("text.jsonl.gz"), line(1));
        assertThatThrownBy(() -> reader.jsonLines(text))
                .hasMessage("Cannot read the caseload " + text
                        + ": its name ends in .gz, but it does not start as gzip does. Compress or rename it.");
    }
}
