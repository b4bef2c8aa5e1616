package iomtriage.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.score.ScoreResult;
import iomtriage.ranking.place.Ranking;
import iomtriage.ranking.policy.PolicyReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RankerTest {

    private static final List<CaseRecord> PEOPLE = People.some(300, 21);
    private static final ReferralList LIST = Caseload.byOrderAlone(PEOPLE, 40);

    @Test
    void everybodyWhoCanBeScoredHasExactlyOnePlace() {
        List<SubjectId> ranked =
                LIST.top(PEOPLE.size()).stream().map(Referral::subject).toList();

        assertThat(ranked).hasSize(PEOPLE.size()).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(ranked))
                .isEqualTo(
                        new TreeSet<>(PEOPLE.stream().map(CaseRecord::subject).toList()));
    }

    @Test
    void peopleStandInOrderOfTierThenReoffendingThenSeriousHarmThenReference() {
        List<Referral> all = LIST.top(PEOPLE.size());
        for (int i = 1; i < all.size(); i++) {
            assertThat(compare(all.get(i - 1), all.get(i)))
                    .as("place %d before place %d", i, i + 1)
                    .isNegative();
        }
    }

    @Test
    void theOrderOfTheCaseloadDoesNotMatter() {
        List<CaseRecord> shuffled = new ArrayList<>(PEOPLE);
        Collections.shuffle(shuffled, new Random(3));

        assertThat(subjects(Caseload.byOrderAlone(shuffled, 40))).isEqualTo(subjects(LIST));
    }

    @Test
    void theListIsTheSameWhateverTheNumberOfThreads() {
        ReferralList one = ranked(1);
        ReferralList four = ranked(4);

        assertThat(four.header()).isEqualTo(one.header());
        assertThat(ListText.of(four, 50)).isEqualTo(ListText.of(one, 50));
    }

    @Test
    void thoseWithinCapacityAreAboveTheCutLine() {
        assertThat(LIST.at(40).aboveCutLine()).isTrue();
        assertThat(LIST.at(41).aboveCutLine()).isFalse();
    }

    @Test
    void morePlacesThanPeoplePutsEverybodyAboveTheCutLine() {
        ReferralList list = Caseload.ranked(PEOPLE.subList(0, 10), 40);

        assertThat(list.top(40)).hasSize(10).allMatch(Referral::aboveCutLine);
    }

    @Test
    void aPersonIsFoundByReferenceAndAStrangerIsNot() {
        assertThat(LIST.find(LIST.at(17).subject()))
                .get()
                .extracting(Referral::place)
                .isEqualTo(17);
        assertThat(LIST.find(new SubjectId("nobody"))).isEmpty();
    }

    @Test
    void equalScoresShareARankAndTheNextRankIsSkipped() {
        assertThat(ranks(0.2, 0.9, 0.2, 0.1)).containsExactly(2, 1, 2, 4);
    }

    /** Scores in tenths, so that some are equal. */
    static Stream<double[]> scores() {
        Random random = new Random(20260302);
        return Stream.generate(() -> random.ints(random.nextInt(31), 0, 11)
                        .mapToDouble(tenths -> tenths / 10.0)
                        .toArray())
                .limit(200);
    }

    @ParameterizedTest
    @MethodSource("scores")
    void aRankIsOneMoreThanTheNumberOfPeopleAbove(double[] scores) {
        int[] ranks = ranks(scores);

        for (int i = 0; i < scores.length; i++) {
            double own = scores[i];
            assertThat(ranks[i])
                    .isEqualTo(1
                            + (int) IntStream.range(0, scores.length)
                                    .filter(other -> scores[other] > own)
                                    .count());
        }
    }

    private static int[] ranks(double... scores) {
        double[] ascending = scores.clone();
        Arrays.sort(ascending);
        return Arrays.stream(scores)
                .mapToInt(score -> Ranking.rank(ascending, score))
                .toArray();
    }

    private static ReferralList ranked(int threads) {
        return new Ranker(PolicyReader.standard(), threads).rank(Caseload.scored(People.readable(PEOPLE), threads), 40);
    }

    private static List<SubjectId> subjects(ReferralList list) {
        return list.top(list.size()).stream().map(Referral::subject).toList();
    }

    private static int compare(Referral first, Referral second) {
        int byTier =
                Integer.compare(first.tier().tier().rank(), second.tier().tier().rank());
        int byReoffending = Double.compare(reoffending(second), reoffending(first));
        int byHarm = Double.compare(harm(second), harm(first));
        int byReference = first.subject().compareTo(second.subject());
        return byTier != 0 ? byTier : byReoffending != 0 ? byReoffending : byHarm != 0 ? byHarm : byReference;
    }

    private static double reoffending(Referral referral) {
        return probability(referral.assessment().results().get(0));
    }

    private static double harm(Referral referral) {
        return referral.assessment().results().stream()
                .skip(1)
                .mapToDouble(RankerTest::probability)
                .max()
                .orElseThrow();
    }

    private static double probability(ScoreResult result) {
        return result.score().orElseThrow().probability();
    }
}
