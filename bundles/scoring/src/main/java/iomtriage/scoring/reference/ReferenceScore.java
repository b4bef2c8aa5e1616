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

    /** A score that could be made. */
    sealed interface Figure extends ReferenceScore {

        /** {@return what the score is of} */
        ReferenceScale scale();

        /**
         * {@return the probability in per cent, rounded half-up to two decimals, as practitioners see it; at most
         * 99.99}
         */
        BigDecimal percentage();

        /** {@return the band that the score falls into} */
        ReferenceBand band();

        /** {@return which form it has, and what was not answered} */
        ScoreForm form();
    }

    /** A sum of log-odds with all of its arithmetic. Immutable. */
    final class Scored implements Figure {

        private final ReferenceScale scale;
        private final ScoreForm form;
        private final double logOdds;
        private final ReferenceBand band;
        private final Contributions terms;
        private final Optional<Assumption> assumption;

        Scored(ReferenceScale scale, ScoreForm form, double logOdds, ReferenceBand band, Contributions terms) {
            this(scale, form, logOdds, band, terms, Optional.empty());
        }

        private Scored(
                ReferenceScale scale,
                ScoreForm form,
                double logOdds,
                ReferenceBand band,
                Contributions terms,
                Optional<Assumption> assumption) {
            this.scale = scale;
            this.form = form;
            this.logOdds = logOdds;
            this.band = band;
            this.terms = terms;
            this.assumption = assumption;
        }

        /** A copy that says what was assumed. */
        Scored assuming(Assumption assumed) {
            return new Scored(scale, form, logOdds, band, terms, Optional.of(assumed));
        }

        /** {@return what was assumed where only an offence's group is known, if that could move the score} */
        public Optional<Assumption> assumption() {
            return assumption;
        }

        @Override
        public ReferenceScale scale() {
            return scale;
        }

        @Override
        public ScoreForm form() {
            return form;
        }

        /** {@return the score in log-odds: the sum of its contributions} */
        public double logOdds() {
            return logOdds;
        }

        /** {@return the probability, 0 to 1} */
        public double probability() {
            return OutcomeModel.probability(logOdds);
        }

        @Override
        public BigDecimal percentage() {
            return scale.percentage(logOdds);
        }

        /** {@return the percentage that decides bands and thresholds: OGRS3 rounds it to a whole number} */
        public BigDecimal decidingPercentage() {
            return scale.deciding(logOdds);
        }

        @Override
        public ReferenceBand band() {
            return band;
        }

        /**
         * {@return what each term adds, in log-odds, by the name its source gives it, in the order in which they are
         * summed: added up from 0 in that order they give {@link #logOdds()} exactly} Worked out anew at each call.
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
     * Sexual reoffending with direct contact.
     *
     * @param percentage chance in per cent, as shown; a reduction of the band leaves it as it is
     * @param band the band, after any reduction; not applicable without points
     * @param points points by what they are given for; none for a woman or a person who never committed a sexual offence
     * @param isReduced whether five years without an offence took the band one step down
     * @param form what was not answered
     */
    record DirectContact(
            BigDecimal percentage, ReferenceBand band, Map<String, Integer> points, boolean isReduced, ScoreForm form)
            implements Figure {

        /** Keeps the order of the points. */
        public DirectContact {
            points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
        }

        @Override
        public ReferenceScale scale() {
            return ReferenceScale.DIRECT_CONTACT_SEXUAL;
        }

        /** {@return the sum of the points, 0 to 64} */
        public int sum() {
            return points.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** Shows no personal data. */
        @Override
        public String toString() {
            return "DirectContact[hidden]";
        }
    }

    /**
     * Sexual reoffending by images or indirect contact: a row of the published table.
     *
     * @param percentage chance in per cent, as shown
     * @param band the row's band; not applicable for a person who never committed a sexual offence
     */
    record Images(BigDecimal percentage, ReferenceBand band) implements Figure {

        @Override
        public ReferenceScale scale() {
            return ReferenceScale.IMAGES_AND_INDIRECT_SEXUAL;
        }

        @Override
        public ScoreForm form() {
            return ScoreForm.only(List.of());
        }

        /** Shows no personal data. */
        @Override
        public String toString() {
            return "Images[hidden]";
        }
    }

    /**
     * Serious reoffending: serious violence and both kinds of sexual reoffending, added up as shown.
     *
     * @param percentage chance in per cent, as shown
     * @param band the band of that figure
     * @param parts the parts in per cent, in the order in which they are added; with them the published addition for a woman
     *     who committed a sexual offence
     * @param form the form of its serious violent part, and what was not answered for any part
     */
    record CombinedSerious(
            BigDecimal percentage, ReferenceBand band, Map<ReferenceScale, BigDecimal> parts, ScoreForm form)
            implements Figure {

        /** Keeps the order of the parts. */
        public CombinedSerious {
            parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        }

        @Override
        public ReferenceScale scale() {
            return ReferenceScale.COMBINED_SERIOUS;
        }

        /** Shows no personal data. */
        @Override
        public String toString() {
            return "CombinedSerious[hidden]";
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

        /** {@return the assumption and how far the score could move, in plain words} */
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
