package iomtriage.evaluation.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import iomtriage.evaluation.Simulated;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatchedComparisonTest {

    private static final MatchingSettings SETTINGS = MatchingSettings.standard();

    private final int people = 4_000;
    private final double[] sanctions = new double[people];
    private final double[] needs = new double[people];
    private final boolean[] tookPart = new boolean[people];
    private final boolean[] outcome = new boolean[people];

    /** People with more sanctions and more needs are likelier to take part and to reoffend. */
    private void simulate(double effect, double byNeeds, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < people; i++) {
            sanctions[i] = random.nextGaussian();
            needs[i] = random.nextGaussian();
            tookPart[i] = random.nextDouble() < Simulated.sigmoid(-2 + 0.8 * sanctions[i] + byNeeds * needs[i]);
            double logOdds = -0.3 + 0.8 * sanctions[i] + 0.8 * needs[i] + (tookPart[i] ? effect : 0);
            outcome[i] = random.nextDouble() < Simulated.sigmoid(logOdds);
        }
    }

    private MatchingResult compare(boolean matchOnNeeds) {
        return MatchedComparison.of(
                new Programme(
                        tookPart,
                        outcome,
                        List.of(
                                new Covariate("previous sanctions", sanctions, true),
                                new Covariate("needs", needs, matchOnNeeds))),
                SETTINGS);
    }

    private MatchingResult.Effect effect(boolean matchOnNeeds) {
        return (MatchingResult.Effect) compare(matchOnNeeds);
    }

    @Test
    void aProgrammeThatDoesNothingShowsNoEffectOnceMatched() {
        int misled = 0;
        for (int study = 0; study < 40; study++) {
            simulate(0, 0.8, study);
            misled += effect(true).difference().excludes(0) ? 1 : 0;
        }
        // Two of 40 are expected by chance; the 99.9% point of that binomial is 7.
        assertThat(misled).isLessThanOrEqualTo(7);
    }

    @Test
    void aProgrammeThatWorksShowsItAgainstTheRunOfTheData() {
        simulate(-1, 0.8, 3);
        MatchingResult.Effect found = effect(true);
        assertThat(found.difference().high()).isNegative();
        assertThat(found.ratio().orElseThrow().high()).isLessThan(1);
        assertThat(found.unbalanced()).isEmpty();
        assertThat(found.balance()).allSatisfy(row -> assertThat(row.before()).isGreaterThan(0.4));
        assertThat(found.difference().value()).isCloseTo(found.participants() - found.comparison(), within(1e-12));
    }

    @Test
    void anOutcomeThatNobodyHasLeavesRoomForAnEffectEitherWay() {
        simulate(0, 0.8, 3);
        Arrays.fill(outcome, false);
        MatchingResult.Effect found = effect(true);
        // Wilson's upper end of none among so many, on both sides, as nothing goes together.
        double none = 1.959964 * 1.959964;
        double end = none / (found.pairs().size() + none);
        assertThat(found.difference().low()).isCloseTo(-end, within(1e-6));
        assertThat(found.difference().high()).isCloseTo(end, within(1e-6));
        assertThat(found.ratio()).isEmpty();
    }

    @Test
    void groupsThatDifferInNeedsAreSaidToAsInLondonDiamond() {
        simulate(-0.5, 0.8, 3);
        MatchingResult.Effect found = effect(false);
        assertThat(found.unbalanced()).extracting(Balance::covariate).containsExactly("needs");
        assertThat(found.sentence())
                .contains("The groups still differ, which may account for it: participants have higher needs by 0.")
                .endsWith(" standard deviations.");
    }

    @Test
    void nobodyIsUsedTwiceAndEveryParticipantIsAccountedFor() {
        simulate(0, 0.8, 4);
        MatchingResult.Effect found = effect(true);
        Set<Integer> others = new HashSet<>();
        found.pairs().forEach(pair -> {
            assertThat(tookPart[pair.participant()]).isTrue();
            assertThat(tookPart[pair.comparison()]).isFalse();
            assertThat(others.add(pair.comparison())).isTrue();
        });
        long participants = java.util.stream.IntStream.range(0, people)
                .filter(i -> tookPart[i])
                .count();
        assertThat(found.pairs().size() + found.unmatched().size()).isEqualTo((int) participants);
        assertThat(compare(true)).isEqualTo(found);
    }

    @Test
    void equalDistancesGoToThePersonWhoComesFirst() {
        boolean[] part = {false, false, true, false, false, true};
        double[] logOdds = {1, 0, 0.5, 0, 1, 9};
        assertThat(NearestNeighbours.match(part, logOdds, 0.5)).containsExactly(new Pair(2, 0));
        assertThat(NearestNeighbours.match(part, logOdds, 0.4)).isEmpty();
        assertThat(NearestNeighbours.match(new boolean[] {true, false, false}, new double[] {5, 5, 5}, 0))
                .containsExactly(new Pair(0, 1));
    }

    @Test
    void missingValuesAreMatchedAsMissing() {
        simulate(0, 0.8, 5);
        for (int i = 0; i < people; i += 5) {
            needs[i] = Double.NaN;
        }
        assertThat(effect(true).balance())
                .extracting(Balance::covariate)
                .containsExactly("previous sanctions", "needs", "needs (missing)");
        assertThat(effect(true).unbalanced()).isEmpty();
    }

    @Test
    void aSentenceGivesTheFigures() {
        var difference = new iomtriage.evaluation.Measured(-0.1, -0.2, 0.004);
        String sentence = new EffectSentence(155, 0.95).of(0.3, 0.4, difference, List.of());
        assertThat(sentence)
                .isEqualTo("Of 155 participants, 30.0% had the outcome, against 40.0% of 155 like people:"
                        + " a difference of -10.0 percentage points (95% interval -20.0 to 0.4).");
    }

    @Test
    void tooFewParticipantsGiveNoEffect() {
        simulate(0, 0, 6);
        Arrays.fill(tookPart, false);
        Arrays.fill(tookPart, 0, 12, true);
        assertThat(compare(true))
                .isEqualTo(new MatchingResult.NoComparison(
                        "There are 12 participants and 3988 other people; at least 30 of each are needed."));
    }

    @Test
    void groupsWithNothingInCommonGiveNoEffect() {
        for (int i = 0; i < people; i++) {
            tookPart[i] = i < 100;
            sanctions[i] = i < 100 ? 50 + i : i % 7;
            needs[i] = i % 3;
        }
        assertThat(compare(true))
                .isInstanceOfSatisfying(
                        MatchingResult.NoComparison.class,
                        none -> assertThat(none.reason())
                                .matches("Only \\d+ of 100 participants have somebody like them among the other people;"
                                        + " at least 30 are needed\\. Bring a comparison group from where the"
                                        + " programme did not run\\."));
    }

    @Test
    void aProgrammeWithNothingToMatchOnIsRefused() {
        assertThatThrownBy(() -> new Programme(tookPart, outcome, List.of(new Covariate("needs", needs, false))))
                .hasMessage("Cannot compare a programme with matched people: there is nothing to match people on."
                        + " Name at least one covariate to match on, such as previous sanctions.");
        assertThatThrownBy(() -> new Programme(tookPart, new boolean[1], List.of()))
                .hasMessage(
                        "Cannot compare a programme with matched people: the columns are not of the same 4000 people."
                                + " Hand over exactly one value per person in each.");
    }
}
