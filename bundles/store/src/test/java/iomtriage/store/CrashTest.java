package iomtriage.store;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.referrals.audit.AuditEntry;
import iomtriage.referrals.audit.AuditQuery;
import iomtriage.referrals.audit.ChainVerdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that is deciding, again and again, on the same store. {@code -Diomtriage.kills=200} for the long run. */
class CrashTest {

    private static final int KILLS = Integer.getInteger("iomtriage.kills", 6);

    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedDecisionSurvivesAKillAndTheChainVerifies() throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(20260302);
        SortedMap<Long, String> acknowledged = new TreeMap<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.putAll(decideUntilKilled(random.nextInt(0, 200)));
        }

        assertThat(acknowledged).hasSizeGreaterThan(KILLS);
        try (Database database = new Database(Dialect.H2, TestDatabases.h2(folder.resolve("store")), 2);
                JdbcJournal journal = new JdbcJournal(database)) {
            assertThat(journal.verify()).isInstanceOf(ChainVerdict.Intact.class);
            acknowledged.forEach(
                    (number, hash) -> assertThat(entry(journal, number).hash())
                            .as("entry %d", number)
                            .isEqualTo(hash));
        }
    }

    private SortedMap<Long, String> decideUntilKilled(int milliseconds) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DecidingProcess.class.getName(),
                        folder.resolve("store").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        SortedMap<Long, String> acknowledged = new TreeMap<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            Optional<String> first = Optional.ofNullable(lines.readLine());
            assertThat(first).as("the process decided something").isPresent();
            note(first.get(), acknowledged);
            Thread.sleep(milliseconds);
            // Not Process.destroyForcibly: that would also throw away what was said before the kill.
            process.toHandle().destroyForcibly();
            lines.lines().forEach(line -> note(line, acknowledged));
        }
        process.waitFor();
        return acknowledged;
    }

    /** The last line may be cut short by the kill: then nobody was told. */
    private static void note(String line, SortedMap<Long, String> acknowledged) {
        String[] parts = line.split(" ");
        if (parts.length == 2 && parts[1].length() == 64) {
            acknowledged.put(Long.parseLong(parts[0]), parts[1]);
        }
    }

    private static AuditEntry entry(JdbcJournal journal, long number) {
        AuditQuery newest = AuditQuery.newest(1);
        return journal.search(new AuditQuery(
                        newest.from(),
                        newest.until(),
                        newest.userId(),
                        newest.action(),
                        newest.subject(),
                        number + 1,
                        1))
                .get(0);
    }
}
