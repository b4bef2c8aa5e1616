package iomtriage.cohorts.reference;

import java.util.List;
import java.util.Optional;

/** What a reference scorer says about a person. */
public sealed interface ReferenceScore {

    /**
     * A score.
     *
     * @param value probability in per cent, 0 to 100, as bands are decided by it
     * @param assumption what it assumes for want of an offence code, and how far it could move; empty if nothing
     */
    record Percent(double value, Optional<String> assumption) implements ReferenceScore {

        /** A score that rests on no assumption. */
        public Percent(double value) {
            this(value, Optional.empty());
        }

        /** @throws IllegalArgumentException if the value is not a percentage */
        public Percent {
            if (!(value >= 0 && value <= 100)) {
                throw new IllegalArgumentException("A reference score must be a percentage, 0 to 100.");
            }
        }
    }

    /**
     * No score, which is not a score of zero.
     *
     * @param missing what is missing, in plain words, at least one
     */
    record NotScorable(List<String> missing) implements ReferenceScore {

        /** @throws IllegalArgumentException if nothing is missing */
        public NotScorable {
            missing = List.copyOf(missing);
            if (missing.isEmpty()) {
                throw new IllegalArgumentException("A person who is not scorable must have something missing.");
            }
        }
    }
}
