package iomtriage.reviews;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.review.Evidence;
import iomtriage.api.review.ReviewFinding;
import iomtriage.api.review.SafetyQuestion;
import iomtriage.reviews.profile.RecordedSafety;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Says what a decision rests on: it is read off the list that the decision names, and nobody can say otherwise. Thread-safe. */
public interface EvidenceSource {

    /** Takes a list that a host ranked by itself: see {@link iomtriage.api.review.ReviewService#use}. */
    void use(ReferralList list);

    /**
     * @param list id of the list
     * @param shownAt when the case was first shown to the person who decides, if that is known
     * @param open whether the cases of everybody on a list are open to the person who decides: a list of anyone else tells too
     *     much, and counts as unknown
     */
    Found find(String list, SubjectId subject, Optional<Instant> shownAt, Predicate<ReferralList> open);

    /**
     * Whether a person's record says that they are on Integrated Offender Management now. What is not at hand says nothing.
     *
     * @param list id of the list
     */
    boolean onIom(String list, SubjectId subject);

    /**
     * What a person's record answers of what is asked about the safety of those at risk. What is not at hand says nothing.
     *
     * @param list id of the list
     */
    Map<SafetyQuestion, RecordedSafety> safety(String list, SubjectId subject);

    /** What was found. */
    sealed interface Found {

        /** The person is on the list. */
        record Listed(Evidence evidence) implements Found {}

        /** There is no such list, or the person is not on it. */
        record Missing(ReviewFinding why) implements Found {}
    }
}
