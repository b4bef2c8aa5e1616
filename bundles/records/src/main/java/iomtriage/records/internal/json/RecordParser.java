package iomtriage.records.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.finding.FindingCode;
import iomtriage.records.internal.cursor.NestedCursor;
import iomtriage.records.internal.cursor.NotPlainException;
import iomtriage.records.internal.cursor.PlainCursor;
import iomtriage.records.internal.cursor.StrictCursor;
import iomtriage.records.internal.cursor.Unicode;
import iomtriage.records.internal.finding.FindingList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of one record into an entry, and whatever is wrong with them into findings. Thread-safe. */
public final class RecordParser {

    /** The largest record that is read, in bytes: some hundred times a long career. */
    public static final int LARGEST = 1 << 20;

    /** A case record is at most five deep; this leaves room to name an unknown field and walk past it. */
    private static final int DEEPEST = 16;

    private static final int LONGEST_NUMBER = 32;
    private static final String CORRECT_EXPORT = "Correct the export and send the record again.";

    private final JsonFactory json = JsonFactory.builder()
            // Otherwise some damaged records would pass for UTF-16.
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    /**
     * Reads one record.
     *
     * @param text the record as UTF-8, from {@code from} to before {@code to}
     * @param firstLine number of the line it starts on, from 1
     * @param reference what to call it if its subject id cannot be read
     */
    public CaseEntry parse(byte[] text, int from, int to, long firstLine, Supplier<String> reference) {
        if (to - from > LARGEST) {
            return tooLarge(reference.get());
        }
        CaseRecord plain = plain(text, from, to);
        return plain == null
                ? strict(Arrays.copyOfRange(text, from, to), firstLine, reference)
                : new CaseEntry.Readable(plain);
    }

    /** The record, if there is nothing unusual in it. */
    static @Nullable CaseRecord plain(byte[] text, int from, int to) {
        try {
            PlainCursor cursor = new PlainCursor(text, from, to);
            CaseRecord record = new CaseRecordJson().read(cursor);
            cursor.end();
            return record;
        } catch (NotPlainException unusual) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory cannot fail.", e);
        }
    }

    /** The record that the cursor stands before, if there is nothing unusual in it. */
    public static Optional<CaseRecord> nested(NestedCursor<?> cursor) {
        try {
            return Optional.ofNullable(new CaseRecordJson().read(cursor));
        } catch (NotPlainException unusual) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory cannot fail.", e);
        }
    }

    /** Reads what has anything unusual in it, and finds everything that is wrong. */
    CaseEntry strict(byte[] bytes, long firstLine, Supplier<String> reference) {
        int sound = Unicode.wellFormedLength(bytes);
        FindingList findings = new FindingList();
        CaseRecordJson form = new CaseRecordJson();
        CaseRecord record = parse(bytes, sound, firstLine, form, findings);
        if (findings.isEmpty() && record != null) {
            return new CaseEntry.Readable(record);
        }
        return new CaseEntry.Unreadable(form.subject().map(SubjectId::value).orElseGet(reference), findings.toList());
    }

    /** The entry for a record that is larger than is read. */
    public static CaseEntry tooLarge(String reference) {
        FindingList findings = new FindingList();
        findings.add(
                FindingCode.UNREADABLE,
                "record",
                "It is larger than 1,048,576 bytes.",
                "Check that there is one record to a line, and shorten it if so.");
        return new CaseEntry.Unreadable(reference, findings.toList());
    }

    private @Nullable CaseRecord parse(
            byte[] bytes, int sound, long firstLine, CaseRecordJson form, FindingList findings) {
        try (JsonParser parser = json.createParser(bytes, 0, sound)) {
            parser.nextToken();
            CaseRecord record = parser.currentToken() == null ? null : form.read(new StrictCursor(parser, findings));
            if (sound < bytes.length || record == null && findings.isEmpty()) {
                broken(findings, parser.currentLocation(), firstLine, sound < bytes.length);
            } else if (parser.nextToken() != null) {
                textAfter(findings, parser.currentTokenLocation(), firstLine);
            }
            return record;
        } catch (StreamConstraintsException e) {
            tooDeep(findings);
        } catch (JsonProcessingException e) {
            broken(findings, e.getLocation(), firstLine, sound < bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory cannot fail.", e);
        }
        return null;
    }

    private static void broken(FindingList findings, JsonLocation at, long firstLine, boolean isEncoding) {
        findings.add(
                FindingCode.UNREADABLE,
                "record",
                (isEncoding ? "It is not UTF-8 from " : "It is not JSON from ") + place(at, firstLine) + " on.",
                isEncoding ? "Export the record as UTF-8." : CORRECT_EXPORT);
    }

    private static void textAfter(FindingList findings, JsonLocation at, long firstLine) {
        findings.add(
                FindingCode.UNREADABLE,
                "record",
                "There is more after its end, at " + place(at, firstLine) + ".",
                "Send one record at a time, one to a line.");
    }

    private static void tooDeep(FindingList findings) {
        findings.add(
                FindingCode.UNREADABLE,
                "record",
                "It is nested more than 16 deep, or holds a number or a field name that never ends.",
                CORRECT_EXPORT);
    }

    private static String place(JsonLocation at, long firstLine) {
        return "line " + (firstLine + at.getLineNr() - 1) + ", column " + at.getColumnNr();
    }
}
