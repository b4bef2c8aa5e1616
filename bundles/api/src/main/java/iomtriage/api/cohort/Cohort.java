package iomtriage.api.cohort;

import iomtriage.api.caserecord.SubjectId;
import java.util.List;
import java.util.Map;

/**
 * The people whom one definition picks from a caseload.
 *
 * @param definition the definition's id
 * @param members who belongs, in the caseload's order
 * @param notMembers how many do not belong
 * @param notDecidable whose membership is not decidable, in the caseload's order
 * @param missing how many of those want what, by what is missing in plain words, sorted by its text
 * @param justOutside who does not belong but would after one step (see {@link DefinitionStanding#near()})
 * @param justInside who belongs but would not after one step
 */
public record Cohort(
        String definition,
        List<SubjectId> members,
        int notMembers,
        List<SubjectId> notDecidable,
        Map<String, Integer> missing,
        List<SubjectId> justOutside,
        List<SubjectId> justInside) {

    /** How many belong. */
    public int size() {
        return members.size();
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "Cohort[" + definition + ", " + members.size() + " members]";
    }
}
