package iomtriage.api.cohort;

import iomtriage.api.caserecord.SubjectId;
import java.time.LocalDate;
import java.util.List;

/**
 * Where a person stands by every definition.
 *
 * @param subject whom it is about
 * @param asOf the day as of which the record was read
 * @param standings one for each definition, in the definitions' order
 */
public record PersonStanding(SubjectId subject, LocalDate asOf, List<DefinitionStanding> standings) {

    public PersonStanding {
        standings = List.copyOf(standings);
    }

    /** {@return ids of the definitions the person meets} */
    public List<String> met() {
        return standings.stream()
                .filter(each -> each.membership() instanceof Membership.Member)
                .map(DefinitionStanding::definition)
                .toList();
    }
}
