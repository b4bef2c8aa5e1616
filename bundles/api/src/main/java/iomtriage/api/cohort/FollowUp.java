package iomtriage.api.cohort;

import iomtriage.api.caserecord.SubjectId;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a cohort would have covered, and who desisted anyway.
 *
 * <p>People of whom nothing was handed in were not followed up (gone abroad, inside throughout, died): they are counted
 * apart, never as having done nothing.
 *
 * @param definition the definition's id
 * @param followed members who were followed up
 * @param notFollowed members who were not
 * @param offences later offences of the members
 * @param offencesOfAll later offences of the whole caseload
 * @param seriousHarm later offences of serious harm of the members
 * @param seriousHarmOfAll later offences of serious harm of the whole caseload
 * @param desisted members with no later sanction, in the caseload's order
 */
public record FollowUp(
        String definition,
        int followed,
        int notFollowed,
        long offences,
        long offencesOfAll,
        long seriousHarm,
        long seriousHarmOfAll,
        List<SubjectId> desisted) {

    /** Share of all later offences that the cohort would have covered, 0 to 1; empty if there were none. */
    public OptionalDouble offenceShare() {
        return share(offences, offencesOfAll);
    }

    /** Share of all later serious harm that the cohort would have covered, 0 to 1; empty if there was none. */
    public OptionalDouble seriousHarmShare() {
        return share(seriousHarm, seriousHarmOfAll);
    }

    /** Share of the members followed up who desisted, 0 to 1; empty if nobody was followed up. */
    public OptionalDouble desistedShare() {
        return share(desisted.size(), followed);
    }

    private static OptionalDouble share(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "FollowUp[" + definition + ", " + followed + " followed, " + desisted.size() + " desisted]";
    }
}
