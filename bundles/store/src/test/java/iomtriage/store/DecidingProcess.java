package iomtriage.store;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.referrals.audit.Action;
import iomtriage.referrals.audit.AuditDraft;
import iomtriage.referrals.audit.AuditEntry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** A process that decides as fast as it can, in several threads, and says what was acknowledged, until it is killed. */
final class DecidingProcess {

    private static final int THREADS = 4;

    private DecidingProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        Database database = new Database(Dialect.H2, TestDatabases.h2(Path.of(arguments[0])), THREADS);
        JdbcJournal journal = new JdbcJournal(database);
        for (int i = 0; i < THREADS; i++) {
            String user = "u-" + i;
            new Thread(() -> decide(journal, user)).start();
        }
        Thread.currentThread().join();
    }

    private static void decide(JdbcJournal journal, String user) {
        while (true) {
            AuditEntry entry = journal.append(new AuditDraft(
                    Instant.EPOCH,
                    user,
                    Action.DECIDED,
                    Optional.of(new SubjectId("S-" + user)),
                    "{\"rationale\":\"" + "x".repeat(500) + "\"}"));
            synchronized (System.out) {
                System.out.println(entry.number() + " " + entry.hash());
                System.out.flush();
            }
        }
    }
}
