package iomtriage.scoring.reference;

import iomtriage.scoring.pack.OutcomeModel;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A reference score, or what is missing for one. */
public sealed interface ReferenceScore {

    /** A score with all of its arithmetic. Immutable. */
    final class Scored implements ReferenceScore {

        private final ReferenceScale scale;
        private final double logOdds;
        private final ReferenceBand band;
        private final Contributions terms;
        private final Optional<Assumption> assumption;

        Scored(ReferenceScale scale, double logOdds, ReferenceBand band, Contributions terms) {
            this(scale, logOdds, band, terms, Optional.empty());
        }

        private Scored(
                ReferenceScale scale,
                double logOdds,
                ReferenceBand band,
                Contributions terms,
                Optional<Assumption> assumption) {
            this.scale = scale;
            this.logOdds = logOdds;
            this.band = band;
            this.terms = terms;
            this.assumption = assumption;
        }

        /** A copy that says what was assumed. */
        Scored assuming(Assumption assumed) {
            return new Scored(scale, logOdds, band, terms, Optional.of(assumed));
        }

        /** What was assumed where only an offence's group is known, if that could move the score. */
        public Optional<Assumption> assumption() {
            return assumption;
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

        /** The probability in per cent, rounded half-up to two decimals; OGRS4 never shows more than 99.99. */
        public BigDecimal percentage() {
            return scale.percentage(logOdds);
        }

        /** The percentage that decides bands and thresholds: OGRS3 rounds it to a whole number. */
        public BigDecimal decidingPercentage() {
            return scale.deciding(logOdds);
        }

        /** The band that {@link #decidingPercentage} falls into. */
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
     * What a score assumes because no offence code says it.
     *
     * @param words what was assumed, to follow a number
     * @param lowest the lowest percentage that the codes of the groups allow, with two decimals
     * @param highest the highest
     */
    record Assumption(String words, BigDecimal lowest, BigDecimal highest) {

        /** The assumption and how far the score could move, in plain words. */
        public String inWords() {
            return words + "; by the codes of that group it could be " + lowest + "% to " + highest + "%";
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
