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
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Simulated people of all groups offend alike; drugs and public drunkenness are more often found out in some. A list drawn up by
 * what was found out must be seen to take more of these, and nothing must be seen between groups drawn by lot.
 */
class UnevenEnforcementTest {

    /** Enough for the smallest group with a difference that matters, people of mixed ethnicity. */
    private static final int PEOPLE = 40_000;

    private static final Set<String> LOOKED_FOR =
            Set.of("DRUG_POSSESSION_OR_SUPPLY", "DRUNKENNESS", "MOTORING_OFFENCES");

    /** What an audit needs of one person. */
    private record Audited(double found, boolean again, String ethnicity, String area) {

        static Audited of(SimulatedPerson person) {
            return new Audited(
                    UnevenEnforcementTest.found(person),
                    person.outcomes().anyReoffence(),
                    person.groups().ethnicity().label(),
                    person.groups().area());
        }
    }

    @Test
    void theAuditFindsWhomEnforcementFallsOnWhichWayAndNothingElse() {
        Simulator simulator = Simulator.of(SimulationParameters.published(), LocalDate.of(2026, 1, 1), 7);
        List<Audited> people = LongStream.range(0, PEOPLE)
                .parallel()
                .mapToObj(index -> Audited.of(simulator.person(index)))
                .toList();
        boolean[] again = new boolean[PEOPLE];
        String[] lot = new String[PEOPLE];
        for (int i = 0; i < PEOPLE; i++) {
            again[i] = people.get(i).again();
            lot[i] = i % 16 == 0 ? "few" : "many";
        }
        double[] found = people.stream().mapToDouble(Audited::found).toArray();
        ScoredOutcomes scores = ScoredOutcomes.of(PriorCount.fit(found, again).score(found), again);

        List<FairnessReport> reports = FairnessAudit.all(
                scores,
                List.of(
                        new AuditedGroup(groups("ethnicity", people, Audited::ethnicity), "White"),
                        new AuditedGroup(groups("area", people, Audited::area), "Castle"),
                        new AuditedGroup(Groups.of("lot", lot), "many")),
                new FairnessSettings(new Capacity(PEOPLE / 10), MinimumEvidence.DEFAULT, new Resampling(1, 200, 0.95)));

        double black = shownMore(reports.get(0), "Black");
        double mixed = shownMore(reports.get(0), "Mixed");
        assertThat(black).isBetween(1.2, 2.5).isGreaterThan(mixed);
        // Found out 1.1 times as often: the list may be too short to show it, but must not show the contrary.
        for (String little : List.of("Asian", "Other")) {
            assertThat(onTheList(reports.get(0), little)
                            .comparison()
                            .difference()
                            .orElseThrow()
                            .high())
                    .as(little)
                    .isPositive();
        }
        // The area that finds out most, against the one that finds out least: the direction, if not beyond all the
        // comparisons made.
        FairnessFinding harbour = onTheList(reports.get(1), "Harbour");
        assertThat(harbour.comparison().difference().orElseThrow().low())
                .as(harbour.sentence())
                .isPositive();
        assertThat(reports.get(2).findings())
                .extracting(FairnessFinding::verdict)
                .doesNotContain(Verdict.DIFFERENCE_SHOWN);
    }

    private static Groups groups(String name, List<Audited> people, Function<Audited, String> label) {
        return Groups.of(name, people.stream().map(label).toArray(String[]::new));
    }

    /** How many times as often as the reference group this one is on the list, if the audit shows that it is so more often. */
    private static double shownMore(FairnessReport report, String group) {
        FairnessFinding finding = onTheList(report, group);
        assertThat(finding.verdict()).as(finding.sentence()).isEqualTo(Verdict.DIFFERENCE_SHOWN);
        assertThat(finding.comparison().difference().orElseThrow().low()).isPositive();
        return finding.comparison().ratio().orElseThrow().value();
    }

    private static FairnessFinding onTheList(FairnessReport report, String group) {
        return report.findings().stream()
                .filter(each -> each.group().equals(group) && each.metric() == Metric.SELECTION_RATE)
                .findFirst()
                .orElseThrow();
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
