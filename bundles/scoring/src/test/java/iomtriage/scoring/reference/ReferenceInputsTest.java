package iomtriage.scoring.reference;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodyKind;
import iomtriage.api.caserecord.CustodySpell;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.offence.OffenceCode;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.offence.Ogrs3Category;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReferenceInputsTest {

    private static final LocalDate AS_OF = LocalDate.parse("2025-09-15");

    private final ReferenceInputs inputs = new ReferenceInputs();
    private final ReferenceScorers scorers = new ReferenceScorers();

    private static CaseRecord.Builder person(Sex sex) {
        return CaseRecord.of(new SubjectId("S-1"), LocalDate.parse("1991-07-17"), sex);
    }

    private static Event sanction(OffenceGroup group, DisposalKind kind, String date) {
        return Event.offence(group, LocalDate.parse(date).minusDays(30)).disposedOf(kind, LocalDate.parse(date));
    }

    private static Event convicted(OffenceGroup group, String date) {
        return sanction(group, DisposalKind.CONVICTION, date);
    }

    private static CustodySpell inside(String from, String to) {
        return new CustodySpell(
                CustodyKind.SENTENCE,
                LocalDate.parse(from),
                to.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(to)));
    }

    private static CaseRecord.Builder published() {
        return person(Sex.MALE)
                .event(convicted(OffenceGroup.OTHER_OFFENCES, "2021-08-05"))
                .event(convicted(OffenceGroup.THEFT_NON_MOTOR, "2013-01-10"));
    }

    private Ogrs4Input ogrs4(CaseRecord.Builder record) {
        return ((ReferenceInput.Ready<Ogrs4Input>) inputs.ogrs4(record.build(), AS_OF)).input();
    }

    @Test
    void thePublishedExampleScoresAsPublishedFromItsCaseRecord() {
        CaseRecord record =
                published().custody(inside("2021-08-05", "2021-12-12")).build();
        assertThat(scorers.score(ReferenceScale.OGRS4_ALL, record, AS_OF))
                .isInstanceOfSatisfying(ReferenceScore.Scored.class, score -> {
                    assertThat(Double.toString(score.logOdds())).isEqualTo("-3.109291542898093");
                    assertThat(score.percentage()).hasToString("4.27");
                    assertThat(score.toString()).isEqualTo("Scored[OGRS4_ALL, hidden]");
                });
    }

    @Test
    void disposalsOfOneDayAreOneSanctionAndHarmToPeopleStandsForIt() {
        Ogrs4Input input = ogrs4(published()
                .event(convicted(OffenceGroup.VIOLENCE_AGAINST_THE_PERSON_SUB_ABH, "2021-08-05"))
                .event(convicted(OffenceGroup.UNKNOWN, "2021-08-05")));
        assertThat(input.history().sanctions()).isEqualTo(2);
        assertThat(input.violentSanctions()).isEqualTo(1);
        assertThat(input.group()).isEqualTo(OffenceGroup.VIOLENCE_AGAINST_THE_PERSON_SUB_ABH);
    }

    @Test
    void theOrderOfTheEventsDoesNotMatter() {
        List<Event> events = List.of(
                convicted(OffenceGroup.THEFT_NON_MOTOR, "2021-08-05"),
                convicted(OffenceGroup.DRUNKENNESS, "2021-08-05"),
                convicted(OffenceGroup.UNKNOWN, "2021-08-05"),
                convicted(OffenceGroup.CRIMINAL_DAMAGE, "2020-08-05"));
        CaseRecord.Builder one = person(Sex.MALE);
        events.forEach(one::event);
        CaseRecord.Builder other = person(Sex.MALE);
        for (int i = events.size() - 1; i >= 0; i--) {
            other.event(events.get(i));
        }
        assertThat(ogrs4(one)).isEqualTo(ogrs4(other));
        assertThat(ogrs4(one).group()).isEqualTo(OffenceGroup.THEFT_NON_MOTOR);
    }

    @Test
    void whatHappensAfterTheAsOfDateChangesNothing() {
        CaseRecord later = published()
                .event(convicted(OffenceGroup.ACQUISITIVE_VIOLENCE, "2025-09-16"))
                .custody(inside("2025-09-16", "2026-01-01"))
                .build();
        assertThat(inputs.ogrs4(later, AS_OF))
                .isEqualTo(inputs.ogrs4(published().build(), AS_OF));
        assertThat(inputs.ogrs3(later, AS_OF))
                .isEqualTo(inputs.ogrs3(published().build(), AS_OF));
    }

    @Test
    void followUpStartsWithTheSanctionOrWithTheReleaseAfterIt() {
        assertThat(ogrs4(published()).offenceFreeMonths()).isEqualTo(49);
        assertThat(ogrs4(published().custody(inside("2015-01-01", "2016-01-01")))
                        .offenceFreeMonths())
                .isEqualTo(49);
        assertThat(ogrs4(published().custody(inside("2021-08-05", "2025-07-15")))
                        .offenceFreeMonths())
                .isEqualTo(2);
    }

    @Test
    void aPlannedReleaseMeansNoOffenceFreeMonthsAndTheAgeOnThatDay() {
        Ogrs4Input planned =
                ogrs4(published().custody(inside("2021-08-05", "").withPlannedRelease(LocalDate.parse("2031-07-17"))));
        assertThat(planned.offenceFreeMonths()).isZero();
        assertThat(planned.history().ageAtStartOfFollowUp()).isEqualTo(40);
        Ogrs4Input open = ogrs4(published().custody(inside("2021-08-05", "")));
        assertThat(open.offenceFreeMonths()).isZero();
        assertThat(open.history().ageAtStartOfFollowUp()).isEqualTo(34);
    }

    @Test
    void aPersonCautionedOnlyIsNotConvicted() {
        CaseRecord record = person(Sex.FEMALE)
                .event(sanction(OffenceGroup.THEFT_NON_MOTOR, DisposalKind.CAUTION, "2020-01-01"))
                .build();
        assertThat(inputs.ogrs3(record, AS_OF))
                .isEqualTo(new ReferenceInput.Ready<>(new Ogrs3Input(
                        new SanctionHistory(Sex.FEMALE, 28, 28, 28, 1), false, Ogrs3Category.THEFT_NON_MOTOR)));
    }

    @Test
    void everythingThatIsMissingIsNamedOnEveryScale() {
        CaseRecord nothing = person(Sex.NOT_RECORDED).build();
        CaseRecord unplaced = person(Sex.NOT_RECORDED)
                .event(convicted(OffenceGroup.UNKNOWN, "2000-01-01"))
                .build();
        for (ReferenceScale scale :
                EnumSet.range(ReferenceScale.OGRS3_ONE_YEAR, ReferenceScale.OGRS4_SERIOUS_VIOLENT)) {
            assertThat(scorers.score(scale, nothing, AS_OF))
                    .isEqualTo(
                            new ReferenceScore.NotScorable(List.of("sex", "a sanction on or before the as-of date")));
            assertThat(scorers.score(scale, unplaced, AS_OF))
                    .isEqualTo(new ReferenceScore.NotScorable(List.of(
                            "sex",
                            "offence group of the current sanction",
                            "an age of 10 or more at the first sanction")));
        }
    }

    @Test
    void aReleaseAfterTheAsOfDateIsNotKnownYet() {
        assertThat(ogrs4(published().custody(inside("2021-08-05", "2031-07-17"))))
                .isEqualTo(ogrs4(published().custody(inside("2021-08-05", ""))));
    }

    @Test
    void aPlanThatHasLapsedSaysNothing() {
        assertThat(ogrs4(published()
                        .custody(inside("2021-08-05", "").withPlannedRelease(LocalDate.parse("2024-01-01")))))
                .isEqualTo(ogrs4(published().custody(inside("2021-08-05", ""))));
    }

    private static Event coded(String code, String date) {
        return Event.ofCode(OffenceCode.of(code))
                .offenceDate(LocalDate.parse(date).minusDays(30))
                .build()
                .disposedOf(DisposalKind.CONVICTION, LocalDate.parse(date));
    }

    private ReferenceScore.Scored scored(ReferenceScale scale, CaseRecord record) {
        return (ReferenceScore.Scored) scorers.score(scale, record, AS_OF);
    }

    @Test
    void theCodeDecidesWhatAnOffenceCountsAs() {
        CaseRecord soliciting = published().event(coded("02400", "2023-01-01")).build();
        assertThat(((ReferenceInput.Ready<Ogrs3Input>) inputs.ogrs3(soliciting, AS_OF))
                        .input()
                        .offence())
                .isEqualTo(Ogrs3Category.SOLICITING);
        // Drunk in charge of a vehicle and the like are violent sanctions, 14005 is not.
        assertThat(violent(coded("14101", "2023-01-01"))).isEqualTo(1);
        assertThat(violent(coded("14005", "2023-01-01"))).isZero();
        assertThat(scored(ReferenceScale.OGRS4_VIOLENT, soliciting).assumption())
                .isEmpty();
    }

    private int violent(Event event) {
        return ((ReferenceInput.Ready<Ogrs4Input>)
                        inputs.ogrs4Violent(published().event(event).build(), AS_OF))
                .input()
                .violentSanctions();
    }

    @Test
    void aCodeWithoutMeaningIsNamedAndNeverGuessed() {
        NotScorableBy current = new NotScorableBy(
                published().event(coded("02804", "2023-01-01")).build());
        current.everywhere("the meaning of offence code 02804, which the ministry's table puts in no group");
        CaseRecord earlier = published().event(coded("00001", "2014-01-01")).build();
        String meaning = "the meaning of offence code 00001, which the ministry's table puts in no group";
        assertThat(scorers.score(ReferenceScale.OGRS4_SERIOUS_VIOLENT, earlier, AS_OF))
                .isEqualTo(new ReferenceScore.NotScorable(List.of(meaning)));
        assertThat(scorers.score(ReferenceScale.OGRS4_ALL, earlier, AS_OF)).isInstanceOf(ReferenceScore.Scored.class);
        assertThat(scorers.score(
                        ReferenceScale.OGRS3_TWO_YEARS,
                        published().event(coded("14100", "2023-01-01")).build(),
                        AS_OF))
                .isEqualTo(new ReferenceScore.NotScorable(List.of("a weight of OGRS3 for offence code 14100")));
    }

    private final class NotScorableBy {
        private final CaseRecord record;

        NotScorableBy(CaseRecord record) {
            this.record = record;
        }

        void everywhere(String missing) {
            for (ReferenceScale scale :
                    EnumSet.range(ReferenceScale.OGRS3_ONE_YEAR, ReferenceScale.OGRS4_SERIOUS_VIOLENT)) {
                assertThat(scorers.score(scale, record, AS_OF))
                        .isEqualTo(new ReferenceScore.NotScorable(List.of(missing)));
            }
        }
    }

    /** Three sanctions for drunkenness, of which only the group is known: 18 of its 19 codes count as violent sanctions. */
    @Test
    void aGroupAloneIsTakenAsMostOfItsCodesAreAndTheScoreSaysSo() {
        CaseRecord record = CaseRecord.of(new SubjectId("S-2"), LocalDate.parse("1990-03-10"), Sex.MALE)
                .event(convicted(OffenceGroup.DRUNKENNESS, "2023-02-01"))
                .event(convicted(OffenceGroup.DRUNKENNESS, "2024-02-01"))
                .event(convicted(OffenceGroup.DRUNKENNESS, "2025-06-01"))
                .build();
        LocalDate asOf = LocalDate.parse("2026-01-01");
        assertThat(inWords(ReferenceScale.OGRS4_ALL, record, asOf)).endsWith(" -");
        assertThat(inWords(ReferenceScale.OGRS4_VIOLENT, record, asOf))
                .isEqualTo(
                        "28.11 3 of 3 sanctions have no offence code and are counted as violent, as most codes of their"
                                + " groups are: drunkenness (18 of 19); by the codes of that group it could be 12.55% to 28.11%");
        assertThat(inWords(ReferenceScale.OGRS4_SERIOUS_VIOLENT, record, asOf)).startsWith("0.68 ");
        assertThat(inWords(ReferenceScale.OGRS3_TWO_YEARS, record, asOf))
                .isEqualTo(
                        "39.27 the current offence has no offence code: drunkenness is taken as public order, as 14 of its"
                                + " 18 codes are; by the codes of that group it could be 32.32% to 39.27%");
    }

    private String inWords(ReferenceScale scale, CaseRecord record, LocalDate asOf) {
        ReferenceScore.Scored score = (ReferenceScore.Scored) scorers.score(scale, record, asOf);
        return score.percentage() + " "
                + score.assumption().map(ReferenceScore.Assumption::inWords).orElse("-");
    }

    @Test
    void ogrs3IsBandedOnTheWholePerCent() {
        CaseRecord.Builder young = CaseRecord.of(new SubjectId("S-3"), LocalDate.parse("2007-01-15"), Sex.MALE);
        for (String date : List.of("2018-06-02", "2019-07-03", "2021-07-04", "2023-07-05", "2025-09-01")) {
            young.event(convicted(OffenceGroup.THEFT_NON_MOTOR, date));
        }
        ReferenceScore.Scored score = scored(ReferenceScale.OGRS3_TWO_YEARS, young.build());
        assertThat(score.percentage()).hasToString("74.83");
        assertThat(score.decidingPercentage()).hasToString("75");
        assertThat(score.band()).isEqualTo(ReferenceBand.HIGH);
    }
}
