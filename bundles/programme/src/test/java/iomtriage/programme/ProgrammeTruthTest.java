package iomtriage.programme;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.evaluation.NotMeasurableException;
import iomtriage.evaluation.Resampling;
import iomtriage.evaluation.matching.MatchingSettings;
import iomtriage.evaluation.programme.ProgrammeEvaluation;
import iomtriage.evaluation.programme.ProgrammeFinding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Whether an evaluation recovers an effect that is known, where those with more sanctions and higher needs are likelier to join: each
 * simulated person who joins also lives the same life without the programme. Seeds are 1 and up. The numbers of studies that cover
 * the truth or find something must be such as binomial chances of 95% and 5% give, but for one time in a thousand to either side;
 * that was stated before any run. A study that is refused for too few people counts for neither. More
 * seeds with the profile {@code truth}.
 */
class ProgrammeTruthTest {

    private static final int SEEDS = Integer.getInteger("programme.seeds", 50);
    private static final double HARDLY_EVER = 0.001;

    /** Samples are this small on purpose; with more studies refused than this leaves, those made would be a choice of them. */
    private static final double ANSWERED = 0.9;

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

    private static List<Study> studies(double rateRatio) {
        return LongStream.rangeClosed(1, SEEDS)
                .parallel()
                .mapToObj(seed -> study(rateRatio, seed))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty where too few people could be compared, which an evaluation must say instead of giving a figure. */
    private static Optional<Study> study(double rateRatio, long seed) {
        SimulatedCaseload caseload = SimulatedCaseload.of(rateRatio, seed);
        ProgrammePeople.Gathered gathered = new ProgrammePeople(
                        List.of(caseload), SchemeSource.records(), SimulatedCaseload.TO, List.of("sex"), 1)
                .gather(read -> {});
        try {
            return Optional.of(new Study(
                    caseload.truth(),
                    ProgrammeEvaluation.of(
                            gathered.data(), MatchingSettings.standard(), new Resampling(seed, 20, 0.95))));
        } catch (NotMeasurableException tooFew) {
            return Optional.empty();
        }
    }

    @Test
    void anEffectIsCoveredAsOftenAsTheIntervalPromisesThoughNeedsDriveSelection() {
        List<Study> studies = studies(0.5);
        print("an effect", studies);
        assertThat(studies).hasSizeGreaterThan((int) (ANSWERED * SEEDS));
        assertThat(count(studies, Study::covers))
                .isBetween(least(0.95, studies.size()), studies.size() - least(0.05, studies.size()));
        assertThat(count(studies, Study::isCoveredWithoutMatching)).isLessThan(least(0.95, studies.size()));
        assertThat(mean(studies, study -> study.found().unmatched().difference().value() - study.truth()))
                .isGreaterThan(0.05);
    }

    @Test
    void whereThereIsNoEffectOneInTwentyFindsOne() {
        List<Study> studies = studies(1);
        print("none", studies);
        assertThat(studies).hasSizeGreaterThan((int) (ANSWERED * SEEDS));
        assertThat(count(studies, Study::findsOne))
                .isBetween(least(0.05, studies.size()), studies.size() - least(0.95, studies.size()));
        assertThat(studies).allMatch(study -> study.truth() == 0);
    }

    /** As few of the studies are hardly ever fewer (one time in a thousand) where each counts with this chance. */
    private static int least(double chance, int studies) {
        // In logarithms: the chance that none of a thousand counts is too small for a double.
        double logarithm = studies * StrictMath.log1p(-chance);
        double below = 0;
        int k = 0;
        while (below + StrictMath.exp(logarithm) <= HARDLY_EVER) {
            below += StrictMath.exp(logarithm);
            logarithm += StrictMath.log((double) (studies - k) / (k + 1) * chance / (1 - chance));
            k++;
        }
        return k;
    }

    @Test
    void boundsAreThoseOfTheBinomialDistributionAlsoForManyStudies() {
        assertThat(least(0.95, 50)).isEqualTo(42);
        assertThat(least(0.95, 200)).isEqualTo(179);
        assertThat(least(0.95, 999)).isEqualTo(927);
        assertThat(least(0.05, 999)).isEqualTo(30);
    }

    private static void print(String truth, List<Study> studies) {
        System.out.printf(
                Locale.ROOT,
                "Truth: %s. Of %d studies, %d could be made. Of these, %d cover it, %d find something; without matching, %d cover it. Means: truth %.3f,"
                        + " found %.3f, without matching %.3f, analysed %.0f, other outcomes from before that show %d%n",
                truth,
                SEEDS,
                studies.size(),
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
