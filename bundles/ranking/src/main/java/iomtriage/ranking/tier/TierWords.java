package iomtriage.ranking.tier;

import iomtriage.api.referral.Tier;
import iomtriage.api.referral.TierDecision;
import iomtriage.api.referral.TierOutlook;
import iomtriage.api.score.Outcome;
import iomtriage.api.score.OutcomeKind;
import iomtriage.ranking.policy.AssessedRule;
import iomtriage.ranking.policy.TierTable;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says which tier a person is in, and why: in the policy's words for facts, in the pack's bands for predictions. */
final class TierWords {

    private static final String PREDICTIONS = "predictions";

    private final TierTable policy;
    private final BandScales scales;
    private final List<Outcome> outcomes;

    TierWords(TierTable policy, ModelPack pack, BandScales scales) {
        this.policy = policy;
        this.scales = scales;
        this.outcomes = pack.models().stream().map(OutcomeModel::outcome).toList();
    }

    TierDecision decision(RankedPerson person, TierOutlook outlook) {
        Tier tier = tier(policy, person.decided().tier());
        if (person.decided().step() == Decided.PREDICTED) {
            return new TierDecision(tier, PREDICTIONS, predicted(person), List.of(), outlook);
        }
        AssessedRule rule = policy.assessed().get(person.decided().step());
        return new TierDecision(
                tier, "assessed " + (person.decided().step() + 1), rule.factor(), rule.features(), outlook);
    }

    /** @param position 0 for the highest */
    static Tier tier(TierTable policy, int position) {
        return new Tier(policy.labels().get(position), position + 1);
    }

    /** Names the outcomes that gave the two bands: "very high chance of any proven reoffence, high chance of domestic abuse". */
    private String predicted(RankedPerson person) {
        return List.of(OutcomeKind.REOFFENDING, OutcomeKind.SERIOUS_HARM).stream()
                .filter(kind -> outcomes.stream().anyMatch(outcome -> outcome.kind() == kind))
                .map(kind -> highest(kind, person))
                .collect(Collectors.joining(", "));
    }

    private String highest(OutcomeKind kind, RankedPerson person) {
        int band = scales.highestBand(kind, person::chance);
        List<String> names = IntStream.range(0, outcomes.size())
                .filter(outcome ->
                        outcomes.get(outcome).kind() == kind && scales.band(outcome, person.chance(outcome)) == band)
                .mapToObj(outcome -> outcomes.get(outcome).name())
                .toList();
        return policy.bands().get(band) + " chance of " + listed(names);
    }

    private static String listed(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
