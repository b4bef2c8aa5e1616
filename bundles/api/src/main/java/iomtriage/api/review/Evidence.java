package iomtriage.api.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a decision rests on, so that it can be shown again years later. The review service reads it off the list that was looked
 * at; nobody hands it in.
 *
 * @param place where the person stood on which list; empty for all readers but the person who decided and auditors, because it depends on
 *     other people, whose cases may not be open to a reader
 * @param pack id and version of the model pack
 * @param policy id and version of the ranking policy
 * @param inputDigest SHA-256 of the features the scores were computed from
 * @param capacity how many places there were
 * @param tier the tier, as the policy calls it
 * @param tierRank 1 for the policy's highest tier; 0 where an entry from before ranks were kept does not say
 * @param decidingFactor what put the person in the tier
 * @param decidingFact id of the feature that this is a fact about; empty where predictions gave the tier
 * @param seriousHarm whether it was a serious-harm case: by prediction, by a fact in force, or because the facts were not at hand
 * @param scores the scores shown
 * @param shownAt when it was first shown to the person who decided, if that is known
 * @param withoutGangIntelligence the same as it is for those who may not see gang intelligence; empty where nothing of it went
 *     into this
 */
public record Evidence(
        Optional<SeenPlace> place,
        String pack,
        String policy,
        String inputDigest,
        int capacity,
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

    /**
     * {@return the same, with other words for what put the person in the tier}
     *
     * @param factor what put the person there, in plain words
     * @param fact id of the feature that this is a fact about; empty where predictions gave the tier
     */
    public Evidence withDecidingFactor(String factor, Optional<String> fact) {
        return copy(place, factor, fact, withoutGangIntelligence);
    }

    /** {@return the same, for a reader who may not know where the person stood} */
    public Evidence withoutPlace() {
        return copy(
                Optional.empty(), decidingFactor, decidingFact, withoutGangIntelligence.map(Evidence::withoutPlace));
    }

    /**
     * {@return the same, with what those see of it who may not see gang intelligence}
     *
     * @param withoutGangIntelligence what they see
     */
    public Evidence without(Evidence withoutGangIntelligence) {
        return copy(place, decidingFactor, decidingFact, Optional.of(withoutGangIntelligence));
    }

    private Evidence copy(
            Optional<SeenPlace> seenPlace, String factor, Optional<String> fact, Optional<Evidence> withoutGangs) {
        return new Evidence(
                seenPlace,
                pack,
                policy,
                inputDigest,
                capacity,
                tier,
                tierRank,
                factor,
                fact,
                seriousHarm,
                scores,
                shownAt,
                withoutGangs);
    }
}
