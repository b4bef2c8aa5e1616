package iomtriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.reviews.audit.AuditDraft;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.Chain;
import iomtriage.reviews.audit.StoredEntry;
import iomtriage.store.Dialect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code audit verify} finds, whatever the database. */
abstract class AuditVerifyContract {

    private static final int ENTRIES = 7;
    private static final String SALT = "5".repeat(64);

    @TempDir
    Path folder;

    private TestStore store;
    private List<AuditEntry> written;

    TestStore store() {
        return store;
    }

    abstract Dialect dialect();

    @BeforeEach
    void write() {
        store = TestStore.empty(dialect(), folder);
        written = store.write(TestStore.drafts(ENTRIES));
    }

    Ran verify(String... more) {
        return Ran.iomtriage(Stream.concat(Stream.of("audit", "verify", "--store", store.address()), Stream.of(more))
                .toArray());
    }

    String noted(int number) {
        return number + ":" + written.get(number - 1).hash();
    }

    @Test
    void aTrailThatNobodyTouchedIsWholeAndItsNewestEntryIsPrinted() {
        Ran ran = verify();

        assertThat(ran).extracting(Ran::exit, Ran::err).containsExactly(0, "");
        assertThat(ran.out().lines())
                .containsExactly(
                        "OK: the audit trail is as it was written.",
                        "  entries   7",
                        "  from      2026-03-02T12:00:00Z",
                        "  until     2026-03-02T12:00:06Z",
                        "  newest    " + noted(7),
                        "It was compared with nothing that was noted elsewhere: give --witness or --expect.");
    }

    @Test
    void aTrailLongerThanOnePageIsReadToTheEnd() {
        store.write(TestStore.drafts(1_000));

        assertThat(verify().out()).contains("  entries   1,007");
    }

    @Test
    void machinesGetTheSame() {
        JsonNode whole = Json.of(verify("--json").out());
        store.tamper("UPDATE audit_entry SET detail = '{}' WHERE number = 3");
        JsonNode broken = Json.of(verify("--json").out());

        assertThat(whole.get("sound").booleanValue()).isTrue();
        assertThat(whole.get("newest").textValue()).isEqualTo(noted(7));
        assertThat(broken.get("sound").booleanValue()).isFalse();
        assertThat(broken.get("firstWrong").intValue()).isEqualTo(3);
        assertThat(broken.get("newest").textValue()).isEmpty();
    }

    /** A changed number is another entry missing; a changed link is one that does not follow. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number = 99         | Audit entry 3 is missing: the next one kept is number 4.",
                "number = 0          | Audit entry 0 was put in where no entry belongs.",
                "at_millis = at_millis + 1 | Audit entry 3 was changed after it was written.",
                "user_id = 'u-9'     | Audit entry 3 was changed after it was written.",
                "action = 'DECIDED'  | Audit entry 3 was changed after it was written.",
                "action = 'NONSENSE' | Audit entry 3 was changed after it was written.",
                "subject = 'S-9'     | Audit entry 3 was changed after it was written.",
                "subject = NULL      | Audit entry 3 was changed after it was written.",
                "subject = ''        | Audit entry 3 was changed after it was written.",
                "detail = '{}'       | Audit entry 3 was changed after it was written.",
                "previous = hash     | Audit entry 3 does not follow from the entry before it.",
                "hash = previous     | Audit entry 3 was changed after it was written."
            })
    void aChangedColumnIsFoundAndTheFirstWrongEntryNamed(String change, String finding) {
        store.tamper("UPDATE audit_entry SET " + change + " WHERE number = 3");

        assertBroken(verify(), finding);
    }

    @Test
    void anEmptyReferenceInTheEntryOfNobodyIsFound() {
        store.tamper("UPDATE audit_entry SET subject = '' WHERE number = 4");

        assertBroken(verify(), "Audit entry 4 was changed after it was written.");
    }

    @Test
    void aRemovedEntryIsNamed() {
        store.tamper("DELETE FROM audit_entry WHERE number = 5");

        assertBroken(verify(), "Audit entry 5 is missing: the next one kept is number 6.");
    }

    @Test
    void swappedEntriesAreFoundAtTheFirstOfThem() {
        store.tamper(
                "UPDATE audit_entry SET number = -1 WHERE number = 3",
                "UPDATE audit_entry SET number = 3 WHERE number = 4",
                "UPDATE audit_entry SET number = 4 WHERE number = -1");

        assertBroken(verify(), "Audit entry 3 does not follow from the entry before it.");
    }

    @Test
    void anEntryPutInAfterTheNewestIsFound() {
        store.insert(Chain.link(7, written.get(6).hash(), TestStore.drafts(1).get(0), SALT));

        assertBroken(verify(), "Audit entry 8 was put in after the one that was noted as the newest.");
    }

    @Test
    void aTailThatWasWrittenAnewIsFoundByTheNoteOfTheNewest() {
        store.replace(rewrittenFrom(6));
        store.tamper("UPDATE audit_head SET hash = '" + written.get(6).hash() + "'");

        assertBroken(verify(), "Audit entry 7 is not the one that was noted as the newest.");
    }

    @Test
    void aTrailThatWasCutOffIsFoundAndSoIsAMissingNote() {
        store.tamper("DELETE FROM audit_entry WHERE number > 5");
        assertBroken(verify(), "Audit entry 6 is missing: the trail was cut off after entry 5.");

        store.tamper("DELETE FROM audit_head");
        assertBroken(verify(), "The note of which entry is the newest is gone");
    }

    @Test
    void aTrailThatWasWrittenAnewFromAnyPlaceIsCaughtOnlyByAnEntryNotedElsewhere() {
        store.replace(rewrittenFrom(2));

        assertThat(verify().exit()).isZero();
        assertBroken(
                verify("--expect", noted(6)),
                "Audit entry 6 is not the one that was noted down: it, or one before it, was rewritten");
    }

    @Test
    void aTrailThatWasCutOffTogetherWithItsNoteIsCaughtOnlyByAnEntryNotedElsewhere() {
        store.replace(store.rows().subList(0, 4));

        assertThat(verify().exit()).isZero();
        assertBroken(
                verify("--expect", noted(6)),
                "Audit entry 6 was noted down, but the trail ends with entry 4: it was cut off or replaced.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 7})
    void anEntryNotedElsewhereIsStillThere(int number) {
        Ran ran = verify("--expect", noted(number).toUpperCase(Locale.ROOT));

        assertThat(ran).extracting(Ran::exit, Ran::err).containsExactly(0, "");
        assertThat(ran.out()).contains("no entry up to that one has been rewritten since");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "7:", "0:" + "0", "seven:x", "-1:x", ""})
    void anExpectedEntryOfAnotherFormIsRefused(String noted) {
        Ran ran = verify("--expect=" + noted);

        assertThat(ran.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("--expect wants an entry as \"audit verify\" prints the newest");
    }

    @Test
    void anEmptyTrailIsWhole() {
        store.tamper("DELETE FROM audit_entry", "UPDATE audit_head SET number = 0, hash = '" + Chain.START + "'");

        assertThat(verify().out())
                .contains("OK", "  entries   0", "  from      none")
                .doesNotContain("newest");
        assertThat(verify("--expect", noted(1)).exit()).isEqualTo(ExitCode.CHECK_FAILED);
    }

    private List<StoredEntry> rewrittenFrom(int number) {
        List<StoredEntry> chain = new ArrayList<>(store.rows().subList(0, number - 1));
        for (AuditEntry old : written.subList(number - 1, ENTRIES)) {
            AuditDraft content = old.content();
            chain.add(Chain.link(
                    chain.size(),
                    chain.get(chain.size() - 1).hash(),
                    new AuditDraft(content.at(), "u-9", content.action(), content.subject(), content.detail()),
                    SALT));
        }
        return chain;
    }

    private static void assertBroken(Ran ran, String finding) {
        assertThat(ran).extracting(Ran::exit, Ran::err).containsExactly(ExitCode.CHECK_FAILED, "");
        assertThat(ran.out())
                .startsWith("The audit trail FAILS: " + finding)
                .contains("Restore the newest backup")
                .doesNotContain("newest    ", "u-9", "NONSENSE");
    }
}
