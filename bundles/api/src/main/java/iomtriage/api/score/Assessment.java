package iomtriage.api.score;

import iomtriage.api.caserecord.SubjectId;
import java.time.LocalDate;
import java.util.List;

/**
 * All outcomes for one person on one day, with what is needed to get the same numbers again.
 *
 * @param subject whom it is about
 * @param asOf the day as of which the record was read
 * @param pack id and version of the model pack, as {@code id@version}
 * @param inputDigest SHA-256 of the features the scores were computed from, 64 hexadecimal digits
 * @param results one result for each outcome, in the pack's order
 */
public record Assessment(
        SubjectId subject, LocalDate asOf, String pack, String inputDigest, List<ScoreResult> results) {

    public Assessment {
        results = List.copyOf(results);
    }

    /**
     * The result for one outcome.
     *
     * @throws IllegalArgumentException if the pack does not predict it
     */
    public ScoreResult result(String outcomeId) {
        return results.stream()
                .filter(result -> result.outcome().id().equals(outcomeId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The pack " + pack + " has no outcome \"" + outcomeId
                        + "\". It has: "
                        + String.join(
                                ", ",
                                results.stream()
                                        .map(result -> result.outcome().id())
                                        .toList())
                        + "."));
    }

    /**
     * The strongest reasons behind the scores, each said once, shared out among the outcomes in proportion to their
     * probabilities: where reoffending is twice as likely as a weapon offence, it gets two reasons to the other's one.
     */
    public List<RaisingReason> strongestReasons(int count) {
        return new ReasonShares(results).share(count);
    }
}
