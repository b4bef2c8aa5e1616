package iomtriage.reviews.current;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.referral.Referral;
import iomtriage.api.score.Assessment;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody who is on now, with all that rules about them look at.
 *
 * @param member by what they are on
 * @param record their record as it was known on the day of the list
 * @param referral their line on the list
 * @param atEntry their scores as of the day on which they came on; empty if they could not be worked out
 */
public record MemberCase(CohortMember member, CaseRecord record, Referral referral, Optional<Assessment> atEntry) {

    /** The day as of which the record was read. */
    public LocalDate asOf() {
        return referral.assessment().asOf();
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "MemberCase[hidden]";
    }
}
