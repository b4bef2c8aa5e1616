package iomtriage.ranking.place;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.ranking.Caseload;
import iomtriage.ranking.PolicyText;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.ranking.tier.Decided;
import iomtriage.ranking.tier.RankedPerson;
import iomtriage.scoring.caseload.ScoredPerson;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankingOrderTest {

    private static final RankingOrder ORDER = new RankingOrder(PolicyReader.standard());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"assessed\", \"reoffending\", \"serious-harm\"",
                "\"assessed\", \"serious-harm\"",
                "\"assessed\"",
                "\"reoffending\", \"serious-harm\"",
                "\"serious-harm\", \"assessed\"",
                "\"reoffending\", \"assessed\""
            })
    void theQuickWayComesToTheOrderOfTheComparator(String keys) {
        RankingOrder order = new RankingOrder(Caseload.policy(PolicyText.standardWith(
                "\"order\": [\"assessed\", \"reoffending\", \"serious-harm\"]", "\"order\": [" + keys + "]")));
        Random random = new Random(3);
        List<RankedPerson> people = IntStream.range(0, 5_000)
                .mapToObj(i -> person(i, random.nextInt(5), score(random), score(random)))
                .toList();

        assertThat(order.sorted(people))
                .containsExactly(people.stream().sorted(order.comparator()).toArray(RankedPerson[]::new));
    }

    @Test
    void theHighestTierComesFirstThenTheFirstStepThenTheHighestChanceThenTheReference() {
        RankedPerson[] inOrder = {
            person("Z", 0, Decided.PREDICTED, 0.1, 0.1),
            person("Y", 1, 0, 0.1, 0.1),
            person("X", 1, 31, 0.2, 0.1),
            person("W", 1, 32, 0.9, 0.9),
            person("V", 1, Decided.PREDICTED, 0.5, 0.1),
            person("U", 1, Decided.PREDICTED, 0.4, 0.2),
            person("S", 1, Decided.PREDICTED, 0.4, 0.1),
            person("T", 1, Decided.PREDICTED, 0.4, 0.1),
        };
        List<RankedPerson> reversed = IntStream.range(0, inOrder.length)
                .mapToObj(i -> inOrder[inOrder.length - 1 - i])
                .toList();

        assertThat(ORDER.sorted(reversed)).containsExactly(inOrder);
    }

    @Test
    void theOrderDoesNotDependOnTheOrderBefore() {
        List<RankedPerson> people =
                IntStream.range(0, 500).mapToObj(i -> person(i, 1, 0.5, 0.25)).toList();
        List<RankedPerson> reversed =
                IntStream.range(0, 500).mapToObj(i -> people.get(499 - i)).toList();

        assertThat(ORDER.sorted(reversed)).containsExactly(ORDER.sorted(people));
        assertThat(ORDER.sorted(List.of())).isEmpty();
    }

    /** Some are equal, some differ in the last digit alone, some are at the ends. */
    private static double score(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(11) / 10.0;
            case 1 -> Math.nextUp(0.3 + random.nextInt(3) / 10.0);
            default -> random.nextDouble();
        };
    }

    private static RankedPerson person(int number, int tier, double reoffending, double harm) {
        return person(
                "S-" + (7_919 * number) % 10_007,
                tier,
                number % 3 == 0 ? number % 40 : Decided.PREDICTED,
                reoffending,
                harm);
    }

    private static RankedPerson person(String reference, int tier, int step, double reoffending, double harm) {
        return new RankedPerson(
                new ScoredPerson(new SubjectId(reference), new double[0], new double[0], List.of()),
                new Decided(tier, step),
                reoffending,
                harm);
    }
}
