package iomtriage.api.referral;

import iomtriage.api.caserecord.SubjectId;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A caseload in the order in which a policy would offer places. Immutable and thread-safe.
 *
 * <p>Explanations are built for the rows that are asked for, so a list over a large caseload costs little to hold.
 */
@ProviderType
public interface ReferralList {

    /** What the list was made from. */
    ListHeader header();

    /** How many people are ranked. */
    int size();

    /**
     * The person at a place.
     *
     * @param place 1 to {@link #size()}
     * @throws IndexOutOfBoundsException if there is no such place
     */
    Referral at(int place);

    /** The first people of the list, at most {@code count}. */
    List<Referral> top(int count);

    /** A person's line, if that person is ranked. */
    Optional<Referral> find(SubjectId subject);

    /** What the people above the cut line account for, one entry for each outcome of the pack. */
    List<Coverage> coverage();

    /** People whose record is sound but who could not be scored, by reference. */
    List<NotRanked> notRanked();

    /** Records that were refused, by reference, with every finding. */
    List<RefusedRecord> refused();
}
