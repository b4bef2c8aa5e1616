package iomtriage.store;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.User;
import iomtriage.api.review.AgencyView;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.ReviewAnswer;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.Stamp;
import iomtriage.api.review.StoreUnavailableException;
import iomtriage.api.review.Withdrawal;
import iomtriage.reviews.Reviews;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Somebody who looks at one case after another and puts something on record: decisions of every kind, answers as a second
 * person, withdrawals, views.
 */
final class Decider implements Runnable {

    private static final long PAUSE_MILLIS = 20;

    private final Reviews reviews;
    private final User user;
    private final List<SubjectId> cases;
    private final Notes notes;
    private final BooleanSupplier goesOn;
    private final SplittableRandom random;
    private final TestProposals proposals;

    /**
     * @param run tells what this person writes from what anybody else ever does
     * @param cases the cases that this person and others look at
     */
    Decider(Reviews reviews, User user, String run, List<SubjectId> cases, Notes notes, BooleanSupplier goesOn) {
        this.reviews = reviews;
        this.user = user;
        this.cases = cases;
        this.notes = notes;
        this.goesOn = goesOn;
        this.random = new SplittableRandom((run + user.id()).hashCode());
        this.proposals = new TestProposals(run + " " + user.id(), random);
    }

    @Override
    public void run() {
        while (goesOn.getAsBoolean()) {
            try {
                act(reviews.shown(user, cases.get(random.nextInt(cases.size()))));
            } catch (StoreUnavailableException away) {
                pause();
            }
        }
    }

    private void act(CaseReview seen) {
        int dice = random.nextInt(100);
        boolean awaited = seen.awaiting()
                .filter(entry -> !entry.stamp().userId().equals(user.id()))
                .isPresent();
        if (awaited && dice < 70) {
            answer(seen, dice < 45);
        } else if (seen.decision().isPresent() && dice < 15) {
            withdraw(seen);
        } else if (dice < 25) {
            String text = proposals.text();
            attempt(
                    new ReviewEntry.View(stamp(seen.subject()), user.agency(), Optional.empty(), text),
                    () -> reviews.addView(user, AgencyView.own(seen.subject(), text)));
        } else {
            decide(proposals.about(seen));
        }
    }

    private void answer(CaseReview seen, boolean approved) {
        String text = proposals.text();
        long decision = seen.awaiting().orElseThrow().stamp().number();
        attempt(
                new ReviewEntry.SecondPerson(stamp(seen.subject()), decision, approved, text),
                () -> reviews.second(user, seen.subject(), decision, approved, text));
    }

    private void withdraw(CaseReview seen) {
        Withdrawal withdrawal = proposals.withdrawal(seen);
        String because = reviews.outlook(user, withdrawal).secondPersonBecause().orElse("");
        attempt(
                new ReviewEntry.Withdrawn(
                        stamp(seen.subject()),
                        withdrawal,
                        withdrawal.list().map(list -> TestProposals.evidence(list, withdrawal.shownAt())),
                        !because.isEmpty(),
                        because),
                () -> reviews.withdraw(user, withdrawal));
    }

    private void decide(Proposal proposal) {
        String because = reviews.outlook(user, proposal).secondPersonBecause().orElse("");
        attempt(
                new ReviewEntry.Decided(
                        stamp(proposal.subject()),
                        proposal,
                        TestProposals.evidence(proposal.list(), proposal.shownAt()),
                        !because.isEmpty(),
                        because),
                () -> reviews.decide(user, proposal));
    }

    private void attempt(ReviewEntry wanted, Supplier<ReviewAnswer> act) {
        notes.trying(wanted);
        try {
            ReviewAnswer answer = act.get();
            if (answer instanceof ReviewAnswer.Recorded recorded) {
                notes.recorded(recorded.entry());
            } else if (answer instanceof ReviewAnswer.Overtaken) {
                notes.overtaken(wanted);
            } else {
                notes.refused(wanted);
            }
        } catch (StoreUnavailableException away) {
            if (!away.mayBeRecorded()) {
                notes.refused(wanted);
            }
            pause();
        }
    }

    private Stamp stamp(SubjectId subject) {
        return new Stamp(0, subject, user.id(), user.name(), user.agency(), Instant.EPOCH);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
