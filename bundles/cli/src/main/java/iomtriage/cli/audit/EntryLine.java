package iomtriage.cli.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import iomtriage.reviews.audit.StoredEntry;
import java.nio.charset.StandardCharsets;

/**
 * An entry as a line of an exported log: all that its hash is made of, character by character.
 *
 * @param subject empty if it is about nobody
 * @param detail JSON, as text: read and written again it might not give the same hash
 * @param salt empty for an entry from before there were salts, or erased
 * @param digest empty for an entry from before there were salts
 * @param erasedBy number of the entry that says that it was erased; 0 if it was not
 */
record EntryLine(
        long number,
        String at,
        String user,
        String action,
        String subject,
        String detail,
        String salt,
        String digest,
        long erasedBy,
        String previous,
        String hash) {

    private static final ObjectWriter PLAIN = JsonMapper.builder().build().writerFor(EntryLine.class);

    /** Half a character that someone managed to record has no form in UTF-8; as an escape it can be kept. */
    private static final ObjectWriter ESCAPED = PLAIN.with(JsonWriteFeature.ESCAPE_NON_ASCII);

    static String of(StoredEntry entry) {
        EntryLine line = new EntryLine(
                entry.number(),
                entry.at().toString(),
                entry.userId(),
                entry.action(),
                entry.subject().orElse(""),
                entry.detail(),
                entry.seal().salt().orElse(""),
                entry.seal().digest().orElse(""),
                entry.seal().erasedBy().orElse(0),
                entry.previous(),
                entry.hash());
        String plain = line.write(PLAIN);
        return StandardCharsets.UTF_8.newEncoder().canEncode(plain) ? plain : line.write(ESCAPED);
    }

    private String write(ObjectWriter writer) {
        try {
            return writer.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An entry is plain text and must be writable as JSON.", impossible);
        }
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "EntryLine[hidden, " + number + "]";
    }
}
