package iomtriage.api.score;

import iomtriage.api.caserecord.SubjectId;
import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** All outcomes for one person on one day, with what is needed to get the same numbers again. */
@ProviderType
public interface Assessment {

    /** Whom it is about. */
    SubjectId subject();

    /** The day as of which the record was read. */
    LocalDate asOf();

    /** The model pack. */
    VersionedId pack();

    /** SHA-256 of the features the scores were computed from, 64 hexadecimal digits. */
    String inputDigest();

    /** One result for each outcome, in the pack's order. */
    List<ScoreResult> results();

    /**
     * The result for one outcome.
     *
     * @throws IllegalArgumentException if the pack does not predict it
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
     * The strongest reasons behind the scores, each said once, shared out among the outcomes in proportion to their
     * probabilities: where reoffending is twice as likely as a weapon offence, it gets two reasons to the other's one.
     */
    default List<RaisingReason> strongestReasons(int count) {
        return new ReasonShares(results(), count).share();
    }
}
