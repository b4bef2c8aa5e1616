package iomtriage.ranking.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.score.Band;
import iomtriage.ranking.Caseload;
import iomtriage.ranking.PolicyText;
import iomtriage.ranking.ShippedPack;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.ranking.policy.RankingPolicy;
import iomtriage.scoring.caseload.ScoredPerson;
import iomtriage.scoring.pack.ModelPack;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TierDeciderTest {

    private static final RankingPolicy POLICY = PolicyReader.standard();
    private static final ModelPack PACK = ShippedPack.load();
    private static final TierDecider DECIDER = TierDecider.of(POLICY, PACK);

    /** The printed table, cell by cell, by the pack's own bands. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            very high, very high, 1
            very high, high,      1
            very high, medium,    2
            very high, low,       3
            high,      very high, 1
            high,      high,      2
            high,      medium,    3
            high,      low,       4
            medium,    very high, 2
            medium,    high,      3
            medium,    medium,    4
            medium,    low,       5
            low,       very high, 3
            low,       high,      4
            low,       medium,    5
            low,       low,       5
            """)
    void everyCellOfTheTableGivesItsPriorityWhicheverHarmItIs(String harm, String reoffending, int priority) {
        for (int which = 1; which <= 3; which++) {
            for (boolean top : new boolean[] {false, true}) {
                RankedPerson person = person(Double.NaN, 0, chances(reoffending, which, harm, top));
                assertThat(DECIDER.decision(person).tier().label()).isEqualTo("priority " + priority);
                assertThat(DECIDER.decision(person).step()).isEqualTo("predictions");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 5", "1, 0, 5", "2, 0, 2", "3, 0, 1", "0, 2, 5", "1, 2, 3", "2, 1, 2", "3, 4, 1"})
    void anAssessmentGivesAtLeastItsPriority(double rosh, double mappa, int priority) {
        RankedPerson person = person(rosh, mappa, chances("low", 1, "low", false));

        assertThat(DECIDER.decision(person).tier().rank()).isEqualTo(priority);
    }

    @Test
    void aFactThatIsNotKnownRaisesNobody() {
        RankedPerson person = person(Double.NaN, 0, chances("low", 1, "low", false));

        assertThat(DECIDER.decision(person).tier().label()).isEqualTo("priority 5");
    }

    @Test
    void theFirstStepThatGivesTheTierSaysWhy() {
        RankedPerson both = person(3, 0, chances("very high", 2, "very high", true));
        RankedPerson predicted = person(2, 0, chances("very high", 2, "high", false));

        assertThat(DECIDER.decision(both).decidingFactor()).isEqualTo("very high risk of serious harm on assessment");
        assertThat(DECIDER.decision(both).decidingFacts()).containsExactly("rosh_highest");
        assertThat(DECIDER.decision(predicted).decidingFactor())
                .isEqualTo("very high chance of any proven reoffence, high chance of gang violence");
        assertThat(DECIDER.decision(predicted).decidingFacts()).isEmpty();
    }

    /** What the policy calls very high is what the pack calls very high, so that no page has two scales. */
    @Test
    void aPackWhoseBandsThePolicyDoesNotKnowIsRefusedWithBoth() {
        RankingPolicy other = Caseload.policy(PolicyText.standard()
                .replace("\"bands\": [\"very high\",", "\"bands\": [\"extreme\",")
                .replace("\"very high\": [\"priority 1\"", "\"extreme\": [\"priority 1\""));

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> TierDecider.of(other, PACK))
                .withMessage(
                        "The policy iom-default@2 knows the bands extreme, high, medium, low, highest first, and the"
                                + " pack has low, medium, high, very high, lowest first. List the pack's bands in the policy, in the"
                                + " same order.");
    }

    private static RankedPerson person(double rosh, double mappa, double[] chances) {
        double[] row = new double[PACK.layout().size()];
        Arrays.fill(row, 0);
        row[PACK.layout().column("rosh_highest").orElseThrow()] = rosh;
        row[PACK.layout().column("mappa_category").orElseThrow()] = mappa;
        double[] logOdds = Arrays.stream(chances)
                .map(chance -> StrictMath.log(chance / (1 - chance)))
                .toArray();
        return RankedPerson.of(new ScoredPerson(new SubjectId("made-up"), row, logOdds, List.of()), DECIDER, PACK);
    }

    /** Near an end of their bands; all other harms in the lowest. */
    private static double[] chances(String reoffending, int which, String harm, boolean top) {
        double[] chances = new double[4];
        for (int outcome = 0; outcome < 4; outcome++) {
            String band = outcome == 0 ? reoffending : outcome == which ? harm : "low";
            chances[outcome] = in(outcome, band, top);
        }
        return chances;
    }

    private static double in(int outcome, String name, boolean top) {
        List<Band> bands =
                PACK.summary().bands().of(PACK.models().get(outcome).outcome().id());
        int own = bands.stream().map(Band::name).toList().indexOf(name);
        double from = bands.get(own).from();
        double to = own + 1 < bands.size() ? bands.get(own + 1).from() : 1;
        return from + (to - from) * (top ? 0.999 : 0.001);
    }
}
