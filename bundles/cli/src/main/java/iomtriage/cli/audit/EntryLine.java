package iomtriage.cli.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import iomtriage.reviews.audit.ChainCheck;
import iomtriage.reviews.audit.Seal;
import iomtriage.reviews.audit.StoredEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

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

    private static final ObjectReader READER = JsonMapper.builder()
            .build()
            .readerFor(EntryLine.class)
            .with(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

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

    /**
     * Reads a line of an exported log.
     *
     * @throws IllegalArgumentException if it is none, or was changed after it was exported
     */
    static StoredEntry read(String text) {
        try {
            EntryLine line = READER.readValue(text);
            StoredEntry entry = new StoredEntry(
                    line.number(),
                    Instant.parse(line.at()).toEpochMilli(),
                    line.user(),
                    line.action(),
                    given(line.subject()),
                    line.detail(),
                    new Seal(
                            given(line.salt()),
                            given(line.digest()),
                            line.erasedBy() == 0 ? OptionalLong.empty() : OptionalLong.of(line.erasedBy())),
                    line.previous(),
                    line.hash());
            if (entry.seal().erasedBy().isPresent() || ChainCheck.isAsWritten(entry)) {
                return entry;
            }
        } catch (JsonProcessingException | RuntimeException other) {
            // Its message may quote the line.
        }
        throw new IllegalArgumentException("it is no entry of an exported log, or was changed. Export the log again.");
    }

    private static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
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
