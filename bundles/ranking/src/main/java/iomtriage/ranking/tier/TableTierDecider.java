package iomtriage.ranking.tier;

import iomtriage.api.referral.TierDecision;
import iomtriage.api.score.OutcomeKind;
import iomtriage.ranking.policy.AssessedRule;
import iomtriage.ranking.policy.RankingPolicy;
import iomtriage.ranking.policy.TierTable;
import iomtriage.scoring.caseload.ScoredPerson;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.layout.InputLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * Decides tiers by a {@link TierTable}, from top to bottom as it is printed: each rule over assessed facts, then the table of
 * predictions. The highest tier wins; of several steps that give it, the first says why.
 */
final class TableTierDecider implements TierDecider {

    private final TierTable policy;
    private final BandScales scales;
    private final List<Step> steps = new ArrayList<>();
    private final int[][] table;
    private final TierWords words;
    private final PossibleTiers possible;

    TableTierDecider(RankingPolicy policy, TierTable tiers, ModelPack pack) {
        this.policy = tiers;
        this.scales = new BandScales(policy, pack);
        for (int rule = 0; rule < this.policy.assessed().size(); rule++) {
            step(rule, pack.layout()).ifPresent(steps::add);
        }
        this.table = this.policy.bands().stream()
                .map(row -> this.policy.table().get(row).stream()
                        .mapToInt(this.policy.labels()::indexOf)
                        .toArray())
                .toArray(int[][]::new);
        this.words = new TierWords(tiers, pack, scales);
        this.possible = new PossibleTiers(tiers, pack, this);
    }

    /** A rule over assessed facts, with the columns that they are read from. */
    private record Step(Decided gives, int[] columns, double[] atLeast) {

        boolean holds(double[] row) {
            for (int fact = 0; fact < columns.length; fact++) {
                if (!(row[columns[fact]] >= atLeast[fact])) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A flat table of other people's columns may not have a fact: the rule cannot speak there. */
    private Optional<Step> step(int number, InputLayout layout) {
        AssessedRule rule = policy.assessed().get(number);
        if (!rule.features().stream().allMatch(feature -> layout.column(feature).isPresent())) {
            return Optional.empty();
        }
        return Optional.of(new Step(
                new Decided(policy.labels().indexOf(rule.tier()), number),
                rule.when().stream()
                        .mapToInt(fact -> layout.column(fact.feature()).orElseThrow())
                        .toArray(),
                rule.when().stream()
                        .mapToDouble(AssessedRule.Condition::atLeast)
                        .toArray()));
    }

    @Override
    public Decided decide(ScoredPerson person, IntToDoubleFunction chances) {
        return decide(person.row(), chances);
    }

    @Override
    public TierDecision decision(RankedPerson person) {
        return words.decision(person, possible.outlook(person));
    }

    /** @param row the person's features, in the pack's layout; a fact that is missing, NaN, raises nobody */
    Decided decide(double[] row, IntToDoubleFunction chances) {
        Decided highest = byPredictions(chances);
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            if (step.gives().tier() <= highest.tier() && step.holds(row)) {
                highest = step.gives();
            }
        }
        return highest;
    }

    private Decided byPredictions(IntToDoubleFunction chances) {
        int across = scales.highestBand(OutcomeKind.REOFFENDING, chances);
        int down = scales.highestBand(OutcomeKind.SERIOUS_HARM, chances);
        return new Decided(table[down][across], Decided.PREDICTED);
    }
}
