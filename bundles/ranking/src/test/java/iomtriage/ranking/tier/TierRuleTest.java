package iomtriage.ranking.tier;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.ranking.SmallPack;
import iomtriage.ranking.policy.Floor;
import iomtriage.ranking.policy.PolicyBand;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.ranking.policy.RankingPolicy;
import iomtriage.scoring.pack.layout.CatalogueLayout;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TierRuleTest {

    private static final RankingPolicy POLICY = PolicyReader.standard();
    private static final TierRule RULE = new TierRule(POLICY, new CatalogueLayout(SmallPack.CATALOGUE));

    /** The printed table, cell by cell. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            very high, very high, A
            very high, high,      A
            very high, medium,    B
            very high, low,       B
            high,      very high, A
            high,      high,      B
            high,      medium,    C
            high,      low,       C
            medium,    very high, B
            medium,    high,      C
            medium,    medium,    D
            medium,    low,       D
            low,       very high, B
            low,       high,      C
            low,       medium,    D
            low,       low,       E
            """)
    void everyCellOfTheTableGivesItsTierAtBothEndsOfItsBands(String harm, String reoffending, String tier) {
        for (double harmScore : ends(POLICY.seriousHarm(), harm)) {
            for (double reoffendingScore : ends(POLICY.reoffending(), reoffending)) {
                assertThat(tier(reoffendingScore, harmScore, row(Double.NaN)))
                        .as("serious harm %s, reoffending %s", harmScore, reoffendingScore)
                        .isEqualTo(tier);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, E", "1, E", "2, C", "3, A"})
    void anAssessedRiskOfSeriousHarmGivesAtLeastItsTier(double level, String tier) {
        assertThat(tier(0.1, 0.01, row(level))).isEqualTo(tier);
    }

    @Test
    void theHighestFactorWins() {
        assertThat(tier(0.9, 0.4, row(2))).isEqualTo("A");
        assertThat(tier(0.1, 0.01, row(3))).isEqualTo("A");
    }

    @Test
    void aFactThatIsNotKnownRaisesNobody() {
        assertThat(tier(0.1, 0.01, row(Double.NaN))).isEqualTo("E");
    }

    @Test
    void theDecidingFactorIsTheOneThatGaveTheTier() {
        assertThat(RULE.decidingFactor(0.8, 0.2, row(Double.NaN)))
                .isEqualTo("very high predicted reoffending with high predicted serious harm");
        assertThat(RULE.decidingFactor(0.1, 0.01, row(2))).isEqualTo("high risk of serious harm on assessment");
        assertThat(RULE.decidingFactor(0.8, 0.2, row(2)))
                .isEqualTo("very high predicted reoffending with high predicted serious harm");
    }

    @Test
    void whatAFactDecidedSaysWhichFactItWas() {
        assertThat(RULE.deciding(0.1, 0.01, row(2)).map(Floor::feature)).contains("rosh_highest");
        assertThat(RULE.deciding(0.8, 0.2, row(2))).isEmpty();
    }

    private static String tier(double reoffending, double harm, double[] row) {
        return POLICY.tiers().get(RULE.tier(reoffending, harm, row));
    }

    private static double[] row(double roshHighest) {
        double[] row = new double[SmallPack.CATALOGUE.size()];
        Arrays.fill(row, Double.NaN);
        row[SmallPack.CATALOGUE.indexOf("rosh_highest")] = roshHighest;
        return row;
    }

    /** The lowest probability in a band and the highest that is still below the next. */
    private static List<Double> ends(List<PolicyBand> bands, String name) {
        int index = bands.stream().map(PolicyBand::name).toList().indexOf(name);
        double above = index == 0 ? 1 : Math.nextDown(bands.get(index - 1).from());
        return List.of(bands.get(index).from(), above);
    }
}
