package iomtriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.Event;
import iomtriage.evaluation.Capacity;
import iomtriage.evaluation.Groups;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.Resampling;
import iomtriage.evaluation.ScoredOutcomes;
import iomtriage.evaluation.baseline.PriorCount;
import iomtriage.evaluation.fairness.AuditedGroup;
import iomtriage.evaluation.fairness.FairnessAudit;
import iomtriage.evaluation.fairness.FairnessFinding;
import iomtriage.evaluation.fairness.FairnessReport;
import iomtriage.evaluation.fairness.FairnessSettings;
import iomtriage.evaluation.fairness.MinimumEvidence;
import iomtriage.evaluation.fairness.Verdict;
import iomtriage.simulation.Simulator;
import iomtriage.simulation.parameters.SimulationParameters;
import iomtriage.simulation.person.SimulatedPerson;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Simulated people of all groups offend alike; drugs and public drunkenness are more often found out in some. A list drawn up by
 * what was found out must be seen to take more of these, and nothing must be seen between groups drawn by lot.
 */
class UnevenEnforcementTest {

    private static final int PEOPLE = 12_000;
    private static final Set<String> LOOKED_FOR =
            Set.of("DRUG_POSSESSION_OR_SUPPLY", "DRUNKENNESS", "MOTORING_OFFENCES");

    @Test
    void theAuditFindsWhomEnforcementFallsOnAndNothingElse() {
        Simulator simulator = Simulator.of(SimulationParameters.published(), LocalDate.of(2026, 1, 1), 7);
        List<SimulatedPerson> people = LongStream.range(0, PEOPLE)
                .parallel()
                .mapToObj(simulator::person)
                .toList();
        double[] found =
                people.stream().mapToDouble(UnevenEnforcementTest::found).toArray();
        boolean[] again = new boolean[PEOPLE];
        String[] ethnicity = new String[PEOPLE];
        String[] lot = new String[PEOPLE];
        for (int i = 0; i < PEOPLE; i++) {
            again[i] = people.get(i).outcomes().anyReoffence();
            ethnicity[i] = people.get(i).groups().ethnicity().label();
            lot[i] = i % 16 == 0 ? "few" : "many";
        }
        ScoredOutcomes scores = ScoredOutcomes.of(PriorCount.fit(found, again).score(found), again);

        List<FairnessReport> reports = FairnessAudit.all(
                scores,
                List.of(
                        new AuditedGroup(Groups.of("ethnicity", ethnicity), "White"),
                        new AuditedGroup(Groups.of("lot", lot), "many")),
                new FairnessSettings(new Capacity(PEOPLE / 10), MinimumEvidence.DEFAULT, new Resampling(1, 200, 0.95)));

        FairnessFinding onTheList = reports.get(0).findings().stream()
                .filter(f -> f.group().equals("Black") && f.metric() == Metric.SELECTION_RATE)
                .findFirst()
                .orElseThrow();
        assertThat(onTheList.verdict()).as(onTheList.sentence()).isEqualTo(Verdict.DIFFERENCE_SHOWN);
        assertThat(onTheList.comparison().difference().orElseThrow().low()).isPositive();
        assertThat(onTheList.comparison().ratio().orElseThrow().value()).isBetween(1.2, 2.5);
        assertThat(reports.get(1).findings())
                .extracting(FairnessFinding::verdict)
                .doesNotContain(Verdict.DIFFERENCE_SHOWN);
    }

    private static double found(SimulatedPerson person) {
        return person.record().events().stream()
                .filter(UnevenEnforcementTest::lookedFor)
                .count();
    }

    private static boolean lookedFor(Event event) {
        return LOOKED_FOR.contains(event.group().name());
    }
}
