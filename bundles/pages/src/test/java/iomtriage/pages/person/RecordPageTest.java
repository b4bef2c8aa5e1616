package iomtriage.pages.person;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodyKind;
import iomtriage.api.caserecord.CustodySpell;
import iomtriage.api.caserecord.Disposal;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.caserecord.Sentence;
import iomtriage.api.caserecord.SentenceKind;
import iomtriage.api.oasys.NeedAnswer;
import iomtriage.api.oasys.NeedSection;
import iomtriage.api.oasys.NeedsAssessment;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.register.Marker;
import iomtriage.api.register.MarkerGrade;
import iomtriage.api.register.MarkerKind;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.api.register.Scheme;
import iomtriage.api.register.SchemeMembership;
import iomtriage.lists.DemoUsers;
import iomtriage.pages.TestSite;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.scoring.SimulatedPeople;
import iomtriage.scoring.SmallPack;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record of one person, as different readers see it. */
class RecordPageTest {

    private static final LocalDate AS_OF = SimulatedPeople.AS_OF;
    private static final String PERSON = "simulated-1";
    private static final String ADDRESS = "/person/record?ref=" + PERSON;

    @TempDir
    static Path folder;

    private static TestSite site;

    @BeforeAll
    static void open() {
        List<CaseRecord> people = new ArrayList<>(SimulatedPeople.people(20, 20260302));
        people.replaceAll(each -> each.subject().value().equals(PERSON) ? known(each) : each);
        site = new TestSite(
                folder, new TestSite.Setting(people, SmallPack.load(), PolicyReader.standard(), new DemoUsers()));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static CaseRecord known(CaseRecord any) {
        LocalDate convicted = AS_OF.minusDays(100);
        return CaseRecord.of(any.subject(), LocalDate.of(1990, 1, 1), any.sex())
                .event(Event.of(OffenceGroup.BURGLARY_DOMESTIC)
                        .flags(Set.of(EventFlag.WEAPON, EventFlag.GROUP_RELATED))
                        .offenceDate(AS_OF.minusDays(150))
                        .disposal(new Disposal(DisposalKind.CONVICTION, convicted))
                        .build())
                .event(Event.of(OffenceGroup.DRUNKENNESS)
                        .offenceDate(AS_OF.minusDays(30))
                        .arrestDate(AS_OF.minusDays(29))
                        .disposal(new Disposal(DisposalKind.CONVICTION, AS_OF.plusDays(5)))
                        .build())
                .custody(new CustodySpell(CustodyKind.SENTENCE, convicted, Optional.empty())
                        .withPlannedRelease(AS_OF.plusDays(20)))
                .sentence(new Sentence(convicted, Optional.empty(), Optional.of(SentenceKind.CUSTODY)))
                .register(register(RegisterCode.STRG))
                .register(register(RegisterCode.ADVP))
                .marker(Marker.of(MarkerKind.GANG_VICTIM)
                        .source("a youth worker")
                        .grade(MarkerGrade.RELIABLE)
                        .recorded(AS_OF.minusDays(10))
                        .review(AS_OF.plusDays(10))
                        .expires(AS_OF.plusDays(20))
                        .build())
                .scheme(SchemeMembership.of(Scheme.GANGS, AS_OF.minusDays(10)).build())
                .needs(new NeedsAssessment(
                        AS_OF.minusDays(400),
                        Map.of(NeedSection.DRUG_MISUSE, new NeedAnswer(OptionalInt.of(8), true, true))))
                .build();
    }

    private static RegisterEntry register(RegisterCode code) {
        return RegisterEntry.of(code)
                .start(AS_OF.minusDays(200))
                .review(AS_OF.minusDays(1))
                .source("probation")
                .build();
    }

    @Test
    void whatIsProvenAndWhatIsNotAreKeptApartAsOfTheDayOfTheList() {
        String page = site.signedInAs(DemoUsers.SUPERVISOR).get(ADDRESS).text();
        String proven = between(page, "<h3", "Proven offences", "Arrests and charges without an outcome");
        assertThat(proven)
                .contains("Burglary of a home", "Conviction, ", "Custody from that day")
                .doesNotContain("Drunkenness");
        assertThat(between(page, "<h3", "Arrests and charges without an outcome", "Custody</h3>"))
                .as("the conviction came five days after the list")
                .contains("Drunkenness", "Not proven")
                .doesNotContain("Burglary");
        assertThat(page).contains("release planned for", "8, severe", ", overdue", "<title>Record of simulated-1");
    }

    @Test
    void whoMayNotSeeGangIntelligenceIsShownNoneOfItAnywhereInTheRecord() {
        assertThat(site.signedInAs(DemoUsers.SUPERVISOR).get(ADDRESS).text())
                .contains("Register: street gangs", "victim of gangs", "Gang violence scheme", "group related");
        assertThat(site.signedInAs(DemoUsers.PRACTITIONER).get(ADDRESS).text())
                .contains("Register: domestic abuse perpetrator", "Weapon")
                .as("what a court has found is no intelligence")
                .contains("Weapon, group related")
                .doesNotContain("street gangs", "victim of gangs", "Gang violence", "a youth worker", "Data is wrong");
    }

    @Test
    void dataIsWrongPointsAtALineAndNamesOnlyWhatIsThere() {
        TestSite.Browser supervisor = site.signedInAs(DemoUsers.SUPERVISOR);
        assertThat(supervisor.get(ADDRESS).text()).contains("/person/decide?ref=simulated-1&amp;line=proven-1");
        String form =
                supervisor.get("/person/decide?ref=simulated-1&line=proven-1").text();
        assertThat(form)
                .contains("This line of the record is wrong. Proven offences: ", "offence Burglary of a home")
                .containsPattern("value=\"DATA_IS_WRONG\" checked");
        assertThat(supervisor
                        .get("/person/decide?ref=simulated-1&line=%3Cb%3Eanything")
                        .text())
                .as("nobody's own words are quoted from an address")
                .doesNotContain("anything", "This line of the record");
    }

    @Test
    void aRestrictedCaseShowsNoRecord() {
        assertThat(site.signedInAs(DemoUsers.SUPERVISOR)
                        .get("/person/record?ref=" + DemoUsers.RESTRICTED)
                        .status())
                .isEqualTo(404);
        assertThat(site.signedInAs(DemoUsers.SUPERVISOR)
                        .get("/person/record?ref=" + DemoUsers.ELSEWHERE)
                        .status())
                .isEqualTo(404);
    }

    private static String between(String page, String start, String from, String to) {
        int begin = page.indexOf(from);
        return page.substring(begin, page.indexOf(to, begin + start.length()));
    }
}
