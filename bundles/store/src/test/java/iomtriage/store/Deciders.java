package iomtriage.store;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.access.GuardedAccess;
import iomtriage.reviews.access.WithoutRules;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.rule.RulesReader;
import iomtriage.store.trail.JdbcJournal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** Several people who decide at once, partly on the same cases, as fast as they can. */
final class Deciders {

    static final int PEOPLE = 6;
    private static final int CASES = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
    private final AtomicBoolean goesOn = new AtomicBoolean(true);
    private final List<Future<?>> people = new ArrayList<>();

    private Deciders() {}

    /**
     * Starts them.
     *
     * @param run tells what they write from what others write on the same cases
     * @param cases names the cases
     */
    static Deciders start(JdbcJournal journal, String run, String cases, Notes notes) {
        Deciders deciders = new Deciders();
        Reviews reviews = reviews(journal);
        List<SubjectId> all = IntStream.range(0, CASES)
                .mapToObj(each -> new SubjectId(cases + "-" + each))
                .toList();
        for (int i = 0; i < PEOPLE; i++) {
            User user = User.of("u-" + i)
                    .name("Supervisor " + i)
                    .agency(Agency.POLICE)
                    .area("north")
                    .role(Role.SUPERVISOR)
                    .build();
            deciders.people.add(
                    deciders.threads.submit(new Decider(reviews, user, run, all, notes, deciders.goesOn::get)));
        }
        deciders.threads.shutdown();
        return deciders;
    }

    static Reviews reviews(JdbcJournal journal) {
        Clock clock = Clock.systemUTC();
        return new Reviews(
                new AuditTrail(journal, clock),
                RulesReader.standard(),
                new GuardedAccess(WithoutRules.OPEN, clock),
                new TestProposals.Lists(),
                (entry, review) -> {});
    }

    /** Fails if anybody gave up: what was told to that person contradicts what somebody was told before. */
    void goOn() throws InterruptedException, ExecutionException {
        for (Future<?> each : people) {
            if (each.isDone()) {
                each.get();
            }
        }
    }

    /** Lets them stop, and waits until everybody has been answered. */
    void stop() throws InterruptedException, ExecutionException, TimeoutException {
        goesOn.set(false);
        for (Future<?> each : people) {
            each.get(1, TimeUnit.MINUTES);
        }
    }
}
