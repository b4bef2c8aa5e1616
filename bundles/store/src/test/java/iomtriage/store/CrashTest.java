package iomtriage.store;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.store.trail.JdbcJournal;
import iomtriage.store.trail.ReadOnlyTrail;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kills a process in which people are deciding, again and again, on the same store. {@code -Pkills} for the long run. */
class CrashTest {

    private static final int KILLS = Integer.getInteger("iomtriage.kills");

    /** So many runs go on with the cases of the one before. */
    private static final int RUNS_ON_THE_SAME_CASES = 4;

    /** A process is killed in the middle of writing, after at most so many entries. */
    private static final int MOST_ENTRIES = 100;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void everyDecisionThatWasAcknowledgedSurvivesAKillWholeAndTheChainVerifies(Dialect dialect)
            throws IOException, InterruptedException, SQLException {
        SplittableRandom random = new SplittableRandom(20260302);
        TestDatabase place = TestDatabases.empty(dialect, folder);
        Noted noted = new Noted();
        for (int kill = 0; kill < KILLS; kill++) {
            decideUntilKilled(place, kill, random.nextInt(1, MOST_ENTRIES), noted);
            canBeCheckedAsItWasLeft(place, noted);
        }

        System.out.printf(
                "%s: %d kills, %d tried, %d acknowledged, %d overtaken%n",
                dialect, KILLS, noted.tried().size(), noted.recorded().size(), noted.overtaken());
        assertThat(noted.recorded()).hasSizeGreaterThan(KILLS);
        assertThat(noted.overtaken()).isPositive();
        try (Database database = new Database(dialect, place.source(), 2);
                JdbcJournal journal = new JdbcJournal(database)) {
            new OnRecord(journal).agreesWith(noted);
        }
    }

    /** Whoever checks the trail need not wait until somebody starts the service, and tidies up, again. */
    private static void canBeCheckedAsItWasLeft(TestDatabase place, Noted noted) throws SQLException {
        try (ReadOnlyTrail trail = ReadOnlyTrail.of(place.dialect(), place.readOnly())) {
            assertThat(trail.verify(entry -> {}))
                    .isInstanceOfSatisfying(
                            ChainVerdict.Intact.class,
                            intact -> assertThat(intact.entries())
                                    .isGreaterThanOrEqualTo(
                                            Collections.max(noted.recorded().keySet())));
        }
    }

    private static void decideUntilKilled(TestDatabase place, int kill, int entries, Noted noted)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DecidingProcess.class.getName(),
                        place.dialect().name(),
                        place.url(),
                        "run-" + kill,
                        "S-" + kill / RUNS_ON_THE_SAME_CASES)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int before = noted.recorded().size();
            CompletableFuture<Void> reader =
                    CompletableFuture.runAsync(() -> lines.lines().forEach(line -> PrintedNotes.read(line, noted)));
            while (noted.recorded().size() < before + entries && !reader.isDone()) {
                Thread.sleep(1);
            }
            assertThat(process.isAlive())
                    .as("the process decides until it is killed")
                    .isTrue();
            // Not Process.destroyForcibly: that would also throw away what was said before the kill.
            process.toHandle().destroyForcibly();
            reader.join();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
