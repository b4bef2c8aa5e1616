package iomtriage.api.cohort;

import java.util.List;

/**
 * Of whom a cohort consists, beside the caseload it was picked from.
 *
 * @param definition the definition's id
 * @param groups one line for each group, sorted by name
 * @param notRecorded the people whose group is not recorded
 */
public record MakeUp(String definition, List<GroupLine> groups, GroupLine notRecorded) {

    public MakeUp {
        groups = List.copyOf(groups);
    }

    /**
     * One group.
     *
     * @param group the group, as the host names it
     * @param members its people in the cohort
     * @param notDecidable its people whose membership is not decidable
     * @param people its people in the caseload
     */
    public record GroupLine(String group, int members, int notDecidable, int people) {}
}
