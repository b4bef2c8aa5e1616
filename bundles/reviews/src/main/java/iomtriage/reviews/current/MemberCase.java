package iomtriage.reviews.current;

import iomtriage.api.caserecord.CaseRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Someone who is on now, with all that says whether they should leave.
 *
 * @param member by what they are on
 * @param record their record as it was known on the day of the list
 * @param asOf that day
 * @param definitions ids of the definitions of persistence that they meet on it
 * @param reoffending the chance of reoffending then and now; empty if it could not be worked out for both days
 */
public record MemberCase(
        CohortMember member,
        CaseRecord record,
        LocalDate asOf,
        List<String> definitions,
        Optional<Chances> reoffending) {

    public MemberCase {
        definitions = List.copyOf(definitions);
    }

    /**
     * One outcome's chance on two days, by the same pack.
     *
     * @param outcome the outcome's name
     * @param then as of the day on which the person came on, 0 to 1
     * @param now as of the day of the list, 0 to 1
     */
    public record Chances(String outcome, double then, double now) {}

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "MemberCase[hidden]";
    }
}
