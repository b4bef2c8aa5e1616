package iomtriage.api.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Shares a few reasons out among the outcomes in proportion to their probabilities, by the method of highest averages
 * (D'Hondt): log-odds of different outcomes do not compare, and what doubles a chance of one in a thousand is no reason to
 * offer anybody a place.
 */
final class ReasonShares {

    private final Set<String> said = new HashSet<>();
    private final List<Party> parties;

    private final int count;

    /** @param count how many reasons there are to be */
    ReasonShares(List<ScoreResult> results, int count) {
        Explanation.requireCount(count);
        this.count = count;
        parties = results.stream()
                .filter(result -> result.score().isPresent())
                .map(result -> new Party(result, count))
                .toList();
    }

    List<RaisingReason> share() {
        List<RaisingReason> reasons = new ArrayList<>();
        for (Optional<Party> next = next(); next.isPresent() && reasons.size() < count; next = next()) {
            next.get().take(said).ifPresent(reasons::add);
        }
        return reasons;
    }

    /** Ties go to the outcome that comes first in the pack. */
    private Optional<Party> next() {
        return parties.stream()
                .filter(Party::hasMore)
                .min(Comparator.comparingDouble(Party::average).reversed());
    }

    private static final class Party {

        private final Outcome outcome;
        private final double probability;
        private final Iterator<Reason> reasons;
        private int taken;

        /** Of an outcome no more can be taken than there are to be, or be passed over because another outcome has said them. */
        Party(ScoreResult result, int count) {
            outcome = result.outcome();
            probability = result.score().orElseThrow().probability();
            reasons = result.explanation()
                    .orElseThrow()
                    .strongestRaising((int) Math.min(2L * count, Integer.MAX_VALUE))
                    .iterator();
        }

        boolean hasMore() {
            return reasons.hasNext();
        }

        double average() {
            return probability / (taken + 1);
        }

        /** {@return the next that was not said yet, for this outcome or another} */
        Optional<RaisingReason> take(Set<String> said) {
            while (reasons.hasNext()) {
                Reason reason = reasons.next();
                if (said.add(reason.family())) {
                    taken++;
                    return Optional.of(new RaisingReason(outcome, reason));
                }
            }
            return Optional.empty();
        }
    }
}
