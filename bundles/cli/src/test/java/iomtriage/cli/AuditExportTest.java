package iomtriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditDraft;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.store.Dialect;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The trail as a file. */
class AuditExportTest {

    private static final int ENTRIES = 2 * Action.values().length;

    @TempDir
    Path folder;

    private static Ran export(TestStore store, Path out, String... more) {
        return Ran.iomtriage(
                Stream.concat(Stream.of("audit", "export", "--store", store.address(), "--out", out), Stream.of(more))
                        .toArray());
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(Json::of).toList();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void everyEntryIsALineFromWhichItsHashCanBeMadeAgain(Dialect dialect) throws IOException {
        TestStore store = TestStore.empty(dialect, folder);
        List<AuditEntry> written = store.write(TestStore.drafts(ENTRIES));
        Path out = folder.resolve("trail.jsonl");

        Ran ran = export(store, out);

        assertThat(ran).extracting(Ran::exit, Ran::err).containsExactly(0, "");
        assertThat(ran.out()).isEqualTo(ENTRIES + " of " + ENTRIES + " entries written to trail.jsonl.\n");
        assertThat(Files.readString(out))
                .startsWith("{\"number\":1,\"at\":\"2026-03-02T12:00:00Z\",\"user\":\"u-0\",\"action\":\"SIGNED_IN\","
                        + "\"subject\":\"S-0\",\"detail\":\"{\\\"text\\\":\\\"£ é 漢 0\\\"}\",\"salt\":\"");
        List<JsonNode> lines = lines(out);
        assertThat(lines).hasSize(ENTRIES);
        for (int i = 0; i < ENTRIES; i++) {
            assertThat(lines.get(i).get("hash").textValue())
                    .isEqualTo(written.get(i).hash())
                    .isEqualTo(hashAsTheHelpDescribesIt(lines.get(i)));
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void theDecisionLogAndTheAccessLogAreFilesOfTheirOwn(Dialect dialect) throws IOException {
        TestStore store = TestStore.empty(dialect, folder);
        store.write(TestStore.drafts(TestStore.ACTIONS.size()));

        export(store, folder.resolve("decisions.jsonl"), "--decisions");
        export(store, folder.resolve("access.jsonl"), "--access");

        assertThat(lines(folder.resolve("decisions.jsonl")))
                .extracting(line -> line.get("action").textValue())
                .containsExactly("DECIDED", "SECOND_PERSON", "WITHDRAWN", "VIEW_ADDED", "RATED");
        assertThat(lines(folder.resolve("access.jsonl")))
                .extracting(line -> line.get("action").textValue())
                .containsExactly(
                        "SIGNED_IN",
                        "SIGN_IN_REFUSED",
                        "SIGNED_OUT",
                        "ACCESS_REFUSED",
                        "LIST_VIEWED",
                        "PERSON_VIEWED",
                        "PERSON_SCORED",
                        "ENTRIES_READ",
                        "AUDIT_SEARCHED",
                        "PERSONAL_DATA_EXPORTED");
    }

    @Test
    void aTrailThatFailsIsWrittenAllTheSameAndSaysSo() throws IOException {
        TestStore store = TestStore.empty(Dialect.H2, folder);
        store.write(TestStore.drafts(ENTRIES));
        store.tamper("UPDATE audit_entry SET action = 'NONSENSE' WHERE number = 3");
        Path out = folder.resolve("trail.jsonl");

        Ran ran = export(store, out, "--json");

        assertThat(ran.exit()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(ran.err())
                .isEqualTo("WARNING: the audit trail fails. Audit entry 3 was changed after it was written."
                        + System.lineSeparator());
        assertThat(Json.of(ran.out()).get("written").intValue()).isEqualTo(ENTRIES);
        assertThat(lines(out).get(2).get("action").textValue()).isEqualTo("NONSENSE");
    }

    @Test
    void onlyTheOwnerMayReadTheFile() throws IOException {
        TestStore store = TestStore.empty(Dialect.H2, folder);
        store.write(TestStore.drafts(1));
        Path out = folder.resolve("trail.jsonl");

        export(store, out);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
                .isEqualTo("rw-------");
    }

    @Test
    void halfACharacterThatSomebodyRecordedIsKept() throws IOException {
        TestStore store = TestStore.empty(Dialect.H2, folder);
        store.write(List.of(
                new AuditDraft(TestStore.NOON, "u-1", Action.LIST_VIEWED, Optional.empty(), "{\"text\":\"\ud83d\"}")));
        Path out = folder.resolve("trail.jsonl");

        assertThat(export(store, out).exit()).isZero();
        assertThat(lines(out).get(0).get("detail").textValue()).isEqualTo("{\"text\":\"\ud83d\"}");
    }

    @Test
    void whereTheStoreCannotBeReadNothingIsLeftBehind() throws IOException {
        TestStore absent = TestStore.h2(folder.resolve("absent"), "iomtriage", "");
        Files.writeString(folder.resolve("trail.jsonl"), "the one before");

        Ran ran = export(absent, folder.resolve("trail.jsonl"));

        assertThat(ran.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(folder.resolve("trail.jsonl")).hasContent("the one before");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp").isDirectoryNotContaining("glob:**absent*");
    }

    @Test
    void twoLogsAtOnceAreRefused() {
        TestStore store = TestStore.h2(folder.resolve("store"), "iomtriage", "");

        Ran ran = export(store, folder.resolve("log.jsonl"), "--decisions", "--access");

        assertThat(ran.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(ran.err()).contains("--decisions and --access are two files.");
    }

    /** Written after the help text, not after our own code. */
    private static String hashAsTheHelpDescribesIt(JsonNode line) {
        String digest = sha256(texts(line, "salt", "subject", "detail"));
        assertThat(line.get("digest").textValue()).isEqualTo(digest);
        byte[] numbers = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(line.get("number").longValue())
                .putLong(Instant.parse(line.get("at").textValue()).toEpochMilli())
                .array();
        return sha256(numbers, texts(line, "user", "action", "digest", "previous"));
    }

    private static byte[] texts(JsonNode line, String... fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String field : fields) {
            byte[] text = line.get(field).textValue().getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
            bytes.writeBytes(text);
        }
        return bytes.toByteArray();
    }

    private static String sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
