package iomtriage.api.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a decision rests on, so that it can be shown again years later. The review service reads it off the list that was looked
 * at; nobody hands it in.
 *
 * @param list id of the referral list
 * @param pack id and version of the model pack
 * @param policy id and version of the ranking policy
 * @param inputDigest SHA-256 of the features the scores were computed from
 * @param place the person's place on the list, 1 for the first
 * @param capacity how many places there were
 * @param aboveCutLine whether the place was above the cut line
 * @param tier the tier, as the policy calls it
 * @param tierRank 1 for the policy's highest tier; 0 where an entry from before ranks were kept does not say
 * @param decidingFactor what put the person in the tier
 * @param decidingFact id of the feature that this is a fact about; empty where predictions gave the tier
 * @param seriousHarm whether it was a serious-harm case: by prediction, by a fact in force, or because the facts were not at hand
 * @param scores the scores shown
 * @param shownAt when it was first shown to whoever decided, if that is known
 * @param withoutGangIntelligence the same as it is for those who may not see gang intelligence; empty where nothing of it went
 *     into this
 */
public record Evidence(
        String list,
        String pack,
        String policy,
        String inputDigest,
        int place,
        int capacity,
        boolean aboveCutLine,
        String tier,
        int tierRank,
        String decidingFactor,
        Optional<String> decidingFact,
        boolean seriousHarm,
        List<SeenScore> scores,
        Optional<Instant> shownAt,
        Optional<Evidence> withoutGangIntelligence) {

    public Evidence {
        scores = List.copyOf(scores);
    }

    /** The same, with other words for what put the person in the tier. */
    public Evidence withDecidingFactor(String factor, Optional<String> fact) {
        return new Evidence(
                list,
                pack,
                policy,
                inputDigest,
                place,
                capacity,
                aboveCutLine,
                tier,
                tierRank,
                factor,
                fact,
                seriousHarm,
                scores,
                shownAt,
                withoutGangIntelligence);
    }

    /** The same, with what those see of it who may not see gang intelligence. */
    public Evidence without(Evidence withoutGangIntelligence) {
        return new Evidence(
                list,
                pack,
                policy,
                inputDigest,
                place,
                capacity,
                aboveCutLine,
                tier,
                tierRank,
                decidingFactor,
                decidingFact,
                seriousHarm,
                scores,
                shownAt,
                Optional.of(withoutGangIntelligence));
    }
}
