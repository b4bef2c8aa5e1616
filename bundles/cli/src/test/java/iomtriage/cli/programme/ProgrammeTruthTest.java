package iomtriage.cli.programme;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.evaluation.Resampling;
import iomtriage.evaluation.matching.MatchingSettings;
import iomtriage.evaluation.programme.ProgrammeEvaluation;
import iomtriage.evaluation.programme.ProgrammeFinding;
import iomtriage.simulation.Simulator;
import iomtriage.simulation.parameters.SimulationParameters;
import iomtriage.simulation.person.SimulatedPerson;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whether an evaluation recovers an effect that is known, where those with more sanctions and higher needs are likelier to join: each
 * simulated person who joins also lives the same life without the programme. Seeds are 1 and up. The numbers of studies that cover
 * the truth or find something must be such as binomial chances of 95% and 5% give, but for one time in a thousand to either side;
 * that was stated before any run. A few seeds in each build; more with {@code -Dprogramme.seeds=1000}.
 */
class ProgrammeTruthTest {

    private static final int SEEDS = Integer.getInteger("programme.seeds", 10);
    private static final int PEOPLE = 600;
    private static final double HARDLY_EVER = 0.001;
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = START.plusMonths(30);

    /** What one study found, beside the truth. */
    private record Study(double truth, ProgrammeFinding found) {

        boolean covers() {
            return !found.reoffending().difference().excludes(truth);
        }

        boolean findsOne() {
            return found.reoffending().difference().excludes(0);
        }

        boolean isCoveredWithoutMatching() {
            return !found.unmatched().difference().excludes(truth);
        }
    }

    private record Caseload(List<SimulatedPerson> people) implements CaseSource {

        static Caseload of(double rateRatio, long seed) {
            var programme = SimulationParameters.published()
                    .programme()
                    .offeredWith(rateRatio)
                    .forShare(0.12)
                    .joinedOver(4, 1);
            return new Caseload(Simulator.of(SimulationParameters.published().with(programme), START, seed)
                    .people(PEOPLE)
                    .parallel()
                    .toList());
        }

        @Override
        public String name() {
            return "simulated";
        }

        @Override
        public OptionalLong size() {
            return OptionalLong.of(people.size());
        }

        @Override
        public Stream<CaseEntry> entries() {
            return people.stream()
                    .map(person ->
                            new CaseEntry.Readable(person.place().orElseThrow().later()));
        }

        /** The mean difference that the programme made to those who joined and could be followed. */
        double truth() {
            double sum = 0;
            int size = 0;
            for (SimulatedPerson person : people) {
                var place = person.place().orElseThrow();
                if (place.isTreated()) {
                    Joined joined =
                            Joined.of(place.later(), SchemeSource.records().of(place.later()), TO);
                    if (joined.index().isPresent()) {
                        sum += reoffends(place.later(), joined.index().get())
                                - reoffends(
                                        place.laterUntreated(), joined.index().get());
                        size++;
                    }
                }
            }
            return sum / size;
        }

        private static int reoffends(CaseRecord later, LocalDate index) {
            return FollowUpReader.of(later, index, Optional.empty())
                            .reoffences()
                            .isEmpty()
                    ? 0
                    : 1;
        }
    }

    private static List<Study> studies(double rateRatio) {
        return LongStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> study(rateRatio, seed))
                .toList();
    }

    private static Study study(double rateRatio, long seed) {
        Caseload caseload = Caseload.of(rateRatio, seed);
        ProgrammePeople.Gathered gathered =
                new ProgrammePeople(List.of(caseload), SchemeSource.records(), TO, List.of("sex"), 1).gather();
        return new Study(
                caseload.truth(),
                ProgrammeEvaluation.of(gathered.data(), MatchingSettings.standard(), new Resampling(seed, 20, 0.95)));
    }

    @Test
    void anEffectIsCoveredAsOftenAsTheIntervalPromisesThoughNeedsDriveSelection() {
        List<Study> studies = studies(0.5);
        int covered = count(studies, Study::covers);
        print("an effect", studies);
        assertThat(covered).isBetween(least(0.95), SEEDS - least(0.05));
        assertThat(count(studies, Study::isCoveredWithoutMatching)).isLessThan(least(0.95));
        assertThat(mean(studies, study -> study.found().unmatched().difference().value() - study.truth()))
                .isGreaterThan(0.05);
    }

    @Test
    void whereThereIsNoEffectOneInTwentyFindsOne() {
        List<Study> studies = studies(1);
        print("none", studies);
        assertThat(count(studies, Study::findsOne)).isBetween(least(0.05), SEEDS - least(0.95));
        assertThat(studies).allMatch(study -> study.truth() == 0);
    }

    /** As few of the seeds are hardly ever fewer (one time in a thousand) where each counts with this chance. */
    private static int least(double chance) {
        double probability = StrictMath.pow(1 - chance, SEEDS);
        double below = 0;
        int k = 0;
        while (below + probability <= HARDLY_EVER) {
            below += probability;
            probability *= (double) (SEEDS - k) / (k + 1) * chance / (1 - chance);
            k++;
        }
        return k;
    }

    private static void print(String truth, List<Study> studies) {
        System.out.printf(
                Locale.ROOT,
                "Truth: %s. Of %d studies, %d cover it, %d find something; without matching, %d cover it. Means: truth %.3f,"
                        + " found %.3f, without matching %.3f, analysed %.0f, other outcomes from before that show %d%n",
                truth,
                SEEDS,
                count(studies, Study::covers),
                count(studies, Study::findsOne),
                count(studies, Study::isCoveredWithoutMatching),
                mean(studies, Study::truth),
                mean(studies, study -> study.found().reoffending().difference().value()),
                mean(studies, study -> study.found().unmatched().difference().value()),
                mean(studies, study -> study.found().analysed()),
                count(studies, study -> study.found().placebo().difference().excludes(0)));
    }

    private static int count(List<Study> studies, Predicate<Study> such) {
        return (int) studies.stream().filter(such).count();
    }

    private static double mean(List<Study> studies, ToDoubleFunction<Study> of) {
        return studies.stream().mapToDouble(of).average().orElseThrow();
    }
}
