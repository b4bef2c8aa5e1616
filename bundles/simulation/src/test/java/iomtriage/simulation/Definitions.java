package iomtriage.simulation;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.cohort.CohortRequest;
import iomtriage.api.cohort.CohortSurvey;
import iomtriage.api.cohort.LaterConduct;
import iomtriage.cohorts.Cohorts;
import iomtriage.cohorts.definition.DefinitionReader;
import iomtriage.cohorts.reference.ReferenceScore;
import iomtriage.cohorts.reference.ReferenceScorer;
import iomtriage.scoring.reference.ReferenceScale;
import iomtriage.scoring.reference.ReferenceScorers;
import iomtriage.simulation.person.SimulatedPerson;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The definitions of persistence that are built in, run on simulated people. */
final class Definitions {

    private Definitions() {}

    static CohortSurvey survey(List<SimulatedPerson> caseload) {
        Ogrs3 ogrs3 = new Ogrs3();
        return new Cohorts(new DefinitionReader(List.of(ogrs3.id())).builtInAnd(List.of()), List.of(ogrs3))
                .survey(new Caseload(caseload), CohortRequest.asOf(Simulated.AS_OF));
    }

    static Map<SubjectId, LaterConduct> later(List<SimulatedPerson> caseload) {
        Map<SubjectId, LaterConduct> later = new HashMap<>();
        for (SimulatedPerson person : caseload) {
            SimulatedPerson.Outcomes outcomes = person.outcomes();
            later.put(
                    person.record().subject(),
                    new LaterConduct(
                            outcomes.provenOffences(), outcomes.seriousHarmOffences(), outcomes.isConvictedAgain()));
        }
        return later;
    }

    private record Caseload(List<SimulatedPerson> people) implements CaseSource {

        @Override
        public String name() {
            return "simulated people";
        }

        @Override
        public OptionalLong size() {
            return OptionalLong.of(people.size());
        }

        @Override
        public Stream<CaseEntry> entries() {
            return people.stream().map(person -> new CaseEntry.Readable(person.record()));
        }
    }

    private static final class Ogrs3 implements ReferenceScorer {

        private final ReferenceScorers scorers = new ReferenceScorers();

        @Override
        public String id() {
            return "ogrs3-two-years";
        }

        @Override
        public String name() {
            return "OGRS3 over two years";
        }

        @Override
        public ReferenceScore score(CaseRecord person, LocalDate asOf) {
            var score = scorers.score(ReferenceScale.OGRS3_TWO_YEARS, person, asOf);
            if (score instanceof iomtriage.scoring.reference.ReferenceScore.Scored scored) {
                return new ReferenceScore.Percent(scored.percentage().doubleValue());
            }
            return new ReferenceScore.NotScorable(
                    ((iomtriage.scoring.reference.ReferenceScore.NotScorable) score).missing());
        }
    }
}
