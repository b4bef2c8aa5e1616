package iomtriage.store.witness;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditDraft;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.reviews.audit.NotedEntry;
import iomtriage.store.Database;
import iomtriage.store.Dialect;
import iomtriage.store.trail.JdbcJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An insider who can do anything to the store, and nothing to the notes. */
class WitnessTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Path file;
    private WitnessKey key;

    @BeforeEach
    void open() throws IOException {
        file = folder.resolve("elsewhere.witness");
        key = WitnessKey.open(folder.resolve("elsewhere.key"));
    }

    private Witness witness(String restored) {
        return new Witness(file, key, restored, CLOCK);
    }

    private ChainVerdict check(JdbcJournal journal) throws IOException {
        return checkAndNote(witness(""), journal);
    }

    private static ChainVerdict checkAndNote(Witness witness, JdbcJournal journal) throws IOException {
        ChainVerdict verdict = witness.check(journal::verify);
        if (verdict instanceof ChainVerdict.Intact intact) {
            witness.note(NotedEntry.newest(intact));
        }
        return verdict;
    }

    private static JdbcJournal journal(Path store) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + store.toAbsolutePath());
        return new JdbcJournal(new Database(Dialect.H2, source, 2));
    }

    private static void write(JdbcJournal journal, int entries, String user) {
        for (int i = 0; i < entries; i++) {
            journal.append(new AuditDraft(CLOCK.instant(), user, Action.LIST_VIEWED, Optional.empty(), "{}"));
        }
    }

    @Test
    void aTrailThatOnlyGrewFitsWhatWasNoted() throws IOException {
        JdbcJournal journal = journal(folder.resolve("store"));
        write(journal, 3, "u-1");
        assertThat(check(journal)).isInstanceOf(ChainVerdict.Intact.class);
        write(journal, 2, "u-1");

        assertThat(check(journal)).isInstanceOf(ChainVerdict.Intact.class);
        assertThat(new WitnessFile(file).newest(key.shared())).isEqualTo(journal.newest());
    }

    @Test
    void aTrailThatWasWrittenAnewAsAWholeDoesNot() throws IOException {
        JdbcJournal journal = journal(folder.resolve("store"));
        write(journal, 3, "u-1");
        check(journal);
        JdbcJournal rewritten = journal(folder.resolve("rewritten"));
        write(rewritten, 4, "u-2");

        assertThat(rewritten.verify()).as("it holds together in itself").isInstanceOf(ChainVerdict.Intact.class);
        assertThat(check(rewritten)).isInstanceOfSatisfying(ChainVerdict.Broken.class, broken -> {
            assertThat(broken.number()).isEqualTo(3);
            assertThat(broken.finding()).contains("was rewritten", "witness.restored");
        });
    }

    @Test
    void anEmptiedStoreAndOneThatIsRolledBackDoNot() throws IOException {
        JdbcJournal journal = journal(folder.resolve("store"));
        write(journal, 3, "u-1");
        check(journal);

        assertThat(check(journal(folder.resolve("emptied"))))
                .isInstanceOfSatisfying(
                        ChainVerdict.Broken.class,
                        broken -> assertThat(broken.finding()).contains("cut off or replaced"));
    }

    @Test
    void somebodyCanSayThatItWasRestoredOnPurposeAndOnlyOfThatVeryTrail() throws IOException {
        JdbcJournal journal = journal(folder.resolve("store"));
        write(journal, 3, "u-1");
        check(journal);
        JdbcJournal restored = journal(folder.resolve("restored"));
        write(restored, 2, "u-1");
        String now = restored.newest().toString();

        assertThat(checkAndNote(witness("1:" + "0".repeat(64)), restored)).isInstanceOf(ChainVerdict.Broken.class);
        assertThat(checkAndNote(witness(now), restored)).isInstanceOf(ChainVerdict.Intact.class);
        assertThat(new WitnessFile(file).newest(key.shared())).isEqualTo(restored.newest());
        assertThat(check(restored)).as("said once is enough").isInstanceOf(ChainVerdict.Intact.class);
    }

    @Test
    void aNoteThatAnotherKeySignedIsNoNote() throws IOException {
        JdbcJournal journal = journal(folder.resolve("store"));
        write(journal, 3, "u-1");
        WitnessKey forger = WitnessKey.open(folder.resolve("forger.key"));
        new WitnessFile(file).add(CLOCK.instant(), journal.newest(), forger);

        assertThat(check(journal))
                .isInstanceOfSatisfying(
                        ChainVerdict.Broken.class,
                        broken -> assertThat(broken.finding()).contains("is not a note that this key signed"));
    }

    @Test
    void aLineThatAStopCutShortIsPassedOver() throws IOException {
        JdbcJournal journal = journal(folder.resolve("store"));
        write(journal, 3, "u-1");
        check(journal);
        NotedEntry noted = journal.newest();
        Files.writeString(file, Files.readString(file) + "2026-03-02T12:10:00Z 4:ab");

        assertThat(new WitnessFile(file).newest(key.shared())).isEqualTo(noted);
        write(journal, 1, "u-1");
        assertThat(check(journal)).isInstanceOf(ChainVerdict.Intact.class);
        assertThat(new WitnessFile(file).newest(key.shared())).isEqualTo(journal.newest());
        assertThat(Files.readAllLines(file)).hasSize(3);
    }

    @Test
    void aLineThatIsNoTextIsNoNoteAndNotesGoOnAfterIt() throws IOException {
        JdbcJournal journal = journal(folder.resolve("store"));
        write(journal, 3, "u-1");
        check(journal);
        Files.write(file, new byte[] {(byte) 0x98, '\n'}, StandardOpenOption.APPEND);

        assertThat(check(journal))
                .isInstanceOfSatisfying(
                        ChainVerdict.Broken.class,
                        broken -> assertThat(broken.finding()).contains("is not a note that this key signed"));
        new WitnessFile(file).add(CLOCK.instant(), journal.newest(), key);
        assertThat(new WitnessFile(file).newest(key.shared())).isEqualTo(journal.newest());
    }

    @Test
    void onlyTheAccountOfTheServiceReadsKeyAndNotes() throws IOException {
        check(journal(folder.resolve("store")));
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(Files.getPosixFilePermissions(folder.resolve("elsewhere.key")))
                .hasSize(2);
        assertThat(List.of(folder.resolve("elsewhere.key.pub"))).allMatch(Files::exists);
    }
}
