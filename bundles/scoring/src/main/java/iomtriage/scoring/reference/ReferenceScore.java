package iomtriage.scoring.reference;

import iomtriage.scoring.pack.OutcomeModel;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A reference score, or what is missing for one. */
public sealed interface ReferenceScore {

    /** A score with all of its arithmetic. Immutable. */
    final class Scored implements ReferenceScore {

        private final ReferenceScale scale;
        private final double logOdds;
        private final ReferenceBand band;
        private final Contributions terms;

        Scored(ReferenceScale scale, double logOdds, ReferenceBand band, Contributions terms) {
            this.scale = scale;
            this.logOdds = logOdds;
            this.band = band;
            this.terms = terms;
        }

        /** What the score is of. */
        public ReferenceScale scale() {
            return scale;
        }

        /** The score in log-odds: the sum of its contributions. */
        public double logOdds() {
            return logOdds;
        }

        /** The probability, 0 to 1. */
        public double probability() {
            return OutcomeModel.probability(logOdds);
        }

        /** The probability in per cent, rounded half-up to two decimals, as practitioners see it. */
        public BigDecimal percentage() {
            return BigDecimal.valueOf(Percentage.hundredths(logOdds), 2);
        }

        /** The band that the percentage falls into. */
        public ReferenceBand band() {
            return band;
        }

        /**
         * What each term adds, in log-odds, by the name its source gives it, in the order in which they are summed: added up
         * from 0 in that order they give {@link #logOdds()} exactly. Worked out anew at each call.
         */
        public Map<String, Double> contributions() {
            Map<String, Double> contributions = new LinkedHashMap<>();
            terms.addTo(contributions::put);
            return Collections.unmodifiableMap(contributions);
        }

        /** Shows no personal data. */
        @Override
        public String toString() {
            return "Scored[" + scale + ", hidden]";
        }
    }

    /**
     * There is no score.
     *
     * @param missing what is missing for one, in plain words, at least one
     */
    record NotScorable(List<String> missing) implements ReferenceScore {

        public NotScorable {
            missing = List.copyOf(missing);
            if (missing.isEmpty()) {
                throw new IllegalArgumentException("A score that cannot be made must say what is missing.");
            }
        }
    }
}
