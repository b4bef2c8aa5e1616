package iomtriage.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodySpell;
import iomtriage.api.caserecord.Sentence;
import iomtriage.api.caserecord.SentenceKind;
import iomtriage.api.register.IomCohort;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.Scheme;
import iomtriage.api.register.SchemeMembership;
import iomtriage.simulation.person.SimulatedPerson;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What agencies keep of how simulated people are managed: enough of each for a page to show, and no more than an area has. */
class ManagedPeopleTest {

    private static final LocalDate AS_OF = Simulated.AS_OF;

    private static final List<CaseRecord> RECORDS =
            Simulated.caseload().stream().map(SimulatedPerson::record).toList();

    @Test
    void aFewInAHundredAreOnIntegratedOffenderManagement() {
        assertThat(share(record -> in(record, Scheme.IOM))).isBetween(.03, .06);
    }

    @Test
    void thereIsSomebodyInEachCohortAndWithEachLead() {
        List<SchemeMembership> places = RECORDS.stream()
                .flatMap(record -> record.schemes().stream())
                .filter(each -> each.scheme() == Scheme.IOM)
                .toList();
        assertThat(places)
                .extracting(SchemeMembership::cohort)
                .contains(Optional.of(IomCohort.FIXED), Optional.of(IomCohort.FLEX), Optional.of(IomCohort.FREE));
        assertThat(places)
                .extracting(SchemeMembership::leadAgency)
                .contains(Optional.of("Police"), Optional.of("Probation"));
        assertThat(places)
                .allMatch(
                        each -> each.leadOfficer().isPresent() && each.review().isPresent());
        assertThat(places.stream()
                        .filter(each -> each.review().orElseThrow().isBefore(AS_OF))
                        .count())
                .as("reviews overdue")
                .isBetween(places.size() / 25L, places.size() / 4L);
    }

    @Test
    void whoeverIsInTheSchemeIsOnTheRegisterWithTheSameDays() {
        assertThat(RECORDS)
                .allSatisfy(record -> assertThat(record.registers().stream()
                                .filter(entry -> entry.code() == RegisterCode.IIOM && entry.inForceOn(AS_OF))
                                .map(entry -> List.of(entry.start(), entry.review()))
                                .toList())
                        .isEqualTo(record.schemes().stream()
                                .filter(each -> each.scheme() == Scheme.IOM)
                                .map(each -> List.of(each.from(), each.review()))
                                .toList()));
    }

    @Test
    void whoeverServesASentenceHasOne() {
        assertThat(RECORDS)
                .allSatisfy(record -> assertThat(record.custody().stream()
                                .flatMap(spell -> spell.plannedRelease().stream())
                                .toList())
                        .allMatch(release -> record.custody().stream()
                                        .anyMatch(spell ->
                                                isRecall(spell) && spell.to().isEmpty())
                                || record.sentences().stream()
                                        .anyMatch(each -> is(each, SentenceKind.CUSTODY)
                                                && each.to().equals(Optional.of(release)))));
    }

    private static boolean isRecall(CustodySpell spell) {
        return spell.kind() == iomtriage.api.caserecord.CustodyKind.RECALL;
    }

    @Test
    void mostAreOnAnOrderOrLicenceAndSomeHaveEnded() {
        assertThat(share(record -> record.sentences().stream().anyMatch(each -> each.inForceOn(AS_OF))))
                .isBetween(.6, .95);
        for (SentenceKind kind : new SentenceKind[] {
            SentenceKind.COMMUNITY_ORDER,
            SentenceKind.SUSPENDED_SENTENCE_ORDER,
            SentenceKind.LICENCE,
            SentenceKind.CUSTODY
        }) {
            assertThat(share(record ->
                            record.sentences().stream().anyMatch(each -> is(each, kind) && each.inForceOn(AS_OF))))
                    .as(kind.label())
                    .isGreaterThan(.03);
        }
    }

    @Test
    void otherSchemesHoldAFew() {
        assertThat(share(record -> in(record, Scheme.DOMESTIC_ABUSE))).isBetween(.002, .05);
        assertThat(share(record -> in(record, Scheme.GANGS))).isBetween(.002, .05);
        assertThat(share(record -> in(record, Scheme.YOUTH_OFFENDING))).isBetween(.0005, .05);
    }

    private static boolean is(Sentence sentence, SentenceKind kind) {
        return sentence.kind().filter(kind::equals).isPresent();
    }

    private static boolean in(CaseRecord record, Scheme scheme) {
        return record.schemes().stream().anyMatch(each -> each.scheme() == scheme && each.inForceOn(AS_OF));
    }

    private static double share(Predicate<CaseRecord> such) {
        return RECORDS.stream().filter(such).count() / (double) RECORDS.size();
    }
}
