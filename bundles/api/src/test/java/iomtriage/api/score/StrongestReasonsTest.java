package iomtriage.api.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import iomtriage.api.caserecord.SubjectId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class StrongestReasonsTest {

    @Test
    void outcomesHaveReasonsInProportionToTheirProbabilities() {
        Assessment assessment = assessment(
                scored("any", OutcomeKind.REOFFENDING, 0.9, "4 sanctions", "aged 19", "2 breaches"),
                scored("weapon offence", OutcomeKind.SERIOUS_HARM, 0.5, "1 weapon offence", "3 weapon offences"),
                scored("gang violence", OutcomeKind.SERIOUS_HARM, 0.01, "on the gang matrix"));

        assertThat(words(assessment, 3))
                .containsExactly(
                        "4 sanctions (raises reoffending)",
                        "1 weapon offence (raises weapon offence)",
                        "aged 19 (raises reoffending)");
    }

    @Test
    void whatWasSaidForOneOutcomeIsNotSaidAgainForAnother() {
        Assessment assessment = assessment(
                scored("any", OutcomeKind.REOFFENDING, 0.9, "aged 19"),
                scored("weapon offence", OutcomeKind.SERIOUS_HARM, 0.5, "aged 19", "1 weapon offence"));

        assertThat(words(assessment, 3))
                .containsExactly("aged 19 (raises reoffending)", "1 weapon offence (raises weapon offence)");
    }

    @Test
    void anOutcomeThatCouldNotBeScoredHasNoReasons() {
        ScoreResult none =
                new ScoreResult.NotScorable(outcome("any", OutcomeKind.REOFFENDING), List.of("No date of birth."));

        assertThat(words(assessment(none), 3)).isEmpty();
    }

    @Test
    void asManyReasonsAsThereAreMayBeAskedForAndNoFewerThanNone() {
        Assessment assessment = assessment(scored("any", OutcomeKind.REOFFENDING, 0.9, "4 sanctions", "aged 19"));
        Explanation why = assessment.result("any").explanation().orElseThrow();

        assertThat(words(assessment, Integer.MAX_VALUE)).hasSize(2);
        assertThat(words(assessment, 0)).isEmpty();
        for (ThrowingCallable tooFew : List.<ThrowingCallable>of(
                () -> assessment.strongestReasons(-1),
                () -> why.strongestRaising(-1),
                () -> why.strongestLowering(-1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(tooFew)
                    .withMessage("The strongest -1 reasons are asked for, but there is no such number of reasons."
                            + " Ask for 0 or more.");
        }
    }

    @Test
    void termsThatSayOneThingInSeveralWaysAreOneReasonThatAddsTheirSum() {
        Explanation why = new Explanation(
                "people",
                -1,
                List.of(
                        new Contribution("sanctions", List.of("sanctions"), "how often", 0.25, "18 sanctions in all"),
                        new Contribution("age", List.of("age"), 0.5, "aged 19"),
                        new Contribution("rate", List.of("rate"), "how often", 0.5, "sanctioned 18 times in 7 years"),
                        new Contribution("cautions", List.of("cautions"), "how often", -0.125, "no cautions")),
                0.125);

        assertThat(why.reasons()).extracting(Reason::family).containsExactly("how often", "age");
        assertThat(why.reasons().get(0).logOdds()).isEqualTo(0.625);
        assertThat(why.reasons().get(0).words()).isEqualTo("sanctioned 18 times in 7 years");
        assertThat(why.reasons().get(0).features()).containsExactly("sanctions", "rate", "cautions");
        assertThat(why.strongestLowering(3)).isEmpty();
    }

    private static List<String> words(Assessment assessment, int count) {
        return assessment.strongestReasons(count).stream()
                .map(RaisingReason::words)
                .toList();
    }

    private static Assessment assessment(ScoreResult... results) {
        return new Scored(
                new SubjectId("S-1"),
                LocalDate.of(2026, 1, 1),
                new VersionedId("pack", "1"),
                "0".repeat(64),
                Stream.of(results).toList());
    }

    /** Reasons from the strongest down, beside one that lowers the score. */
    private static ScoreResult scored(String name, OutcomeKind kind, double probability, String... reasons) {
        List<Contribution> contributions = new ArrayList<>();
        contributions.add(new Contribution("calm", List.of("calm"), -1, "no breaches"));
        double sum = -1;
        for (int i = 0; i < reasons.length; i++) {
            contributions.add(new Contribution(reasons[i], List.of("t" + i), reasons.length - i, reasons[i]));
            sum += reasons.length - i;
        }
        return new ScoreResult.Scored(
                outcome(name, kind),
                new Score(sum, probability, Interval.between(0, 1), new Band("high", 0.3)),
                new Explanation("people", 0, contributions, sum));
    }

    private static Outcome outcome(String name, OutcomeKind kind) {
        return new Outcome(name.replace(' ', '-'), name, kind, 24, "What counts.");
    }

    private record Scored(
            SubjectId subject, LocalDate asOf, VersionedId pack, String inputDigest, List<ScoreResult> results)
            implements Assessment {}
}
