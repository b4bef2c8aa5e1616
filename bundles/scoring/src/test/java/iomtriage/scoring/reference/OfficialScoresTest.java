package iomtriage.scoring.reference;

import static iomtriage.scoring.reference.ReferenceScale.COMBINED_SERIOUS;
import static iomtriage.scoring.reference.ReferenceScale.DIRECT_CONTACT_SEXUAL;
import static iomtriage.scoring.reference.ReferenceScale.IMAGES_AND_INDIRECT_SEXUAL;
import static iomtriage.scoring.reference.ReferenceScale.OGRS4_ALL;
import static iomtriage.scoring.reference.ReferenceScale.OGRS4_SERIOUS_VIOLENT;
import static iomtriage.scoring.reference.ReferenceScale.OGRS4_VIOLENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.oasys.Answer;
import iomtriage.api.oasys.NeedsAssessment;
import iomtriage.api.oasys.OasysAnswer;
import iomtriage.api.oasys.OasysQuestion;
import iomtriage.api.oasys.PastOffence;
import iomtriage.api.oasys.SexualHistory;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.scoring.reference.OfficialExamples.Example;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OfficialScoresTest {

    private static final ReferenceScorers SCORERS = new ReferenceScorers();
    private static final List<ReferenceScale> WITH_TWO_FORMS = List.of(OGRS4_ALL, OGRS4_VIOLENT, OGRS4_SERIOUS_VIOLENT);

    private static Example example(String name) {
        return switch (name) {
            case "A" -> OfficialExamples.a();
            case "B" -> OfficialExamples.b();
            default -> OfficialExamples.c();
        };
    }

    private static ReferenceScore.Figure figure(ReferenceScale scale, Example it) {
        return (ReferenceScore.Figure) SCORERS.score(scale, it.record(), it.asOf());
    }

    private static ReferenceScore.Scored scored(ReferenceScale scale, Example it) {
        return (ReferenceScore.Scored) figure(scale, it);
    }

    @ParameterizedTest
    @CsvSource({
        "A,OGRS4_ALL,            0.047163507654,DYNAMIC,51.18,MEDIUM",
        "A,OGRS4_VIOLENT,       -0.820977894696,DYNAMIC,30.56,MEDIUM",
        "A,OGRS4_SERIOUS_VIOLENT,-3.230142311661,DYNAMIC,3.80,HIGH",
        "B,OGRS4_ALL,           -1.269962788429,DYNAMIC,21.93,LOW",
        "B,OGRS4_VIOLENT,       -3.561780550278,STATIC,  2.76,LOW",
        "B,OGRS4_SERIOUS_VIOLENT,-7.511679661914,DYNAMIC,0.05,LOW",
        "C,OGRS4_ALL,           -2.149131035045,DYNAMIC,10.44,LOW",
        "C,OGRS4_VIOLENT,       -4.061536037749,STATIC,  1.69,LOW",
        "C,OGRS4_SERIOUS_VIOLENT,-7.492699266834,STATIC, 0.06,LOW"
    })
    void theThreePredictorsWithTwoForms(
            String who,
            ReferenceScale scale,
            double logOdds,
            ScoreForm.Kind form,
            String percentage,
            ReferenceBand band) {
        ReferenceScore.Scored score = scored(scale, example(who));
        assertThat(score.logOdds()).isCloseTo(logOdds, within(1e-12));
        assertThat(score.form().kind()).isEqualTo(form);
        assertThat(score.percentage()).hasToString(percentage);
        assertThat(score.band()).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({
        "OGRS4_ALL,             -0.778360350603,31.47",
        "OGRS4_VIOLENT,         -1.696169876861,15.50",
        "OGRS4_SERIOUS_VIOLENT, -4.417672062470,1.19"
    })
    void theStaticFormStandsBesideTheDynamicOne(ReferenceScale scale, double logOdds, String percentage) {
        Example a = OfficialExamples.a();
        ReferenceScore.Scored score = (ReferenceScore.Scored) SCORERS.inStaticForm(scale, a.record(), a.asOf());
        assertThat(score.logOdds()).isCloseTo(logOdds, within(1e-12));
        assertThat(score.percentage()).hasToString(percentage);
        assertThat(score.form().kind()).isEqualTo(ScoreForm.Kind.STATIC);
    }

    @ParameterizedTest
    @CsvSource({
        "A,OGRS4_ALL,             -1.088900383267,1.136063890921",
        "A,OGRS4_VIOLENT,         -1.998708556142,1.177730661446",
        "A,OGRS4_SERIOUS_VIOLENT, -5.071539846911,1.841397535250",
        "B,OGRS4_ALL,             -1.754555298791,0.484592510362",
        "B,OGRS4_SERIOUS_VIOLENT, -7.801060855676,0.289381193762"
    })
    void historyAndAnswersAddUpApart(String who, ReferenceScale scale, double history, double items) {
        ReferenceScore.Scored score = scored(scale, example(who));
        Set<String> asked = Set.of("ACCOMMODATION_SUITABILITY", "UNEMPLOYED", "CHRONIC_DRINKING");
        assertThat(score.contributions()).containsKeys(asked.toArray(String[]::new));
        boolean isItem = false;
        double sumOfItems = 0;
        double sumOfHistory = 0;
        for (Map.Entry<String, Double> each : score.contributions().entrySet()) {
            // Items follow the history, in the order of the questions.
            isItem |= asked.contains(each.getKey()) || each.getKey().equals("CARRY_OR_USE_WEAPON");
            sumOfItems += isItem ? each.getValue() : 0;
            sumOfHistory += isItem ? 0 : each.getValue();
        }
        assertThat(sumOfItems).isCloseTo(items, within(1e-12));
        assertThat(sumOfHistory).isCloseTo(history, within(1e-12));
    }

    @Test
    void aStaticScoreSaysWhatWasMissingAndADynamicOneWhatWasReadAsNone() {
        Example b = OfficialExamples.b();
        assertThat(figure(OGRS4_VIOLENT, b).form().missing()).containsExactly("motivation to tackle drug misuse");
        ScoreForm all = figure(OGRS4_ALL, b).form();
        assertThat(all.completed()).contains(b.asOf());
        assertThat(all.missing()).isEmpty();
        assertThat(all.readAsNone())
                .contains("motivation to tackle drug misuse", "heroin used", "spice used")
                .doesNotContain("methadone used")
                .hasSize(14);
        assertThat(figure(OGRS4_SERIOUS_VIOLENT, b).form().readAsNone()).isEmpty();
        assertThat(figure(OGRS4_VIOLENT, OfficialExamples.c()).form().missing()).containsExactly("temper control");
    }

    @Test
    void directContactGoesByPoints() {
        ReferenceScore.DirectContact a =
                (ReferenceScore.DirectContact) figure(DIRECT_CONTACT_SEXUAL, OfficialExamples.a());
        assertThat(a.sum()).isEqualTo(35);
        assertThat(a.points().values()).containsExactly(5, 0, 2, 6, 4, 10, 8);
        assertThat(a.percentage()).hasToString("4.57");
        assertThat(a.band()).isEqualTo(ReferenceBand.HIGH);
        assertThat(a.isReduced()).isFalse();
        ReferenceScore.DirectContact c =
                (ReferenceScore.DirectContact) figure(DIRECT_CONTACT_SEXUAL, OfficialExamples.c());
        assertThat(c.sum()).isEqualTo(16);
        assertThat(c.percentage()).hasToString("0.23");
        assertThat(c.band()).isEqualTo(ReferenceBand.LOW);
        assertThat(figure(DIRECT_CONTACT_SEXUAL, OfficialExamples.b()).band()).isEqualTo(ReferenceBand.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "10,0.09,LOW",
        "21,0.51,LOW",
        "22,0.60,MEDIUM",
        "25,0.96,MEDIUM",
        "26,1.12,MEDIUM",
        "29,1.80,MEDIUM",
        "30,2.11,HIGH",
        "32,2.88,HIGH",
        "33,3.36,HIGH",
        "35,4.57,HIGH",
        "36,5.31,VERY_HIGH"
    })
    void pointsBecomeTheChancesThatArePublished(int points, String percentage, ReferenceBand band) {
        assertThat(DIRECT_CONTACT_SEXUAL.percentage(-8.633 + 0.1598 * points)).hasToString(percentage);
        assertThat(DIRECT_CONTACT_SEXUAL.bandAt(points)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"A,0.28,LOW", "B,0.00,LOW", "C,10.31,HIGH"})
    void imagesGoByATable(String who, String percentage, ReferenceBand band) {
        assertThat(figure(IMAGES_AND_INDIRECT_SEXUAL, example(who)).percentage())
                .hasToString(percentage);
        assertThat(figure(IMAGES_AND_INDIRECT_SEXUAL, example(who)).band()).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,0,2,10.31",
        "3,3,3,1,3.33",
        "1,2,0,0,0.93",
        "0,1,5,0,0.63",
        "1,0,1,0,0.28",
        "2,0,0,0,0.00",
        "0,0,4,0,0.00"
    })
    void theFirstRowThatHoldsCounts(int adult, int child, int nonContact, int images, String percentage) {
        ReferenceScore.Images score =
                new SexualReoffending().images(new SexualInput.Counts(adult, child, nonContact, images));
        assertThat(score.percentage()).hasToString(percentage);
    }

    @ParameterizedTest
    @CsvSource({"A,8.65,VERY_HIGH,DYNAMIC", "B,0.43,LOW,DYNAMIC", "C,10.60,VERY_HIGH,STATIC"})
    void combinedSeriousAddsTheFiguresAsShown(String who, String percentage, ReferenceBand band, ScoreForm.Kind form) {
        ReferenceScore.Figure score = figure(COMBINED_SERIOUS, example(who));
        assertThat(score.percentage()).hasToString(percentage);
        assertThat(score.band()).isEqualTo(band);
        assertThat(score.form().kind()).isEqualTo(form);
    }

    /** A missing answer leaves the static form of the predictors that need it, and of no others. */
    @ParameterizedTest
    @EnumSource(
            value = OasysQuestion.class,
            names = {
                "METHADONE",
                "OTHER_OPIATE",
                "POWDER_COCAINE",
                "MISUSED_PRESCRIBED_DRUGS",
                "BENZODIAZEPINES",
                "CANNABIS",
                "STEROIDS",
                "KETAMINE",
                "HALLUCINOGENS",
                "SOLVENTS",
                "OTHER_DRUG",
                "HEROIN",
                "CRACK_COCAINE",
                "SPICE"
            },
            mode = EnumSource.Mode.EXCLUDE)
    void aMissingNeededAnswerGivesTheStaticFormOfThatPredictorOnly(OasysQuestion question) {
        Example a = OfficialExamples.a();
        Example fewer = a.without(question);
        Set<ReferenceScale> need = EnumSet.noneOf(ReferenceScale.class);
        if (question != OasysQuestion.TEMPER_CONTROL && question != OasysQuestion.WEAPON_IN_CURRENT_OFFENCE) {
            need.add(OGRS4_ALL);
        }
        if (question != OasysQuestion.PRO_CRIMINAL_ATTITUDES && question != OasysQuestion.WEAPON_IN_CURRENT_OFFENCE) {
            need.add(OGRS4_VIOLENT);
        }
        if (Set.of("2.2", "3.4", "4.2", "9.1", "11.4", "12.1").contains(question.number())) {
            need.add(OGRS4_SERIOUS_VIOLENT);
        }
        for (ReferenceScale scale : WITH_TWO_FORMS) {
            ReferenceScore.Scored score = scored(scale, fewer);
            if (need.contains(scale)) {
                assertThat(score.form().missing()).as(scale.name()).containsExactly(question.label());
                assertThat(score.contributions())
                        .isEqualTo(((ReferenceScore.Scored) SCORERS.inStaticForm(scale, a.record(), a.asOf()))
                                .contributions());
            } else {
                assertThat(score.logOdds())
                        .as(scale.name())
                        .isEqualTo(scored(scale, a).logOdds());
            }
        }
    }

    @Test
    void anyAnswersLeftOutLeaveEachPredictorDynamicOrExactlyStatic() {
        assertThat(IntStream.rangeClosed(1, 60)).allSatisfy(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            double share = seed == 1 ? 0 : seed == 2 ? 1 : random.nextDouble();
            boolean listed = random.nextBoolean();
            Example a = OfficialExamples.a();
            Map<OasysQuestion, OasysAnswer> answers = new EnumMap<>(a.answers());
            answers.keySet().removeIf(question -> random.nextDouble() < share);
            CaseRecord record = a.withNeeds(new NeedsAssessment(
                    a.asOf(), Map.of(), answers, listed ? Optional.of(a.past()) : Optional.empty(), Optional.empty()));
            for (ReferenceScale scale : WITH_TWO_FORMS) {
                ReferenceScore.Scored score = (ReferenceScore.Scored) SCORERS.score(scale, record, a.asOf());
                ReferenceScore.Scored byHistory = (ReferenceScore.Scored) SCORERS.inStaticForm(scale, record, a.asOf());
                double sum = score.contributions().values().stream().reduce(0.0, Double::sum);
                assertThat(sum).isEqualTo(score.logOdds());
                assertThat(score.form().missing().isEmpty())
                        .isEqualTo(score.form().kind() == ScoreForm.Kind.DYNAMIC);
                if (score.form().kind() == ScoreForm.Kind.STATIC) {
                    assertThat(score.logOdds()).isEqualTo(byHistory.logOdds());
                }
            }
        });
    }

    @Test
    void aDrugThatIsUsedWithNoWordOnMotivationIsAContradiction() {
        Example b = OfficialExamples.b();
        b.answers().put(OasysQuestion.CANNABIS, OasysAnswer.YES);
        assertThat(figure(OGRS4_ALL, b).form().missing()).containsExactly("motivation to tackle drug misuse");
        b.answers().remove(OasysQuestion.CANNABIS);
        b.answers().put(OasysQuestion.METHADONE, OasysAnswer.YES);
        assertThat(figure(OGRS4_ALL, b).form().kind())
                .as("it does not use methadone")
                .isEqualTo(ScoreForm.Kind.DYNAMIC);
    }

    @Test
    void theListOfPastOffencesMayBeEmptyButNotAbsent() {
        Example b = OfficialExamples.b();
        CaseRecord unlisted = b.withNeeds(new NeedsAssessment(
                b.asOf(),
                Map.of(),
                b.answers(),
                Optional.empty(),
                Optional.of(b.sexual().build())));
        assertThat(((ReferenceScore.Figure) SCORERS.score(OGRS4_SERIOUS_VIOLENT, unlisted, b.asOf()))
                        .form()
                        .missing())
                .containsExactly("the list of past offences");
    }

    @Test
    void onlyTheNewestAssessmentThatIsKnownOnTheDayIsRead() {
        Example b = OfficialExamples.b();
        NeedsAssessment now =
                new NeedsAssessment(b.asOf(), Map.of(), b.answers(), Optional.of(b.past()), Optional.empty());
        NeedsAssessment other = new NeedsAssessment(
                b.asOf().plusDays(1),
                Map.of(),
                Map.of(OasysQuestion.TEMPER_CONTROL, OasysAnswer.SIGNIFICANT_PROBLEMS),
                Optional.of(Set.of(PastOffence.ARSON)),
                Optional.empty());
        NeedsAssessment sectionsOnly = new NeedsAssessment(b.asOf(), Map.of());
        assertThat(SCORERS.score(OGRS4_ALL, b.withNeeds(other, now, sectionsOnly), b.asOf())
                        .toString())
                .isEqualTo("Scored[OGRS4_ALL, hidden]");
        ReferenceScore.Figure before =
                (ReferenceScore.Figure) SCORERS.score(OGRS4_ALL, b.withNeeds(other, now), b.asOf());
        assertThat(before.percentage()).hasToString("21.93");
        assertThat(before.form().completed()).contains(b.asOf());
        assertThat(((ReferenceScore.Figure) SCORERS.score(
                                OGRS4_ALL, b.withNeeds(other, now), b.asOf().plusDays(1)))
                        .form()
                        .missing())
                .contains("suitability of accommodation");
    }

    @Test
    void fiveYearsClearTakeTheBandDownAndLeaveTheFigure() {
        Example a = OfficialExamples.a();
        CaseRecord.Builder person = OfficialExamples.born("1988-03-14", Sex.MALE)
                .event(OfficialExamples.convicted(OffenceGroup.SEXUAL_NOT_AGAINST_CHILD, "2012-06-01"))
                .event(OfficialExamples.convicted(OffenceGroup.SEXUAL_NOT_AGAINST_CHILD, "2014-06-01"))
                .custody(OfficialExamples.inside("2014-06-01", "2021-04-10"));
        SexualHistory.Builder sexual =
                OfficialExamples.sexual(2, 0, 0, 0).lastOffence(OfficialExamples.day("2014-05-02"));
        Example clear = new Example(a.asOf(), person, a.answers(), a.past(), sexual);
        ReferenceScore.DirectContact score = (ReferenceScore.DirectContact) figure(DIRECT_CONTACT_SEXUAL, clear);
        assertThat(score.sum()).isEqualTo(35);
        assertThat(score.percentage()).hasToString("4.57");
        assertThat(score.isReduced()).isTrue();
        assertThat(score.band()).isEqualTo(ReferenceBand.MEDIUM);
        assertThat(score.form().readAsNone()).containsExactly("whether the victim was a stranger");
        Example dayBefore = new Example(a.asOf().minusDays(1), person, a.answers(), a.past(), sexual);
        assertThat(((ReferenceScore.DirectContact) figure(DIRECT_CONTACT_SEXUAL, dayBefore)).isReduced())
                .isFalse();
        person.event(OfficialExamples.convicted(OffenceGroup.THEFT_NON_MOTOR, "2021-06-01"));
        assertThat(((ReferenceScore.DirectContact) figure(DIRECT_CONTACT_SEXUAL, clear)).isReduced())
                .isFalse();
    }

    @Test
    void unknownIsNotNo() {
        Example a = OfficialExamples.a();
        CaseRecord nothing = a.withNeeds();
        String ever = "whether the person ever committed a sexual offence";
        for (ReferenceScale scale : List.of(DIRECT_CONTACT_SEXUAL, IMAGES_AND_INDIRECT_SEXUAL, COMBINED_SERIOUS)) {
            assertThat(SCORERS.score(scale, nothing, a.asOf()))
                    .isEqualTo(new ReferenceScore.NotScorable(List.of(ever)));
        }
        CaseRecord never = with(a, SexualHistory.of(Answer.NO));
        assertThat(((ReferenceScore.Figure) SCORERS.score(COMBINED_SERIOUS, never, a.asOf())).percentage())
                .hasToString("3.80");
        assertThat(((ReferenceScore.Figure) SCORERS.score(IMAGES_AND_INDIRECT_SEXUAL, never, a.asOf())).band())
                .isEqualTo(ReferenceBand.NOT_APPLICABLE);
    }

    private static CaseRecord with(Example it, SexualHistory.Builder history) {
        return it.withNeeds(new NeedsAssessment(
                it.asOf(), Map.of(), it.answers(), Optional.of(it.past()), Optional.of(history.build())));
    }

    @Test
    void answersThatContradictEachOtherGiveNoScore() {
        Example a = OfficialExamples.a();
        assertThat(SCORERS.score(IMAGES_AND_INDIRECT_SEXUAL, with(a, OfficialExamples.sexual(0, 0, 0, 0)), a.asOf()))
                .isEqualTo(new ReferenceScore.NotScorable(
                        List.of("a sanction for the sexual offence that was committed")));
        assertThat(SCORERS.score(IMAGES_AND_INDIRECT_SEXUAL, with(a, OfficialExamples.sexual(5, 3, 1, 1)), a.asOf()))
                .isEqualTo(new ReferenceScore.NotScorable(
                        List.of("no more sanctions for sexual offences than there are in all")));
        assertThat(SCORERS.score(
                        DIRECT_CONTACT_SEXUAL,
                        with(a, SexualHistory.of(Answer.NO).adultContact(1)),
                        a.asOf()))
                .isEqualTo(new ReferenceScore.NotScorable(
                        List.of("an answer on sexual offending that agrees with the sanctions counted for it")));
        Example c = OfficialExamples.c();
        assertThat(SCORERS.score(IMAGES_AND_INDIRECT_SEXUAL, with(c, SexualHistory.of(Answer.NO)), c.asOf()))
                .isEqualTo(new ReferenceScore.NotScorable(List.of(
                        "an answer on sexual offending that agrees with the sanction for a sexual offence on record")));
    }

    @Test
    void whatIsMissingForAManWithASexualOffenceIsNamedAtOnce() {
        Example c = OfficialExamples.c();
        assertThat(SCORERS.score(
                        DIRECT_CONTACT_SEXUAL,
                        with(c, SexualHistory.of(Answer.NOT_KNOWN).images(1)),
                        c.asOf()))
                .isEqualTo(new ReferenceScore.NotScorable(List.of(
                        "the number of sanctions for contact sexual offences against adults",
                        "the number of sanctions for contact sexual offences against children",
                        "the number of sanctions for non-contact sexual offences",
                        "the date of the last sexual offence")));
    }

    @ParameterizedTest
    @MethodSource("sexualSanctions")
    void combinedSeriousIsTheSumOfItsParts(int adult, int child, int images) {
        Example a = OfficialExamples.a();
        CaseRecord record = with(
                a, OfficialExamples.sexual(adult, child, 0, images).lastOffence(OfficialExamples.day("2012-02-10")));
        ReferenceScore.CombinedSerious score =
                (ReferenceScore.CombinedSerious) SCORERS.score(COMBINED_SERIOUS, record, a.asOf());
        assertThat(score.parts().values().stream().reduce(BigDecimal::add)).contains(score.percentage());
        assertThat(score.parts()).hasSize(3);
    }

    /** Every combination of none to three against adults and children, and one to three for images. */
    static Stream<Arguments> sexualSanctions() {
        return IntStream.range(0, 48).mapToObj(i -> Arguments.of(i % 4, i / 4 % 4, 1 + i / 16));
    }
}
