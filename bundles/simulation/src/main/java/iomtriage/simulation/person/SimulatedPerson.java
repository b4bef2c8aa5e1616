package iomtriage.simulation.person;

import iomtriage.api.caserecord.CaseRecord;
import java.util.Optional;

/**
 * One simulated person.
 *
 * @param record the case record, of nothing from the as-of date on
 * @param outcomes what happened after the as-of date
 * @param groups groups for fairness auditing, which are in no case record
 * @param place place in the programme; empty if none is offered
 */
public record SimulatedPerson(
        CaseRecord record, SimulatedOutcomes outcomes, AuditGroups groups, Optional<ProgrammePlace> place) {

    /** Shows nothing of the person. */
    @Override
    public String toString() {
        return "SimulatedPerson[hidden]";
    }
}
