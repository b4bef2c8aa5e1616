package iomtriage.ranking.tier;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.referral.TierOutlook;
import iomtriage.ranking.Caseload;
import iomtriage.ranking.People;
import iomtriage.ranking.SmallPack;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.scoring.caseload.ScoredPerson;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PossibleTiersTest {

    private static final ModelPack PACK = SmallPack.first();
    private static final TierDecider DECIDER = TierDecider.of(PolicyReader.standard(), PACK);
    private static final List<ScoredPerson> PEOPLE =
            Caseload.scored(People.some(60, 5)).people();

    @Test
    void aPersonWhoseRiskOfSeriousHarmIsNotAssessedCouldBeInTheHighestPriority() {
        TierOutlook outlook = outlook(with(PEOPLE.get(0), Double.NaN, 4));

        assertThat(outlook.provisional()).isTrue();
        assertThat(outlook.highest().label()).isEqualTo("priority 1");
        assertThat(outlook.missing()).containsExactly("an assessment of risk of serious harm");
        assertThat(outlook.inWords().orElseThrow()).startsWith("could turn out priority 1 to priority ");
    }

    @Test
    void aPersonOfWhomEverythingIsKnownIsSettled() {
        TierOutlook outlook = outlook(with(PEOPLE.get(0), 1, 4));

        assertThat(outlook.provisional()).isFalse();
        assertThat(outlook.inWords()).isEmpty();
    }

    @Test
    void nothingMissingCanMoveAPersonWhomAnAssessmentPutAtTheTop() {
        assertThat(outlook(with(PEOPLE.get(0), 3, Double.NaN)).provisional()).isFalse();
    }

    /** Every value of every section that the pack reads, together, is the slow way to the same answer. */
    @Test
    void theTiersPossibleAreThoseThatTryingEverythingFinds() {
        int changed = 0;
        for (ScoredPerson person : PEOPLE) {
            RankedPerson ranked = with(person, 0, Double.NaN);
            int[] tried = tried(ranked);
            TierOutlook outlook = outlook(ranked);

            assertThat(outlook.highest().rank()).isEqualTo(1 + tried[0]);
            assertThat(outlook.lowest().rank()).isEqualTo(1 + tried[1]);
            assertThat(outlook.provisional()).isEqualTo(tried[0] != tried[1]);
            changed += outlook.provisional() ? 1 : 0;
        }
        assertThat(changed).isBetween(1, PEOPLE.size() - 1);
    }

    /** The chance by the end of a window is no sum: what is possible in each period by itself holds all that is possible in life. */
    @Test
    void ofAPackThatTellsWhenNoTierThatTryingEverythingFindsIsLeftOut(@TempDir Path folder) {
        ModelPack pack = SmallPack.tellingWhen(folder.resolve("pack"));
        TierDecider decider = TierDecider.of(PolicyReader.standard(), pack);
        int changed = 0;
        int same = 0;
        for (ScoredPerson person : PEOPLE) {
            RankedPerson ranked = with(person, 0, Double.NaN, pack, decider);
            int[] tried = tried(ranked, pack, decider);
            TierOutlook outlook = decider.decision(ranked).outlook();

            assertThat(outlook.highest().rank()).isLessThanOrEqualTo(1 + tried[0]);
            assertThat(outlook.lowest().rank()).isGreaterThanOrEqualTo(1 + tried[1]);
            changed += outlook.provisional() ? 1 : 0;
            same += outlook.highest().rank() == 1 + tried[0] && outlook.lowest().rank() == 1 + tried[1] ? 1 : 0;
        }
        assertThat(changed).isBetween(1, PEOPLE.size() - 1);
        assertThat(same).as("exact of nearly everyone").isGreaterThan(PEOPLE.size() * 9 / 10);
    }

    private static int[] tried(RankedPerson person) {
        return tried(person, PACK, DECIDER);
    }

    private static int[] tried(RankedPerson person, ModelPack pack, TierDecider decider) {
        List<Integer> columns = columns(List.of("need_accommodation", "need_drug_misuse", "need_attitudes"));
        List<Integer> tiers = new ArrayList<>(List.of(person.decided().tier()));
        for (int first = -1; first <= 12; first++) {
            for (int second = -1; second <= 12; second++) {
                for (int third = -1; third <= 12; third++) {
                    double[] row = person.person().row().clone();
                    set(row, columns.get(0), first);
                    set(row, columns.get(1), second);
                    set(row, columns.get(2), third);
                    double[] chances = pack.models().stream()
                            .mapToDouble(model -> OutcomeModel.probability(model.logOdds(row)))
                            .toArray();
                    tiers.add(decider.decide(moved(person.person(), row, pack), outcome -> chances[outcome])
                            .tier());
                }
            }
        }
        return new int[] {
            tiers.stream().mapToInt(tier -> tier).min().orElseThrow(),
            tiers.stream().mapToInt(tier -> tier).max().orElseThrow()
        };
    }

    private static void set(double[] row, int column, int score) {
        row[column] = score < 0 ? Double.NaN : score;
    }

    private static TierOutlook outlook(RankedPerson person) {
        return DECIDER.decision(person).outlook();
    }

    /** A person whose risk of serious harm is assessed so, and every section of the needs assessment scored so; or not. */
    private static RankedPerson with(ScoredPerson person, double rosh, double needs) {
        return with(person, rosh, needs, PACK, DECIDER);
    }

    private static RankedPerson with(
            ScoredPerson person, double rosh, double needs, ModelPack pack, TierDecider decider) {
        double[] row = person.row().clone();
        for (int column = 0; column < row.length; column++) {
            String feature = pack.layout().featureId(column);
            if (feature.startsWith("rosh_")) {
                row[column] = rosh;
            } else if (feature.startsWith("need")) {
                row[column] = needs;
            }
        }
        return RankedPerson.of(moved(person, row, pack), decider, pack);
    }

    private static ScoredPerson moved(ScoredPerson person, double[] row, ModelPack pack) {
        return new ScoredPerson(
                person.subject(),
                row,
                pack.models().stream().mapToDouble(model -> model.logOdds(row)).toArray(),
                List.of());
    }

    private static List<Integer> columns(List<String> features) {
        return features.stream()
                .map(feature -> IntStream.range(0, PACK.layout().size())
                        .filter(column -> PACK.layout().featureId(column).equals(feature))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }
}
