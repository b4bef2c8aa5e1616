package iomtriage.lists;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.ReferralList;
import java.time.Instant;
import java.util.Optional;

/**
 * A list that people look at.
 *
 * @param list the list
 * @param index how to find rows in it
 * @param madeAt when it was made
 * @param source the caseload that it was made of
 */
public record PublishedList(ReferralList list, ListIndex index, Instant madeAt, CaseSource source) {

    /** A person's line, if that person is ranked. */
    public Optional<Referral> find(SubjectId subject) {
        return index.position(subject).isPresent()
                ? Optional.of(list.at(index.position(subject).getAsInt() + 1))
                : Optional.empty();
    }
}
