package iomtriage.cohorts;

import static iomtriage.cohorts.Simulated.AS_OF;
import static iomtriage.cohorts.Simulated.builtIn;
import static iomtriage.cohorts.Simulated.caseload;
import static iomtriage.cohorts.Simulated.convicted;
import static iomtriage.cohorts.Simulated.convictedTimes;
import static iomtriage.cohorts.Simulated.offended;
import static iomtriage.cohorts.Simulated.person;
import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.cohort.CohortRequest;
import iomtriage.api.cohort.CohortSurvey;
import iomtriage.api.cohort.DefinitionStanding;
import iomtriage.api.cohort.Membership;
import iomtriage.api.cohort.Nomination;
import iomtriage.api.offence.OffenceCode;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.cohorts.reference.ReferenceScore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BuiltInDefinitionsTest {

    private static final CohortRequest TODAY = CohortRequest.asOf(AS_OF);

    @Test
    void everyDefinitionOfTheEvidenceSummaryIsBuiltIn() {
        assertThat(builtIn().definitions())
                .extracting(CohortDefinition::id)
                .containsExactly(
                        "carter-three-convictions",
                        "chronic-fifteen-offences",
                        "eight-arrests-in-year",
                        "fifteen-sanctions",
                        "fixed",
                        "flex",
                        "free",
                        "ogrs-high",
                        "ppo-six-convictions",
                        "ten-in-three-months",
                        "top-decile-frequency");
        assertThat(builtIn().definitions()).allSatisfy(definition -> {
            assertThat(definition.version()).isEqualTo("1.0.0");
            assertThat(definition.source()).isNotBlank();
        });
    }

    @Test
    void threeAndSixConvictionsAreTheBoundaries() {
        assertMembers("carter-three-convictions", List.of(convictedTimes("in", 3), convictedTimes("out", 2)));
        assertMembers("ppo-six-convictions", List.of(convictedTimes("in", 6), convictedTimes("out", 5)));
    }

    @Test
    void convictionsOnOneDayCountOnce() {
        Event one = convicted(OffenceGroup.THEFT_NON_MOTOR, LocalDate.of(2020, 1, 1));
        CaseRecord sixOnTwoDays =
                person("out", one, one, one, one, one, convicted(OffenceGroup.FRAUD_AND_FORGERY, AS_OF.minusYears(2)));
        assertMembers("carter-three-convictions", List.of(convictedTimes("in", 3), sixOnTwoDays));
    }

    @Test
    void aCautionMakesTheFifteenthSanctionButNoConviction() {
        Event caution =
                Event.offence(OffenceGroup.DRUNKENNESS, AS_OF.minusDays(9)).disposedOf(DisposalKind.CAUTION, AS_OF);
        CaseRecord with = convictedTimes("in", 14).toBuilder().event(caution).build();
        CaseRecord without = convictedTimes("out", 14);
        assertMembers("fifteen-sanctions", List.of(with, without));
        CaseRecord five = convictedTimes("out", 5).toBuilder().event(caution).build();
        assertMembers("ppo-six-convictions", List.of(convictedTimes("in", 6), five));
    }

    @Test
    void tenOffencesCountInAnyThreeMonthsHoweverLongAgo() {
        LocalDate start = LocalDate.of(2010, 1, 31);
        CaseRecord.Builder in = person("in");
        CaseRecord.Builder out = person("out");
        for (int i = 0; i < 9; i++) {
            in.event(Event.offence(OffenceGroup.OTHER_OFFENCES, start));
            out.event(Event.offence(OffenceGroup.OTHER_OFFENCES, start));
        }
        // Three months after 31 January ends before 30 April: that day is the first outside.
        in.event(Event.offence(OffenceGroup.OTHER_OFFENCES, LocalDate.of(2010, 4, 29)));
        out.event(Event.offence(OffenceGroup.OTHER_OFFENCES, LocalDate.of(2010, 4, 30)));
        assertMembers("ten-in-three-months", List.of(in.build(), out.build()));
    }

    @Test
    void eightArrestsCountInTheTwelveMonthsThatEndOnTheDay() {
        CaseRecord.Builder in = person("in");
        CaseRecord.Builder out = person("out");
        for (int i = 0; i < 7; i++) {
            Event arrest = Event.offence(OffenceGroup.THEFT_NON_MOTOR, AS_OF.minusDays(10L + i))
                    .arrestedOn(AS_OF.minusDays(i));
            in.event(arrest);
            out.event(arrest);
        }
        LocalDate yearAgo = AS_OF.minusYears(1);
        in.event(Event.offence(OffenceGroup.THEFT_NON_MOTOR, yearAgo).arrestedOn(yearAgo.plusDays(1)));
        out.event(Event.offence(OffenceGroup.THEFT_NON_MOTOR, yearAgo).arrestedOn(yearAgo));
        assertMembers("eight-arrests-in-year", List.of(in.build(), out.build()));
    }

    @Test
    void chronicIsFifteenOffencesUpToTheNinthAnniversaryOfTheFirstSanction() {
        LocalDate first = LocalDate.of(2012, 3, 1);
        CaseRecord.Builder in = person("in");
        CaseRecord.Builder out = person("out");
        Event debut = Event.offence(OffenceGroup.OTHER_OFFENCES, first.minusMonths(1))
                .disposedOf(DisposalKind.CAUTION, first);
        in.event(debut);
        out.event(debut);
        for (int i = 0; i < 14; i++) {
            in.event(convicted(OffenceGroup.OTHER_OFFENCES, first.plusMonths(i)));
            out.event(convicted(OffenceGroup.OTHER_OFFENCES, first.plusMonths(i)));
        }
        in.event(convicted(OffenceGroup.OTHER_OFFENCES, first.plusYears(9)));
        out.event(convicted(OffenceGroup.OTHER_OFFENCES, first.plusYears(9).plusDays(1)));
        assertMembers("chronic-fifteen-offences", List.of(in.build(), out.build()));
    }

    @Test
    void theTopTenPerCentOfTenPeopleIsTheOneWithMostOffencesThisYear() {
        List<CaseRecord> people = new java.util.ArrayList<>(List.of(offended("in", 9, AS_OF)));
        for (int i = 0; i < 9; i++) {
            people.add(offended("out" + i, i, AS_OF));
        }
        assertMembers("top-decile-frequency", people);
    }

    @Test
    void aScoreOfExactly75IsHigh() {
        Map<String, ReferenceScore> scores =
                Map.of("in", new ReferenceScore.Percent(75), "out", new ReferenceScore.Percent(74.99));
        assertMembers(survey(scores, TODAY, person("in").build(), person("out").build()), "ogrs-high");
    }

    @Test
    void neighbourhoodCrimeIsFixedAtAHighScoreAndFlexBelowIt() {
        Event burglary = convicted(OffenceGroup.BURGLARY_DOMESTIC, AS_OF.minusMonths(12));
        Map<String, ReferenceScore> scores =
                Map.of("high", new ReferenceScore.Percent(80), "fraud", new ReferenceScore.Percent(80));
        CohortSurvey survey = survey(
                scores,
                TODAY,
                person("high", burglary),
                person("low", burglary),
                person("fraud", convicted(OffenceGroup.FRAUD_AND_FORGERY, AS_OF.minusMonths(12))),
                person("longAgo", convicted(OffenceGroup.BURGLARY_DOMESTIC, AS_OF.minusMonths(25))));
        assertThat(members(survey, "fixed")).containsExactly("high");
        assertThat(members(survey, "flex")).containsExactly("low");
    }

    /** An attempted theft of a shop's goods and a theft from the person share a group; only the code tells them apart. */
    @Test
    void neighbourhoodCrimeIsReadByTheOffenceCodeWhereThereIsOne() {
        ReferenceScore high = new ReferenceScore.Percent(80);
        CohortSurvey survey = survey(
                Map.of("shop", high, "pocket", high, "theft", high, "shed", high, "home", high, "withdrawn", high),
                TODAY,
                person("shop", coded("04600")),
                person("pocket", coded("03900")),
                person("theft", convicted(OffenceGroup.THEFT_NON_MOTOR, AS_OF.minusMonths(12))),
                person("shed", coded("03001")),
                person("home", coded("02801")),
                person("withdrawn", coded("02804")));
        assertThat(members(survey, "fixed")).containsExactly("pocket", "home");
        assertThat(Cohorts.builtIn()
                        .person(person("withdrawn", coded("02804")), TODAY, List.of())
                        .standings())
                .filteredOn(standing -> standing.definition().equals("fixed"))
                .extracting(DefinitionStanding::membership)
                .containsExactly(new Membership.NotDecidable(List.of(
                        "the meaning of offence code 02804, which the ministry's table puts in no group",
                        "the offence code of an event")));
    }

    private static Event coded(String code) {
        return Event.ofCode(OffenceCode.of(code))
                .offenceDate(AS_OF.minusMonths(13))
                .build()
                .disposedOf(DisposalKind.CONVICTION, AS_OF.minusMonths(12));
    }

    @Test
    void theStandingSaysWhatCountsByItsGroupAlone() {
        CaseRecord person =
                person("a", coded("03401"), convicted(OffenceGroup.BURGLARY_DOMESTIC, AS_OF.minusMonths(3)));
        assertThat(Cohorts.builtIn().person(person, TODAY, List.of()).standings())
                .filteredOn(standing -> standing.definition().equals("fixed"))
                .extracting(standing -> standing.measures().get(0))
                .containsExactly(
                        "2 cautions or convictions for robbery, burglary of a dwelling, vehicle crime, theft from the"
                                + " person in the last 24 months, 1 needed: one to spare (one by the offence group alone, for want"
                                + " of an offence code)");
    }

    @Test
    void aNominationInForceMakesFlexWhateverTheScore() {
        CaseRecord unscored = person("unscored").build();
        Nomination inForce = Nomination.of(unscored.subject())
                .list("flex")
                .by("panel")
                .from(AS_OF)
                .to(AS_OF)
                .build();
        Nomination ended = Nomination.of(new SubjectId("ended"))
                .list("flex")
                .by("panel")
                .from(AS_OF.minusDays(9))
                .to(AS_OF.minusDays(1))
                .build();
        CohortSurvey survey = survey(
                Map.of("unscored", new ReferenceScore.NotScorable(List.of("sex"))),
                new CohortRequest(AS_OF, List.of(inForce, ended)),
                unscored,
                person("ended").build());
        assertThat(members(survey, "flex")).containsExactly("unscored");
    }

    @Test
    void domesticAbuseSeriousViolenceAndTheRegisterMakeFree() {
        Event argument = convicted(OffenceGroup.VIOLENCE_AGAINST_THE_PERSON_SUB_ABH, AS_OF.minusMonths(2));
        CohortSurvey survey = survey(
                Map.of(),
                TODAY,
                person("abuse", argument.flagged(EventFlag.DOMESTIC_ABUSE)),
                person("violence", convicted(OffenceGroup.VIOLENCE_AGAINST_THE_PERSON_ABH_PLUS, AS_OF.minusMonths(2))),
                person("register").register(register(Optional.of(AS_OF))).build(),
                person("ended")
                        .register(register(Optional.of(AS_OF.minusDays(1))))
                        .build(),
                person("neither", argument));
        assertThat(members(survey, "free")).containsExactly("abuse", "violence", "register");
    }

    private static RegisterEntry register(Optional<LocalDate> end) {
        return RegisterEntry.of(RegisterCode.ADVP)
                .start(AS_OF.minusYears(1))
                .end(end)
                .source("probation")
                .build();
    }

    private static void assertMembers(String definition, List<CaseRecord> people) {
        assertMembers(builtIn().survey(caseload(people), TODAY), definition);
    }

    private static void assertMembers(CohortSurvey survey, String definition) {
        assertThat(members(survey, definition)).containsExactly("in");
    }

    private static CohortSurvey survey(
            Map<String, ReferenceScore> scores, CohortRequest request, CaseRecord... people) {
        return builtIn(scores).survey(caseload(people), request);
    }

    private static List<String> members(CohortSurvey survey, String definition) {
        return survey.cohorts().stream()
                .filter(cohort -> cohort.definition().equals(definition))
                .flatMap(cohort -> cohort.members().stream())
                .map(SubjectId::value)
                .toList();
    }
}
