package iomtriage.contract;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Agency;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.DecisionListener;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is asked of a {@link DecisionListener}: it takes any entry, also of a person it does not know, also twice, and soon returns. */
public final class DecisionListenerContract {

    private static final SubjectId SOMEBODY = new SubjectId("no-such-person-in-any-case-system");
    private static final ReviewEntry ENTRY = new ReviewEntry.View(
            new Stamp(7, SOMEBODY, "sam", "Sam", Agency.POLICE, Instant.parse("2026-03-02T12:00:00Z")),
            Agency.POLICE,
            Optional.empty(),
            "What another agency thinks of it.");

    private DecisionListenerContract() {}

    /**
     * {@return everything that is wrong, each a sentence with the way out; empty if nothing is} It names no person.
     *
     * @param listener what the host implements: one that may be told of a person who does not exist, over a test's own
     *     case system
     * @param patience how long it may take
     */
    public static List<String> findings(DecisionListener listener, Duration patience) {
        List<String> findings = new ArrayList<>();
        add(tell(listener, patience), "for an entry about a person whom the host does not know", findings);
        add(tell(listener, patience), "when it was told of the same entry a second time", findings);
        if (findings.isEmpty()
                && Called.atOnce(patience, () -> told(listener)).stream().anyMatch(Called::failed)) {
            findings.add(
                    "recorded() goes wrong when several threads tell it at once. Let calls share nothing that one of them"
                            + " changes.");
        }
        return findings;
    }

    private static Called<Boolean> tell(DecisionListener listener, Duration patience) {
        return Called.within(patience, () -> told(listener));
    }

    private static boolean told(DecisionListener listener) {
        listener.recorded(ENTRY, new CaseReview(SOMEBODY, List.of(ENTRY)));
        return true;
    }

    private static void add(Called<Boolean> call, String when, List<String> findings) {
        if (call.failed()) {
            findings.add(
                    "recorded() " + call.fault() + " " + when
                            + ". Note the entry's number and do the work elsewhere; an entry whose number is known is already done.");
        }
    }
}
