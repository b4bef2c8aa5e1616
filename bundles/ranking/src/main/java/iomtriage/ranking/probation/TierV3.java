package iomtriage.ranking.probation;

import static iomtriage.ranking.probation.ProbationTier.A;
import static iomtriage.ranking.probation.ProbationTier.B;
import static iomtriage.ranking.probation.ProbationTier.C;
import static iomtriage.ranking.probation.ProbationTier.D;
import static iomtriage.ranking.probation.ProbationTier.E;
import static iomtriage.ranking.probation.ProbationTier.F;
import static iomtriage.ranking.probation.ProbationTier.G;

import iomtriage.api.caserecord.HarmLevel;
import iomtriage.api.oasys.Answer;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Probation's tiering, version 3: the highest tier that any of eight steps gives, tier G if none does.
 *
 * <p>Source: ministryofjustice/hmpps-tier at affac98aa31db76f1856de066cb9a65e54c43cee (17 August 2026; MIT licence, Crown
 * Copyright). Scores are in per cent, as shown. Pure: the day is among the facts.
 */
final class TierV3 {

    /** The steps, as the policy is printed. */
    enum Step {
        REOFFENDING("reoffending and serious reoffending"),
        SEXUAL_REOFFENDING("sexual reoffending with direct contact"),
        MAPPA_AND_SERIOUS_HARM("public protection (MAPPA) and risk of serious harm"),
        LIFE_SENTENCE("life or indeterminate sentence"),
        DOMESTIC_ABUSE("domestic abuse register"),
        STALKING("stalking register"),
        CHILD_PROTECTION("child protection register"),
        SEXUAL_OFFENCE("a sexual offence on record");

        private final String label;

        Step(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** Table 1: all reoffending (ARP) across, serious reoffending (CSRP) down; lower bounds. */
    private static final double[] ARP_FROM = {90, 75, 50, 25, 15, 0};

    private static final double[] CSRP_FROM = {6.9, 3.0, 1.0, 0.5, 0.0};
    private static final ProbationTier[][] TABLE_1 = {
        {A, A, B, B, B, B},
        {A, B, C, C, C, C},
        {B, C, D, E, E, E},
        {C, D, E, E, F, F},
        {D, D, E, F, F, G}
    };

    private TierV3() {}

    /** The tier, or which of the two results that are no tier. */
    static ProbationTier tier(ProbationFacts facts) {
        if (facts.activeSentence() == Answer.NO) {
            return ProbationTier.NOT_SUPERVISED;
        }
        if (facts.scores().arp().percent().isEmpty()
                || facts.scores().csrp().percent().isEmpty()) {
            return ProbationTier.MISSING;
        }
        return highest(facts, EnumSet.allOf(Step.class));
    }

    /** The first step that gives the tier; empty if none does. */
    static Optional<Step> deciding(ProbationFacts facts) {
        ProbationTier tier = tier(facts);
        return tier.isBelow(G)
                ? Optional.empty()
                : EnumSet.allOf(Step.class).stream()
                        .filter(step -> step(step, facts).filter(tier::equals).isPresent())
                        .findFirst();
    }

    static ProbationTier highest(ProbationFacts facts, Set<Step> steps) {
        return steps.stream().flatMap(step -> step(step, facts).stream()).reduce(G, ProbationTier::higher);
    }

    private static Optional<ProbationTier> step(Step step, ProbationFacts facts) {
        return switch (step) {
            case REOFFENDING -> reoffending(facts);
            case SEXUAL_REOFFENDING -> sexualReoffending(facts.scores().directContact());
            case MAPPA_AND_SERIOUS_HARM -> mappaAndSeriousHarm(facts.seriousHarm());
            case LIFE_SENTENCE -> lifeSentence(facts.sentence(), facts.asOf());
            case DOMESTIC_ABUSE -> when(facts.registers().domesticAbuse(), E);
            case STALKING -> when(facts.registers().stalking(), F);
            case CHILD_PROTECTION -> when(facts.registers().childProtection(), F);
            case SEXUAL_OFFENCE -> when(facts.scores().everSexual() == Answer.YES, E);
        };
    }

    private static Optional<ProbationTier> reoffending(ProbationFacts facts) {
        return Optional.of(TABLE_1[row(facts)][column(facts)]);
    }

    /** The highest tier in the row of a known CSRP. */
    static ProbationTier highestInRow(ProbationFacts facts) {
        return TABLE_1[row(facts)][0];
    }

    /** The highest tier in the column of a known ARP. */
    static ProbationTier highestInColumn(ProbationFacts facts) {
        return TABLE_1[0][column(facts)];
    }

    private static int row(ProbationFacts facts) {
        return first(CSRP_FROM, facts.scores().csrp().percent().orElseThrow());
    }

    private static int column(ProbationFacts facts) {
        return first(ARP_FROM, facts.scores().arp().percent().orElseThrow());
    }

    private static int first(double[] from, double percent) {
        int i = 0;
        while (percent < from[i]) {
            i++;
        }
        return i;
    }

    /** Table 2. A medium of 2.11 or more is a high band reduced by one; below that it is a plain medium: the jump is meant. */
    private static Optional<ProbationTier> sexualReoffending(ProbationFacts.DirectContact score) {
        double percent = score.percent().orElse(0);
        if (percent <= 0) {
            return Optional.empty();
        }
        return switch (score.band()) {
            case VERY_HIGH -> Optional.of(A);
            case HIGH -> Optional.of(B);
            case MEDIUM -> Optional.of(reducedOrMedium(percent));
            case LOW -> Optional.of(E);
            case NOT_APPLICABLE -> Optional.empty();
        };
    }

    private static ProbationTier reducedOrMedium(double percent) {
        if (percent >= 3.36) {
            return C;
        }
        if (percent >= 2.11) {
            return D;
        }
        if (percent >= 1.12) {
            return C;
        }
        if (percent >= 0.60) {
            return D;
        }
        throw new IllegalArgumentException(
                "No one under 0.60% is in the medium band of DC-SRP. Score the person again by the published points.");
    }

    /** Table 3. Public protection without a risk of serious harm on record gives tier E; its level plays no part. */
    private static Optional<ProbationTier> mappaAndSeriousHarm(ProbationFacts.SeriousHarm harm) {
        if (harm.mappa() == Answer.YES) {
            return Optional.of(harm.rosh().map(TierV3::withMappa).orElse(E));
        }
        return harm.rosh().flatMap(TierV3::withoutMappa);
    }

    private static ProbationTier withMappa(HarmLevel rosh) {
        return switch (rosh) {
            case VERY_HIGH -> A;
            case HIGH -> C;
            case MEDIUM -> D;
            case LOW -> E;
        };
    }

    private static Optional<ProbationTier> withoutMappa(HarmLevel rosh) {
        return switch (rosh) {
            case VERY_HIGH -> Optional.of(C);
            case HIGH -> Optional.of(D);
            case MEDIUM, LOW -> Optional.empty();
        };
    }

    /** Released within a year, or still to be released: B; within five years: D; earlier: E; without a date: nothing. */
    private static Optional<ProbationTier> lifeSentence(ProbationFacts.Life sentence, LocalDate asOf) {
        if (!sentence.isServed() || sentence.release().isEmpty()) {
            return Optional.empty();
        }
        LocalDate release = sentence.release().get();
        if (!release.isBefore(asOf.minusYears(1))) {
            return Optional.of(B);
        }
        return Optional.of(release.isBefore(asOf.minusYears(5)) ? E : D);
    }

    private static Optional<ProbationTier> when(boolean holds, ProbationTier tier) {
        return holds ? Optional.of(tier) : Optional.empty();
    }
}
