package iomtriage.api.score;

import iomtriage.api.caserecord.SubjectId;
import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** All outcomes for one person on one day, with what is needed to get the same numbers again. */
@ProviderType
public interface Assessment {

    /** {@return whom it is about} */
    SubjectId subject();

    /** {@return the day as of which the record was read} */
    LocalDate asOf();

    /** {@return the model pack} */
    VersionedId pack();

    /** {@return SHA-256 of the features the scores were computed from, 64 hexadecimal digits} */
    String inputDigest();

    /** {@return one result for each outcome, in the pack's order} */
    List<ScoreResult> results();

    /**
     * {@return the result for one outcome}
     *
     * @param outcomeId id of the outcome, for example {@code any-reoffence}
     * @throws IllegalArgumentException if the pack does not predict it; the message names those it does
     */
    default ScoreResult result(String outcomeId) {
        return results().stream()
                .filter(result -> result.outcome().id().equals(outcomeId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The pack " + pack() + " has no outcome \"" + outcomeId
                        + "\". It has: "
                        + String.join(
                                ", ",
                                results().stream()
                                        .map(result -> result.outcome().id())
                                        .toList())
                        + "."));
    }

    /**
     * {@return the strongest reasons behind the scores, each said once, shared out among the outcomes in proportion to
     * their probabilities} Where reoffending is twice as likely as a weapon offence, it gets two reasons to the other's
     * one.
     *
     * @param count how many at most; there are fewer where fewer things raise a score
     * @throws IllegalArgumentException if it is below 0
     */
    default List<RaisingReason> strongestReasons(int count) {
        return new ReasonShares(results(), count).share();
    }
}
