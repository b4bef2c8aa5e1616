package iomtriage.ranking.probation;

import iomtriage.api.caserecord.HarmLevel;
import iomtriage.api.oasys.Answer;
import iomtriage.scoring.reference.ReferenceBand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Which tiers are possible, whatever everything missing turns out to be: stricter than probation's own rule, which looks at
 * static scores and the risk of serious harm alone, and shown beside it. Every step gives a higher tier for more of each fact,
 * so the two ends are reached with every gap at its most, and at its least.
 */
final class TierV3Outlook {

    /** Something missing: what to ask for, and the facts with the most and the least that it could say. */
    private record Gap(String ask, UnaryOperator<ProbationFacts> most, UnaryOperator<ProbationFacts> least) {}

    private TierV3Outlook() {}

    /** The tier if everything missing said the most. */
    static ProbationTier highest(ProbationFacts facts) {
        return TierV3.tier(filled(facts, gaps(facts), true));
    }

    /** The tier if everything missing said the least. */
    static ProbationTier lowest(ProbationFacts facts) {
        return TierV3.tier(filled(facts, gaps(facts), false));
    }

    /** What could change the tier by itself; all of it where only several things together could. */
    static List<String> missing(ProbationFacts facts) {
        List<Gap> gaps = gaps(facts);
        List<String> alone = gaps.stream()
                .filter(gap -> TierV3.tier(gap.most().apply(facts))
                        != TierV3.tier(gap.least().apply(facts)))
                .map(Gap::ask)
                .toList();
        return alone.isEmpty() ? gaps.stream().map(Gap::ask).toList() : alone;
    }

    private static ProbationFacts filled(ProbationFacts facts, List<Gap> gaps, boolean most) {
        ProbationFacts filled = facts;
        for (Gap gap : gaps) {
            filled = (most ? gap.most() : gap.least()).apply(filled);
        }
        return filled;
    }

    private static List<Gap> gaps(ProbationFacts facts) {
        List<Gap> gaps = new ArrayList<>();
        if (facts.activeSentence() == Answer.NOT_KNOWN) {
            gaps.add(new Gap("whether a sentence is active", it -> it.with(Answer.YES), it -> it.with(Answer.NO)));
        }
        ProbationFacts.Scores scores = facts.scores();
        if (!scores.arp().isDynamic()) {
            gaps.add(new Gap(ask("all reoffending (ARP)", scores.arp()), it -> it.withArp(99.99), it -> it.withArp(0)));
        }
        if (!scores.csrp().isDynamic()) {
            gaps.add(new Gap(
                    ask("serious reoffending (CSRP)", scores.csrp()), it -> it.withCsrp(99.99), it -> it.withCsrp(0)));
        }
        if (scores.directContact().percent().isEmpty()) {
            gaps.add(new Gap(
                    "for sexual reoffending (DC-SRP): "
                            + String.join(", ", scores.directContact().missing()),
                    it -> it.with(ProbationFacts.DirectContact.of(99.99, ReferenceBand.VERY_HIGH)),
                    it -> it.with(ProbationFacts.DirectContact.NONE)));
        }
        if (scores.everSexual() == Answer.NOT_KNOWN) {
            gaps.add(new Gap(
                    "whether the person ever committed a sexual offence",
                    it -> it.withEverSexual(Answer.YES),
                    it -> it.withEverSexual(Answer.NO)));
        }
        addHarm(facts, gaps);
        return gaps;
    }

    private static void addHarm(ProbationFacts facts, List<Gap> gaps) {
        if (facts.seriousHarm().rosh().isEmpty()) {
            gaps.add(new Gap("risk of serious harm", it -> it.with(HarmLevel.VERY_HIGH), it -> it.with(HarmLevel.LOW)));
        }
        if (facts.seriousHarm().mappa() == Answer.NOT_KNOWN) {
            gaps.add(new Gap(
                    "the category under public protection (MAPPA)",
                    it -> mappa(it, Answer.YES),
                    it -> mappa(it, Answer.NO)));
        }
        if (facts.sentence().isServed() && facts.sentence().release().isEmpty()) {
            gaps.add(new Gap(
                    "the day of release from a life or indeterminate sentence",
                    it -> it.with(new ProbationFacts.Life(true, Optional.of(it.asOf()))),
                    it -> it));
        }
    }

    private static ProbationFacts mappa(ProbationFacts facts, Answer answer) {
        return facts.with(new ProbationFacts.SeriousHarm(facts.seriousHarm().rosh(), answer));
    }

    private static String ask(String score, OfficialFigure figure) {
        return "for " + (figure.isStatic() ? "the dynamic form of " : "") + score + ": "
                + String.join(", ", figure.missing());
    }
}
