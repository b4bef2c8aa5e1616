package iomtriage.cohorts.internal.survey;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.cohort.Churn;
import iomtriage.api.cohort.Cohort;
import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.cohort.CohortRequest;
import iomtriage.api.cohort.CohortSurvey;
import iomtriage.api.cohort.Cutoff;
import iomtriage.api.cohort.DefinitionStanding;
import iomtriage.api.cohort.FollowUp;
import iomtriage.api.cohort.Intersection;
import iomtriage.api.cohort.LaterConduct;
import iomtriage.api.cohort.MakeUp;
import iomtriage.api.cohort.Overlap;
import iomtriage.cohorts.internal.count.FactReader;
import iomtriage.cohorts.internal.count.PersonFacts;
import iomtriage.cohorts.internal.rule.Boundaries;
import iomtriage.cohorts.internal.rule.PersonReport;
import iomtriage.cohorts.internal.rule.Plan;
import iomtriage.cohorts.internal.rule.Verdict;
import iomtriage.cohorts.survey.CohortFacts;
import iomtriage.cohorts.survey.PositionedSurvey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Everyone's facts and memberships; each table is counted when it is asked for. */
public final class Survey implements PositionedSurvey {

    private final Plan plan;
    private final LocalDate asOf;
    private final Intake intake;
    private final List<Cutoff> cutoffs;
    private final Boundaries boundaries;
    private final List<CohortMembers> marks;

    private Survey(Plan plan, LocalDate asOf, Intake intake) {
        this.plan = plan;
        this.asOf = asOf;
        this.intake = intake;
        this.cutoffs = TopShares.cutoffs(plan, intake.people());
        this.boundaries = Boundaries.of(plan.shares(), cutoffs);
        this.marks = plan.conditions().stream()
                .map(condition -> CohortMembers.of(condition, intake.people(), boundaries))
                .toList();
    }

    public static Survey of(Plan plan, CaseSource caseload, CohortRequest request) {
        return new Survey(plan, request.asOf(), Intake.of(caseload, new FactReader(plan.required(), request)));
    }

    /** A survey of people who were read elsewhere. */
    public static Survey of(Plan plan, LocalDate asOf, List<PersonFacts> people) {
        return new Survey(plan, asOf, new Intake(people, List.of()));
    }

    @Override
    public boolean isMember(int definition, int person) {
        return marks.get(definition).members().get(person);
    }

    @Override
    public boolean isMember(int definition, CohortFacts person) {
        return plan.conditions().get(definition).decide((PersonFacts) person, boundaries, 0) == Verdict.MET;
    }

    @Override
    public int members(int definition) {
        return marks.get(definition).members().cardinality();
    }

    @Override
    public int membersBefore(int definition, int person) {
        return marks.get(definition).members().get(0, person).cardinality();
    }

    @Override
    public List<DefinitionStanding> standings(int person) {
        return new PersonReport(plan, intake.people().get(person), boundaries).standings();
    }

    @Override
    public LocalDate asOf() {
        return asOf;
    }

    @Override
    public List<CohortDefinition> definitions() {
        return plan.definitions();
    }

    @Override
    public int people() {
        return intake.people().size();
    }

    @Override
    public List<CaseEntry.Unreadable> refused() {
        return intake.refused();
    }

    @Override
    public List<Cohort> cohorts() {
        CohortTable table = new CohortTable(intake.people(), boundaries);
        return IntStream.range(0, marks.size())
                .mapToObj(i -> table.cohort(id(i), plan.conditions().get(i), marks.get(i)))
                .toList();
    }

    @Override
    public List<Overlap> overlaps() {
        return new OverlapTable(definitions(), marks).overlaps();
    }

    @Override
    public List<Intersection> intersections() {
        return new OverlapTable(definitions(), marks).intersections();
    }

    @Override
    public List<Cutoff> cutoffs() {
        return cutoffs;
    }

    @Override
    public List<MakeUp> makeUp(Map<SubjectId, String> groups) {
        return each(new MakeUpTable(intake.people(), groups)::of);
    }

    @Override
    public List<FollowUp> followUp(Map<SubjectId, LaterConduct> later) {
        FollowUpTable table = new FollowUpTable(intake.people(), later);
        return each((id, mark) -> table.of(id, mark.members()));
    }

    @Override
    public List<Churn> churnTo(CohortSurvey later) {
        if (!(later instanceof Survey other) || !other.definitions().equals(definitions())) {
            throw new IllegalArgumentException("The later survey was made with other definitions, so a move could come"
                    + " from them. Make both with the same service.");
        }
        if (!later.asOf().isAfter(asOf)) {
            throw new IllegalArgumentException(
                    "Churn runs from an earlier date to a later one, but the survey is as of " + asOf
                            + " and the other as of " + later.asOf() + ". Swap them.");
        }
        return new ChurnTable(this, other).churn();
    }

    List<PersonFacts> everyone() {
        return intake.people();
    }

    Boundaries boundaries() {
        return boundaries;
    }

    Plan plan() {
        return plan;
    }

    CohortMembers marks(int definition) {
        return marks.get(definition);
    }

    private String id(int definition) {
        return plan.definitions().get(definition).id();
    }

    private <T> List<T> each(BiFunction<String, CohortMembers, T> row) {
        return IntStream.range(0, marks.size())
                .mapToObj(i -> row.apply(id(i), marks.get(i)))
                .toList();
    }
}
