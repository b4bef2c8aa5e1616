package iomtriage.ranking.probation;

import iomtriage.api.caserecord.HarmLevel;
import iomtriage.api.oasys.Answer;
import iomtriage.scoring.reference.ReferenceBand;
import iomtriage.scoring.reference.ReferenceScore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What probation's policy asks about one person, as of a day.
 *
 * @param asOf the day
 * @param activeSentence whether a sentence is active
 * @param scores the official scores
 * @param seriousHarm risk of serious harm, and public protection
 * @param sentence a life or indeterminate sentence, with its release
 * @param registers what else is registered
 */
public record ProbationFacts(
        LocalDate asOf,
        Answer activeSentence,
        Scores scores,
        SeriousHarm seriousHarm,
        Life sentence,
        Registers registers) {

    /**
     * The official scores.
     *
     * @param arp all reoffending
     * @param csrp serious reoffending
     * @param directContact sexual reoffending with direct contact
     * @param everSexual whether the person ever committed a sexual offence
     */
    public record Scores(OfficialFigure arp, OfficialFigure csrp, DirectContact directContact, Answer everSexual) {}

    /**
     * Sexual reoffending with direct contact: the figure is not reduced, only the band.
     *
     * @param percent the figure in per cent, as shown; empty if there is none
     * @param band the band, after any reduction
     * @param missing what a figure would need
     */
    public record DirectContact(OptionalDouble percent, ReferenceBand band, List<String> missing) {

        static final DirectContact NONE =
                new DirectContact(OptionalDouble.of(0), ReferenceBand.NOT_APPLICABLE, List.of());

        static DirectContact of(double percent, ReferenceBand band) {
            return new DirectContact(OptionalDouble.of(percent), band, List.of());
        }

        static DirectContact of(ReferenceScore score) {
            return score instanceof ReferenceScore.Figure figure
                    ? of(figure.percentage().doubleValue(), figure.band())
                    : new DirectContact(
                            OptionalDouble.empty(),
                            ReferenceBand.NOT_APPLICABLE,
                            ((ReferenceScore.NotScorable) score).missing());
        }
    }

    /**
     * Risk of serious harm and public protection.
     *
     * @param rosh risk of serious harm; empty if not recorded
     * @param mappa whether public protection arrangements are in force; not known where a register entry has no category,
     *     which the policy reads as no
     */
    public record SeriousHarm(Optional<HarmLevel> rosh, Answer mappa) {}

    /**
     * A life or indeterminate sentence.
     *
     * @param isServed whether the person has one
     * @param release the latest day of release, past or to come
     */
    public record Life(boolean isServed, Optional<LocalDate> release) {}

    /** What else is registered. */
    public record Registers(boolean domesticAbuse, boolean stalking, boolean childProtection) {}

    ProbationFacts with(Answer sentenceActive) {
        return new ProbationFacts(asOf, sentenceActive, scores, seriousHarm, sentence, registers);
    }

    ProbationFacts with(Scores others) {
        return new ProbationFacts(asOf, activeSentence, others, seriousHarm, sentence, registers);
    }

    ProbationFacts with(SeriousHarm other) {
        return new ProbationFacts(asOf, activeSentence, scores, other, sentence, registers);
    }

    ProbationFacts with(Life other) {
        return new ProbationFacts(asOf, activeSentence, scores, seriousHarm, other, registers);
    }

    ProbationFacts withArp(double percent) {
        return with(new Scores(scores.arp().at(percent), scores.csrp(), scores.directContact(), scores.everSexual()));
    }

    ProbationFacts withCsrp(double percent) {
        return with(new Scores(scores.arp(), scores.csrp().at(percent), scores.directContact(), scores.everSexual()));
    }

    ProbationFacts with(DirectContact other) {
        return with(new Scores(scores.arp(), scores.csrp(), other, scores.everSexual()));
    }

    ProbationFacts withEverSexual(Answer ever) {
        return with(new Scores(scores.arp(), scores.csrp(), scores.directContact(), ever));
    }

    ProbationFacts with(HarmLevel rosh) {
        return with(new SeriousHarm(Optional.of(rosh), seriousHarm.mappa()));
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "ProbationFacts[hidden]";
    }
}
