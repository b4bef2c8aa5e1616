package iomtriage.lists.caseload;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseRecordReader;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.finding.Finding;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Records that take the place of those of the same people in a caseload, or come new to it. Immutable. */
final class ChangedRecords {

    private static final int LARGEST = 1 << 24;
    private static final int MOST_TOLD = 50;

    private final Map<SubjectId, byte[]> records;

    private ChangedRecords(Map<SubjectId, byte[]> records) {
        this.records = records;
    }

    /**
     * Unlike those of a whole caseload, these are checked at once: a change that cannot be read would take its person off the list.
     *
     * @param body JSON Lines, uncompressed
     * @throws CaseloadRefusedException with everything that is wrong with them
     */
    static ChangedRecords read(InputStream body, CaseRecordReader reader) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Intake(LARGEST).take(body, bytes);
        Map<SubjectId, byte[]> records = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        int number = 0;
        for (String line : text(bytes.toByteArray()).split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                add(line, "Line " + number, reader, records, wrong);
            }
        }
        if (!wrong.isEmpty()) {
            throw new CaseloadRefusedException(
                    CaseloadRefusedException.Reason.RECORDS,
                    "Nothing was changed. " + String.join(" ", wrong.subList(0, Math.min(MOST_TOLD, wrong.size())))
                            + (wrong.size() > MOST_TOLD ? " And more of the kind." : ""));
        }
        return new ChangedRecords(records);
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw new CaseloadRefusedException(
                    CaseloadRefusedException.Reason.MALFORMED, "What was sent is not text in UTF-8. Send it as that.");
        }
    }

    private static void add(
            String line, String where, CaseRecordReader reader, Map<SubjectId, byte[]> records, List<String> wrong) {
        CaseEntry entry = reader.read(line, where);
        if (entry instanceof CaseEntry.Unreadable unreadable) {
            for (Finding each : unreadable.findings()) {
                wrong.add(where + ", " + each.field() + ": " + each.problem() + " " + each.remedy());
            }
            return;
        }
        SubjectId subject = ((CaseEntry.Readable) entry).record().subject();
        if (records.put(subject, line.strip().getBytes(StandardCharsets.UTF_8)) != null) {
            wrong.add(where + ": there is a record of this person in a line before. Send one for each.");
        }
    }

    Map<SubjectId, byte[]> records() {
        return records;
    }
}
