package iomtriage.api.harm;

import iomtriage.api.score.ScoreResult;
import java.util.List;
import java.util.Optional;

/**
 * One kind of harm: the prediction beside what is known.
 *
 * @param kind which kind
 * @param prediction what the pack predicts; empty if it predicts none of this kind
 * @param facts facts in force about this kind
 * @param offences what the record shows of offences of this kind; empty for a reader who may not see it
 * @param indication what speaks for it
 */
public record HarmStanding(
        HarmKind kind,
        Optional<ScoreResult> prediction,
        List<HarmFact> facts,
        Optional<OffencesKnown> offences,
        Indication indication) {

    public HarmStanding {
        facts = List.copyOf(facts);
    }
}
