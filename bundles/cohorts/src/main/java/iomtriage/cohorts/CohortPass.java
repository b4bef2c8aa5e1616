package iomtriage.cohorts;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.cohort.CohortRequest;
import iomtriage.cohorts.internal.count.FactBytes;
import iomtriage.cohorts.internal.count.FactReader;
import iomtriage.cohorts.internal.count.PersonFacts;
import iomtriage.cohorts.internal.rule.Plan;
import iomtriage.cohorts.internal.survey.Survey;
import iomtriage.cohorts.survey.CohortFacts;
import iomtriage.cohorts.survey.PositionedSurvey;
import iomtriage.records.memory.ValueReader;
import iomtriage.records.memory.ValueWriter;
import java.util.List;

/**
 * Runs definitions over people read in a pass that the caller makes, so that a caseload need be read only once.
 * Thread-safe.
 */
public final class CohortPass {

    private final Plan plan;
    private final FactReader reader;

    CohortPass(Plan plan, CohortRequest request) {
        this.plan = plan;
        this.reader = new FactReader(plan.required(), request);
    }

    /** The definitions that this pass runs, in order. */
    public List<CohortDefinition> definitions() {
        return plan.definitions();
    }

    /**
     * Reads what the definitions need off one record.
     *
     * @param person a record that was validated and does not contradict itself
     */
    public CohortFacts read(CaseRecord person) {
        return reader.read(person);
    }

    /** Writes what was read of a person, for a pass of the same definitions elsewhere. */
    public void write(CohortFacts person, ValueWriter out) {
        FactBytes.write((PersonFacts) person, out);
    }

    /** Reads what {@link #write} wrote. */
    public CohortFacts read(SubjectId subject, ValueReader in) {
        return FactBytes.read(subject, in);
    }

    /**
     * Runs every definition over everyone who was read.
     *
     * @param people what this pass read, one entry for each person
     */
    public PositionedSurvey survey(List<? extends CohortFacts> people) {
        return Survey.of(
                plan,
                reader.asOf(),
                people.stream().map(PersonFacts.class::cast).toList());
    }
}
