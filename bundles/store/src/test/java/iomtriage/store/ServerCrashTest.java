package iomtriage.store;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.store.trail.JdbcJournal;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the database server, every process of it, while people decide, and starts it again on the same data. Our own process
 * runs on. The server is set up to answer before a commit is on its disk: we make it wait all the same.
 */
class ServerCrashTest {

    private static final int KILLS = Math.max(2, Integer.getInteger("iomtriage.kills") / 10);
    private static final int MOST_ENTRIES = 60;

    @TempDir
    Path folder;

    @BeforeAll
    static void skipWhereItCannotRun() {
        PostgresServer.skipWhereItCannotRun();
    }

    @Test
    void everyDecisionThatWasAcknowledgedSurvivesACrashOfTheServerAndNoneThatWasRefusedIsOnRecord() throws Exception {
        SplittableRandom random = new SplittableRandom(20260303);
        Noted noted = new Noted();
        try (PostgresServer server = PostgresServer.in(folder)) {
            TestDatabase place = server.newDatabase("crash");
            try (Database database = new Database(Dialect.POSTGRESQL, place.source(), Deciders.PEOPLE);
                    JdbcJournal journal = new JdbcJournal(database)) {
                Deciders people = Deciders.start(journal, "run", "S", noted);
                for (int kill = 0; kill < KILLS; kill++) {
                    waitForMore(people, noted, random.nextInt(1, MOST_ENTRIES));
                    server.kill();
                    server.start();
                }
                waitForMore(people, noted, MOST_ENTRIES);
                people.stop();
                new OnRecord(journal).agreesWith(noted);
            }
        }
        assertThat(noted.refused()).isPositive();
    }

    private static void waitForMore(Deciders people, Noted noted, int entries) throws Exception {
        int before = noted.recorded().size();
        while (noted.recorded().size() < before + entries) {
            people.goOn();
            Thread.sleep(1);
        }
    }
}
