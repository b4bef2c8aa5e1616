package iomtriage.lists.caseload;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseRecordReader;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.review.CaseDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A caseload in a file, as it was sent: all of it for a list, one record of it for a page about a person. Thread-safe. */
public final class ReceivedCaseload implements CaseSource, CaseDirectory {

    private final String id;
    private final CaseloadName name;
    private final Intake.Taken taken;
    private final Path file;
    private final CaseRecordReader reader;
    private final ReferenceFinder references = new ReferenceFinder();

    ReceivedCaseload(String id, CaseloadName name, Intake.Taken taken, Path file, CaseRecordReader reader) {
        this.id = id;
        this.name = name;
        this.taken = taken;
        this.file = file;
        this.reader = reader;
    }

    /** Digest of content and name: 16 hexadecimal digits. */
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return name.value();
    }

    CaseloadName caseloadName() {
        return name;
    }

    /** How many bytes it has, uncompressed. */
    public long bytes() {
        return taken.bytes();
    }

    /** How many records it has. */
    public long records() {
        return taken.records();
    }

    /** SHA-256 of the uncompressed content: 64 hexadecimal digits. */
    public String digest() {
        return taken.digest();
    }

    /** What there is to tell of it; no personal data. */
    public Map<String, Object> described() {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("id", id);
        described.put("name", name());
        described.put("records", records());
        described.put("bytes", bytes());
        described.put("digest", digest());
        return described;
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.of(taken.records());
    }

    @Override
    public Stream<CaseEntry> entries() {
        try {
            return reader.jsonLines(file).entries();
        } catch (IOException gone) {
            throw new UncheckedIOException(
                    "The caseload \"" + name.value() + "\" is not kept any more. Send it again.", gone);
        }
    }

    /** The person's record; empty if there is none, or if several have this reference: nobody can tell which is right. */
    @Override
    public Optional<CaseRecord> find(SubjectId subject) {
        List<RecordIndex.Stretch> stretches = taken.index().find(subject);
        List<CaseRecord> found = new ArrayList<>(1);
        // Opened each time: a thread that is interrupted while it reads closes the file under all others.
        try (FileChannel channel = FileChannel.open(file)) {
            for (RecordIndex.Stretch stretch : stretches) {
                read(channel, stretch)
                        .filter(record -> record.subject().equals(subject))
                        .ifPresent(found::add);
            }
        } catch (NoSuchFileException notInViewAnyMore) {
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException("A caseload that was sent cannot be read any more.", failed);
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Whether there may be a record of this person: one in four thousand million others is taken for them. */
    boolean mayHold(SubjectId subject) {
        return taken.index().mayHold(subject);
    }

    /** What becomes of a content. */
    interface Use {
        ChangedCaseload of(InputStream content, int replaced, int added);
    }

    /** Its content with other records in the place of those of the same people, and new ones after them. */
    ChangedCaseload changed(ChangedRecords changes, Use use) {
        try (FileChannel channel = FileChannel.open(file)) {
            Map<RecordIndex.Stretch, byte[]> replacing =
                    new TreeMap<>(Comparator.comparingLong(RecordIndex.Stretch::offset));
            List<byte[]> added = new ArrayList<>();
            int replaced = 0;
            for (Map.Entry<SubjectId, byte[]> each : changes.records().entrySet()) {
                List<RecordIndex.Stretch> own = own(channel, each.getKey());
                // Where several had this reference, nobody could tell which was right: now one is.
                own.forEach(stretch -> replacing.put(stretch, new byte[0]));
                if (own.isEmpty()) {
                    added.add(each.getValue());
                } else {
                    replacing.put(own.get(0), each.getValue());
                    replaced++;
                }
            }
            ChangedContent content = new ChangedContent(channel);
            replacing.forEach(content::replace);
            return use.of(content.followedBy(added), replaced, added.size());
        } catch (IOException failed) {
            throw new UncheckedIOException("A caseload that was sent cannot be read any more.", failed);
        }
    }

    private List<RecordIndex.Stretch> own(FileChannel channel, SubjectId subject) throws IOException {
        List<RecordIndex.Stretch> own = new ArrayList<>();
        for (RecordIndex.Stretch stretch : taken.index().find(subject)) {
            byte[] line = bytes(channel, stretch).array();
            if (references
                    .find(line, 0, line.length)
                    .filter(subject.value()::equals)
                    .isPresent()) {
                own.add(stretch);
            }
        }
        return own;
    }

    private static ByteBuffer bytes(FileChannel channel, RecordIndex.Stretch stretch) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(stretch.length());
        while (bytes.hasRemaining() && channel.read(bytes, stretch.offset() + bytes.position()) >= 0) {
            continue;
        }
        return bytes.flip();
    }

    private Optional<CaseRecord> read(FileChannel channel, RecordIndex.Stretch stretch) throws IOException {
        try {
            String json = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(bytes(channel, stretch))
                    .toString();
            return reader.read(json, "record") instanceof CaseEntry.Readable readable
                    ? Optional.of(readable.record())
                    : Optional.empty();
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    void delete() {
        Inbox.delete(file);
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "ReceivedCaseload[" + id + "]";
    }
}
