package iomtriage.api.review;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.User;
import iomtriage.api.referral.ReferralList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Records what people decide. Thread-safe. An answer of {@link ReviewAnswer.Recorded} means that it is on disk.
 *
 * <p>The rules hold for every caller: what a decision rests on, and whether it closes a serious-harm case, is read off the list that
 * it names; what is on record about a person is answered as far as the user may see it.
 *
 * <p>Every method that names a user and a person throws {@link AccessRefusedException} where the person's case is not open to the
 * user. Every method throws {@link StoreUnavailableException} while the store cannot be reached. Nothing is recorded then, unless
 * the exception says that this cannot be told.
 */
@ProviderType
public interface ReviewService {

    /** {@return the reasons that decisions may give, in the order in which they are offered} */
    List<Reason> reasons();

    /**
     * Lets decisions name a list, in a host that ranks by itself. Not needed for the list that the pages and the HTTP interface
     * show. The few newest lists are kept; a decision that names an older one is refused, and so is one that names a list of people
     * not all of whose cases are open to the user: hand over {@link ReferralList#without} for such users.
     *
     * @param list as the triage service made it
     * @throws IllegalArgumentException if the triage service did not make it
     */
    void use(ReferralList list);

    /**
     * {@return what is on record about a person, as far as the user may see it} That the user was shown it is in the
     * audit trail.
     *
     * @param user who is asking: a practitioner, supervisor or auditor
     * @param subject whom it is about
     */
    CaseReview review(User user, SubjectId subject);

    /**
     * {@return where people stand about whom anything is on record and whose case is open to the user, in the order of
     * their ids; everyone else is {@link Standing#UNDECIDED}}
     *
     * @param user who is asking
     */
    Map<SubjectId, Standing> standings(User user);

    /**
     * Puts a decision on record, if the rules in force allow it.
     *
     * @param user who decides: a supervisor
     * @param proposal the decision
     * @return what is on record now, what stands in the way, or what someone else put on record first
     */
    ReviewAnswer decide(User user, Proposal proposal);

    /**
     * Says as a second person whether a decision, or its withdrawal, may stand.
     *
     * @param user who says so: a supervisor, and not the one who wrote the entry
     * @param subject whom it is about
     * @param decision number of the entry that awaits a second person
     * @param approved whether it may stand
     * @param rationale why, in the user's own words, as long as the rules ask
     * @return what is on record now, what stands in the way, or what someone else put on record first
     */
    ReviewAnswer second(User user, SubjectId subject, long decision, boolean approved, String rationale);

    /**
     * Takes a decision back. It stays on record. What closes a case obeys the rules of a decision that closes one.
     *
     * @param user who withdraws it: a supervisor
     * @param withdrawal which decision, and why
     * @return what is on record now, what stands in the way, or what someone else put on record first
     */
    ReviewAnswer withdraw(User user, Withdrawal withdrawal);

    /**
     * Sets how much attention someone needs now.
     *
     * @param user who sets it: a practitioner or supervisor
     * @param subject whom it is about
     * @param rating how much attention
     * @param expires last day on which the rating holds: after today, and no further ahead than the rules allow
     * @param rationale why, in the user's own words, as long as the rules ask
     * @return what is on record now, or what stands in the way
     */
    ReviewAnswer rate(User user, SubjectId subject, Rating rating, LocalDate expires, String rationale);

    /**
     * Puts an agency's view on record. Only a supervisor may minute the view of another agency.
     *
     * @param user who writes it: a practitioner or supervisor
     * @param view the view
     * @return what is on record now, or what stands in the way
     */
    ReviewAnswer addView(User user, AgencyView view);

    /**
     * Puts the view of the user's own agency on record, without a stance.
     *
     * @param user who writes it: a practitioner or supervisor
     * @param subject whom it is about
     * @param text what the agency says, as long as the rules ask
     * @return what is on record now, or what stands in the way
     */
    default ReviewAnswer addView(User user, SubjectId subject, String text) {
        return addView(user, AgencyView.own(subject, text));
    }
}
