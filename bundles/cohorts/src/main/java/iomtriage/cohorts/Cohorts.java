package iomtriage.cohorts;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.cohort.CohortRequest;
import iomtriage.api.cohort.CohortService;
import iomtriage.api.cohort.CohortSurvey;
import iomtriage.api.cohort.Cutoff;
import iomtriage.api.cohort.LaterConduct;
import iomtriage.api.cohort.PersonStanding;
import iomtriage.cohorts.definition.DefinitionReader;
import iomtriage.cohorts.internal.count.CountableRecord;
import iomtriage.cohorts.internal.count.FactReader;
import iomtriage.cohorts.internal.rule.Boundaries;
import iomtriage.cohorts.internal.rule.PersonReport;
import iomtriage.cohorts.internal.rule.Plan;
import iomtriage.cohorts.internal.rule.PlanBuilder;
import iomtriage.cohorts.internal.survey.LaterReader;
import iomtriage.cohorts.internal.survey.Survey;
import iomtriage.cohorts.reference.Ogrs3TwoYears;
import iomtriage.cohorts.reference.ReferenceScorer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Runs definitions of persistence. Immutable and thread-safe. */
public final class Cohorts implements CohortService, CohortPasses {

    private final Plan plan;

    /** The definitions that ship, with the reference scorers that ship. */
    public static Cohorts builtIn() {
        List<ReferenceScorer> scorers = List.of(new Ogrs3TwoYears());
        List<String> ids = scorers.stream().map(ReferenceScorer::id).toList();
        return new Cohorts(new DefinitionReader(ids).builtInAnd(List.of()), scorers);
    }

    /**
     * @param definitions the definitions, in the order in which they are shown
     * @param scorers the reference scorers they may name
     * @throws IllegalArgumentException if a definition names a scorer that is not among them
     */
    public Cohorts(List<CohortDefinition> definitions, List<ReferenceScorer> scorers) {
        this.plan = PlanBuilder.plan(definitions, scorers);
    }

    @Override
    public List<CohortDefinition> definitions() {
        return plan.definitions();
    }

    @Override
    public List<String> nominationLists() {
        return plan.required().lists();
    }

    @Override
    public CohortPass pass(CohortRequest request) {
        return new CohortPass(plan, known(request));
    }

    @Override
    public CohortSurvey survey(CaseSource caseload, CohortRequest request) {
        return Survey.of(plan, caseload, known(request));
    }

    @Override
    public Map<SubjectId, LaterConduct> laterConduct(CaseSource later, LocalDate asOf, int months) {
        return new LaterReader(asOf, months).read(later);
    }

    @Override
    public PersonStanding person(CaseRecord person, CohortRequest request, List<Cutoff> cutoffs) {
        CountableRecord.require(person, request.asOf());
        FactReader reader = new FactReader(plan.required(), known(request));
        PersonReport report = new PersonReport(plan, reader.read(person), Boundaries.of(plan.shares(), cutoffs));
        return new PersonStanding(person.subject(), request.asOf(), report.standings());
    }

    /** Refuses nominations to a list that no definition asks for: they would be ignored silently. */
    private CohortRequest known(CohortRequest request) {
        long unknown = request.nominations().stream()
                .filter(each -> !nominationLists().contains(each.list()))
                .count();
        if (unknown > 0) {
            throw new IllegalArgumentException(
                    unknown + " of " + request.nominations().size()
                            + " nominations are to a list that no definition in use asks for. Lists that are asked for: "
                            + (nominationLists().isEmpty() ? "none" : String.join(", ", nominationLists())) + ".");
        }
        return request;
    }
}
