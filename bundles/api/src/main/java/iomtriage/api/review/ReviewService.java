package iomtriage.api.review;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.User;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Records what people decide. Thread-safe. An answer of {@link ReviewAnswer.Recorded} means that it is on disk.
 *
 * <p>Every method throws {@link StoreUnavailableException} while the store cannot be reached. Nothing is recorded then, unless the
 * exception says that this cannot be told.
 */
@ProviderType
public interface ReviewService {

    /** The reasons that decisions may give, in the order in which they are offered. */
    List<Reason> reasons();

    /** Everything on record about a person. */
    CaseReview review(SubjectId subject);

    /** Where people stand about whom anything is on record; everyone else is {@link Standing#UNDECIDED}. */
    Map<SubjectId, Standing> standings();

    /** Puts a decision on record. */
    ReviewAnswer decide(User user, Proposal proposal);

    /**
     * Says as a second person whether a decision, or its withdrawal, may stand.
     *
     * @param decision number of the entry that awaits a second person
     */
    ReviewAnswer second(User user, SubjectId subject, long decision, boolean approved, String rationale);

    /** Takes a decision back. It stays on record. What closes a case obeys the rules of a decision that closes one. */
    ReviewAnswer withdraw(User user, Withdrawal withdrawal);

    /** Puts an agency's own view on record. */
    ReviewAnswer addView(User user, SubjectId subject, String text);
}
