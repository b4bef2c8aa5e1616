package iomtriage.reviews.rule;

import iomtriage.api.identity.Agency;
import iomtriage.api.oasys.Answer;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.ReviewFinding;
import iomtriage.api.review.SafetyQuestion;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A serious-harm case is not closed before a safeguarding agency has given its view, or before it is on record that none has.
 * Source: Working Together to Safeguard Children names the local authority, health and the police as safeguarding partners; the
 * police bring cases here, so the view of one of the other two is asked for.
 */
public final class SafeguardingRule {

    private static final Set<Agency> SAFEGUARDING = EnumSet.of(Agency.HEALTH, Agency.LOCAL_AUTHORITY);

    private SafeguardingRule() {}

    /** What stands in the way, of answers in which the question was answered. */
    public static Optional<ReviewFinding> finding(Map<SafetyQuestion, Answer> answers, CaseReview before) {
        Answer answer = answers.getOrDefault(SafetyQuestion.SAFEGUARDING_VIEW, Answer.NO);
        if (answer == Answer.NOT_KNOWN) {
            return finding(
                    "Look in the history whether health or the local authority has given its view, and answer yes or no.");
        }
        return answer == Answer.YES && !isViewed(before)
                ? finding(
                        "Neither health nor the local authority has put its view on record. Have it put on record, or answer"
                                + " no: then it is on record that there is none.")
                : Optional.empty();
    }

    /** What stands in the way of saying that there is none. Whoever had not seen it could not know. */
    public static Optional<ReviewFinding> denied(Map<SafetyQuestion, Answer> answers, CaseReview seen) {
        return answers.get(SafetyQuestion.SAFEGUARDING_VIEW) == Answer.NO && isViewed(seen)
                ? finding(
                        "Health or the local authority has put its view on record. Read it in the history, and answer yes.")
                : Optional.empty();
    }

    private static boolean isViewed(CaseReview review) {
        return review.entries().stream()
                .anyMatch(entry -> entry instanceof ReviewEntry.View view
                        && SAFEGUARDING.contains(view.stamp().agency()));
    }

    private static Optional<ReviewFinding> finding(String why) {
        return Optional.of(new ReviewFinding("safety-" + SafetyQuestion.SAFEGUARDING_VIEW.name(), why));
    }
}
