package iomtriage.ranking.place;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.cohort.CohortRequest;
import iomtriage.api.cohort.Nomination;
import iomtriage.api.place.Placement;
import iomtriage.cohorts.CohortPass;
import iomtriage.cohorts.Cohorts;
import iomtriage.cohorts.survey.CohortFacts;
import iomtriage.ranking.probation.ProbationFacts;
import iomtriage.scoring.caseload.ScoredCaseload;
import iomtriage.scoring.caseload.ScoredEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A scored caseload with all that a policy needs to rank it.
 *
 * @param caseload everybody's scores
 * @param nominations who was put forward for a cohort by professional judgement
 * @param placements who must and who must not be on the list
 * @param pass the pass that read the facts of cohorts
 * @param facts those facts, for everybody whose record is sound
 * @param probation what probation's policy asks about each of them; empty where another policy ranks
 * @param reader reads one more record of the same caseload
 */
public record Candidates(
        ScoredCaseload caseload,
        List<Nomination> nominations,
        List<Placement> placements,
        CohortPass pass,
        Map<SubjectId, CohortFacts> facts,
        Map<SubjectId, ProbationFacts> probation,
        RecordScorer reader) {

    /** A caseload ranked by scores alone: no cohorts, no decisions. */
    public static Candidates byScoresAlone(ScoredCaseload caseload) {
        CohortPass none = new Cohorts(List.of(), List.of()).pass(CohortRequest.asOf(caseload.asOf()));
        return new Candidates(caseload, List.of(), List.of(), none, Map.of(), Map.of(), new NoRecords());
    }

    /** Everybody else: facts of those who are left out are not looked up. */
    public Candidates without(Predicate<String> left) {
        ScoredCaseload others = new ScoredCaseload(
                caseload.name(),
                caseload.asOf(),
                caseload.scorer(),
                caseload.people().stream()
                        .filter(each -> !left.test(each.subject().value()))
                        .toList(),
                caseload.refused().stream()
                        .filter(each -> !left.test(each.reference()))
                        .toList());
        return new Candidates(
                others,
                nominations.stream()
                        .filter(each -> !left.test(each.subject().value()))
                        .toList(),
                placements.stream()
                        .filter(each -> !left.test(each.subject().value()))
                        .toList(),
                pass,
                facts,
                probation,
                reader);
    }

    /** Refuses: there are no records to compare with. */
    private static final class NoRecords implements RecordScorer {
        @Override
        public ScoredEntry score(CaseRecord record, LocalDate asOf) {
            throw new UnsupportedOperationException(
                    "This list was made from scores alone, so no record can be scored anew for it. Rank the case"
                            + " records.");
        }

        @Override
        public CohortFacts facts(CaseRecord record, LocalDate asOf) {
            throw new UnsupportedOperationException(
                    "This list was made from scores alone, so no record can be read anew for it. Rank the case"
                            + " records.");
        }
    }
}
