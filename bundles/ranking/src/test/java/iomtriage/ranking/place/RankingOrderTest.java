package iomtriage.ranking.place;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.ranking.tier.Decided;
import iomtriage.ranking.tier.RankedPerson;
import iomtriage.scoring.caseload.ScoredPerson;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingOrderTest {

    private static final RankingOrder ORDER = new RankingOrder(PolicyReader.standard());

    @Test
    void theQuickWayComesToTheOrderOfTheComparator() {
        Random random = new Random(3);
        List<RankedPerson> people = IntStream.range(0, 5_000)
                .mapToObj(i -> person(i, random.nextInt(5), score(random), score(random)))
                .toList();

        assertThat(ORDER.sorted(people))
                .containsExactly(people.stream().sorted(ORDER.comparator()).toArray(RankedPerson[]::new));
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
        SubjectId subject = new SubjectId("S-" + (7_919 * number) % 10_007);
        return new RankedPerson(
                new ScoredPerson(subject, new double[0], new double[0], List.of()),
                new Decided(tier, number % 3 == 0 ? number % 2 : Decided.PREDICTED),
                reoffending,
                harm);
    }
}
