package iomtriage.cohorts;

import static iomtriage.cohorts.Simulated.AS_OF;
import static iomtriage.cohorts.Simulated.caseload;
import static iomtriage.cohorts.Simulated.convicted;
import static iomtriage.cohorts.Simulated.convictedTimes;
import static iomtriage.cohorts.Simulated.offended;
import static iomtriage.cohorts.Simulated.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.cohort.Cohort;
import iomtriage.api.cohort.CohortRequest;
import iomtriage.api.cohort.CohortSurvey;
import iomtriage.api.cohort.Cutoff;
import iomtriage.api.cohort.rule.Count;
import iomtriage.api.cohort.rule.CountUnit;
import iomtriage.api.cohort.rule.Rule;
import iomtriage.api.cohort.rule.TieRule;
import iomtriage.api.cohort.rule.Window;
import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.finding.Finding;
import iomtriage.api.finding.FindingCode;
import iomtriage.api.offence.OffenceCode;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.cohorts.definition.ReadDefinition;
import iomtriage.cohorts.reference.ReferenceScore;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is known on the day, what is not, and what that leaves open. */
class KnowledgeTest {

    private static final Window EVER = new Window.Ever();
    private static final Window YEAR = new Window.LastMonths(12);

    @Test
    void aConvictionGivenAfterTheDayIsNotYetKnown() {
        Event pending = Event.offence(OffenceGroup.OTHER_OFFENCES, AS_OF.minusMonths(6))
                .disposedOf(DisposalKind.CONVICTION, AS_OF.plusDays(1));
        CaseRecord person = convictedTimes("p", 2).toBuilder().event(pending).build();
        Rule rule = new Rule.AtLeast(Count.of(CountUnit.CONVICTIONS, EVER), 3);
        assertThat(cohort(rule, AS_OF, person).size()).isZero();
        assertThat(cohort(rule, AS_OF.plusDays(1), person).size()).isOne();
    }

    @Test
    void anOffenceCountsFromTheArrestThatTiedThePersonToItButOnTheDayItHappened() {
        CaseRecord person = person(
                "p",
                Event.offence(OffenceGroup.OTHER_OFFENCES, AS_OF.minusMonths(12).plusDays(1))
                        .arrestedOn(AS_OF));
        Rule rule = new Rule.AtLeast(Count.of(CountUnit.OFFENCES, YEAR), 1);
        assertThat(cohort(rule, AS_OF.minusDays(1), person).size()).isZero();
        assertThat(cohort(rule, AS_OF, person).size()).isOne();
        assertThat(cohort(rule, AS_OF.plusDays(1), person).size()).isZero();
    }

    @Test
    void anOffenceWithoutADateIsCountedOverTheWholeRecordAndLeavesAWindowOpen() {
        CaseRecord person = person("p", undated(AS_OF.minusMonths(3)));
        assertThat(cohort(new Rule.AtLeast(Count.of(CountUnit.PROVEN_OFFENCES, EVER), 1), AS_OF, person)
                        .size())
                .isOne();
        Cohort open = cohort(new Rule.AtLeast(Count.of(CountUnit.PROVEN_OFFENCES, YEAR), 1), AS_OF, person);
        assertThat(open.size()).isZero();
        assertThat(open.notMembers()).isZero();
        assertThat(open.notDecidable()).containsExactly(person.subject());
        assertThat(open.missing()).isEqualTo(Map.of("the date of an offence", 1));
    }

    @Test
    void anOffenceWithoutADateThatCountsByItsGroupAloneIsSaidTo() {
        Event byCode = Event.ofCode(OffenceCode.of("02801"))
                .offenceDate(AS_OF.minusMonths(9))
                .build()
                .disposedOf(DisposalKind.CONVICTION, AS_OF.minusMonths(6));
        Event byGroup = Event.of(OffenceGroup.BURGLARY_DOMESTIC)
                .build()
                .disposedOf(DisposalKind.CONVICTION, AS_OF.minusMonths(3));
        Count burglaries = new Count(
                CountUnit.PROVEN_OFFENCES,
                EVER,
                Set.of(OffenceGroup.BURGLARY_DOMESTIC),
                Set.of(),
                Set.of(OffenceCode.of("02801")));
        assertThat(cohorts(Map.of(), new Rule.AtLeast(burglaries, 1))
                        .person(person("p", byCode, byGroup), CohortRequest.asOf(AS_OF), List.of())
                        .standings()
                        .get(0)
                        .measures()
                        .get(0))
                .startsWith("2 proven offences")
                .endsWith("one to spare (one by the offence group alone, for want of an offence code)");
    }

    @Test
    void anOffenceWithoutADateThatWasKnownBeforeTheWindowCannotFallInIt() {
        Rule rule = new Rule.AtLeast(Count.of(CountUnit.OFFENCES, YEAR), 1);
        assertThat(cohort(rule, AS_OF, person("p", undated(AS_OF.minusMonths(12))))
                        .notMembers())
                .isOne();
        assertThat(cohort(rule, AS_OF, person("p", undated(AS_OF.minusMonths(12).plusDays(1))))
                        .notDecidable())
                .hasSize(1);
    }

    @Test
    void anOffenceOfUnknownGroupMayBelongToTheGroupsAskedFor() {
        Count burglaries = new Count(CountUnit.SANCTIONS, EVER, Set.of(OffenceGroup.BURGLARY_DOMESTIC), Set.of());
        CaseRecord unknown = person("p", convicted(OffenceGroup.UNKNOWN, AS_OF.minusYears(1)));
        Cohort open = cohort(new Rule.AtLeast(burglaries, 1), AS_OF, unknown);
        assertThat(open.missing()).isEqualTo(Map.of("the offence group of an event", 1));
        CaseRecord both = unknown.toBuilder()
                .event(convicted(OffenceGroup.BURGLARY_DOMESTIC, AS_OF.minusYears(1)))
                .build();
        // On the day of a burglary that is certain, another event changes nothing.
        assertThat(cohort(new Rule.AtLeast(burglaries, 2), AS_OF, both).notMembers())
                .isOne();
    }

    @Test
    void whoCannotBeScoredIsNotDecidableUnlessTheRestDecides() {
        Map<String, ReferenceScore> scores = Map.of("p", new ReferenceScore.NotScorable(List.of("sex")));
        Rule score = new Rule.ReferenceAtLeast("ogrs3-two-years", 75);
        Rule six = new Rule.AtLeast(Count.of(CountUnit.CONVICTIONS, EVER), 6);
        CaseRecord person = convictedTimes("p", 6);
        assertThat(cohort(scores, score, person).missing()).isEqualTo(Map.of("sex", 1));
        assertThat(cohort(scores, new Rule.Not(score), person).notDecidable()).hasSize(1);
        assertThat(cohort(scores, new Rule.AllOf(List.of(score, six)), person).notDecidable())
                .hasSize(1);
        assertThat(cohort(scores, new Rule.AnyOf(List.of(score, six)), person).size())
                .isOne();
        assertThat(cohort(scores, new Rule.AllOf(List.of(score, new Rule.Not(six))), person)
                        .notMembers())
                .isOne();
    }

    @Test
    void tiesAtTheBoundaryAreAllInOrAllOutAsTheRuleSays() {
        CaseRecord[] people = {
            offended("a", 5, AS_OF), offended("b", 3, AS_OF), offended("c", 3, AS_OF), offended("d", 1, AS_OF)
        };
        assertThat(cohort(top(0.5, TieRule.ALL_IN), AS_OF, people).size()).isEqualTo(3);
        assertThat(cohort(top(0.5, TieRule.ALL_OUT), AS_OF, people).size()).isOne();
        assertThat(cohort(top(0.75, TieRule.ALL_OUT), AS_OF, people).size()).isEqualTo(3);
    }

    @Test
    void nobodyWithoutAnOffenceIsInTheTopShare() {
        CaseRecord[] people = {person("a").build(), person("b").build(), offended("c", 1, AS_OF)};
        assertThat(cohort(top(0.9, TieRule.ALL_IN), AS_OF, people).size()).isOne();
    }

    @Test
    void whatIsMissingForOneLeavesTheBoundaryOpenForThoseItCouldPushOut() {
        CaseRecord hazy = offended("hazy", 2, AS_OF).toBuilder()
                .event(undated(AS_OF))
                .event(undated(AS_OF))
                .build();
        CohortSurvey survey = cohorts(Map.of(), top(0.3, TieRule.ALL_IN))
                .survey(
                        caseload(hazy, offended("clear", 3, AS_OF), offended("low", 1, AS_OF)),
                        CohortRequest.asOf(AS_OF));
        assertThat(survey.cutoffs()).containsExactly(new Cutoff(top(0.3, TieRule.ALL_IN), 3, 4));
        Cohort cohort = survey.cohorts().get(0);
        assertThat(cohort.size()).isZero();
        assertThat(cohort.missing())
                .isEqualTo(Map.of("the date of an offence", 1, "the dates or groups of other people's offences", 1));
        assertThat(cohort.notMembers()).isOne();
    }

    @Test
    void entriesThatCannotBeUsedAreListedAndTheRestIsSurveyed() {
        CaseEntry.Unreadable unreadable = new CaseEntry.Unreadable(
                "line 2", List.of(new Finding(FindingCode.UNREADABLE, "", "It is not JSON.", "Mend it.")));
        CaseEntry twice = new CaseEntry.Readable(person("twice").build());
        CohortSurvey survey = Simulated.builtIn()
                .survey(
                        Simulated.entries(
                                List.of(twice, unreadable, new CaseEntry.Readable(convictedTimes("one", 3)), twice)),
                        CohortRequest.asOf(AS_OF));
        assertThat(survey.people()).isOne();
        assertThat(survey.cohorts().get(0).size()).isOne();
        assertThat(survey.refused())
                .extracting(CaseEntry.Unreadable::reference)
                .containsExactly("twice", "line 2", "twice");
        assertThat(survey.refused().get(0).findings().get(0).message())
                .isEqualTo("subject: The caseload holds 2 records with this reference, and it cannot be known which is"
                        + " right. Send one record for each person.");
    }

    @Test
    void anEntryThatIsNullIsRefusedByItsPositionAndTheRestIsSurveyed() {
        CohortSurvey survey = Simulated.builtIn()
                .survey(
                        Simulated.entries(Arrays.asList(
                                new CaseEntry.Readable(convictedTimes("one", 3)),
                                null,
                                new CaseEntry.Readable(convictedTimes("two", 3)))),
                        CohortRequest.asOf(AS_OF));
        assertThat(survey.people()).isEqualTo(2);
        assertThat(survey.refused()).extracting(CaseEntry.Unreadable::reference).containsExactly("entry 2");
    }

    @Test
    void aRecordThatContradictsItselfIsRefusedAndTheRestIsSurveyed() {
        CaseRecord unborn = person("unborn", Event.offence(OffenceGroup.OTHER_OFFENCES, LocalDate.of(1980, 1, 1)));
        CohortSurvey survey =
                Simulated.builtIn().survey(caseload(unborn, convictedTimes("one", 3)), CohortRequest.asOf(AS_OF));
        assertThat(survey.people()).isOne();
        assertThat(survey.refused()).singleElement().satisfies(entry -> {
            assertThat(entry.reference()).isEqualTo("unborn");
            assertThat(entry.findings()).extracting(Finding::code).containsExactly(FindingCode.BORN_AFTER_EVENT);
        });
        assertThatThrownBy(() -> Simulated.builtIn().person(unborn, CohortRequest.asOf(AS_OF), List.of()))
                .isInstanceOf(CaseRecordRefusedException.class);
    }

    @Test
    void anEmptyCaseloadHasEmptyCohorts() {
        CohortSurvey survey = Simulated.builtIn().survey(caseload(), CohortRequest.asOf(AS_OF));
        assertThat(survey.cohorts())
                .hasSize(11)
                .allSatisfy(cohort -> assertThat(cohort.size()).isZero());
        assertThat(survey.intersections()).isEmpty();
        assertThat(survey.overlaps())
                .hasSize(55)
                .allSatisfy(row -> assertThat(row.jaccard()).isEmpty());
    }

    private static Event undated(LocalDate disposed) {
        return Event.of(OffenceGroup.OTHER_OFFENCES).build().disposedOf(DisposalKind.CONVICTION, disposed);
    }

    private static Rule.TopShare top(double share, TieRule ties) {
        return new Rule.TopShare(Count.of(CountUnit.OFFENCES, YEAR), share, ties);
    }

    private static Cohort cohort(Rule rule, LocalDate asOf, CaseRecord... people) {
        return cohorts(Map.of(), rule)
                .survey(caseload(people), CohortRequest.asOf(asOf))
                .cohorts()
                .get(0);
    }

    private static Cohort cohort(Map<String, ReferenceScore> scores, Rule rule, CaseRecord... people) {
        return cohorts(scores, rule)
                .survey(caseload(people), CohortRequest.asOf(AS_OF))
                .cohorts()
                .get(0);
    }

    private static Cohorts cohorts(Map<String, ReferenceScore> scores, Rule rule) {
        return new Cohorts(
                List.of(new ReadDefinition("d", "1.0.0", "D", "test", "", rule)), List.of(Simulated.scorer(scores)));
    }
}
