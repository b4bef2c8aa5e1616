package iomtriage.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CustodyKind;
import iomtriage.api.caserecord.CustodySpell;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.offence.OffenceCode;
import iomtriage.api.offence.OffenceGroup;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What simulated records say beyond conduct: codes of offences, and releases that are only planned. */
class OffenceCodesTest {

    private static final Set<String> DOMESTIC = Set.of("00867", "00877");
    private static final Set<String> AGAINST_STRANGERS = Set.of("00873", "04600", "03900", "10423", "10433");

    private static final List<Event> EVENTS = Simulated.caseload().stream()
            .limit(2_000)
            .flatMap(person -> person.record().events().stream())
            .toList();

    @Test
    void everyOffenceOfAKnownGroupHasACodeAndOthersHaveNone() {
        assertThat(EVENTS)
                .allMatch(event -> event.code().isPresent() == (event.group() != OffenceGroup.UNKNOWN))
                .allMatch(event ->
                        event.code().stream().allMatch(code -> code.meaning().isPresent()));
    }

    @Test
    void everyGroupIsChargedAsTwoToSevenCodes() {
        Map<OffenceGroup, Set<OffenceCode>> codes = EVENTS.stream()
                .filter(event -> event.code().isPresent())
                .collect(Collectors.groupingBy(
                        Event::group, Collectors.mapping(event -> event.code().orElseThrow(), Collectors.toSet())));
        assertThat(codes).hasSize(OffenceGroup.values().length - 1);
        assertThat(codes.values()).allSatisfy(each -> assertThat(each).hasSizeBetween(2, 7));
    }

    @Test
    void noCodeContradictsWhatIsNotedOfTheOffence() {
        assertThat(with(DOMESTIC)).isNotEmpty().allMatch(event -> event.flags().contains(EventFlag.DOMESTIC_ABUSE));
        assertThat(with(AGAINST_STRANGERS))
                .isNotEmpty()
                .noneMatch(event -> event.flags().contains(EventFlag.DOMESTIC_ABUSE));
        assertThat(with(Set.of("02900", "00826", "00811", "00864", "08103")))
                .filteredOn(event -> event.disposal().isPresent()) // nothing is noted of a mistaken arrest
                .isNotEmpty()
                .allMatch(event -> event.flags().contains(EventFlag.WEAPON));
    }

    @Test
    void aReleaseFromTheAsOfDateOnIsPlannedAndHasNotHappened() {
        List<CustodySpell> open = Simulated.caseload().stream()
                .flatMap(person -> person.record().custody().stream())
                .filter(spell -> spell.to().stream().noneMatch(Simulated.AS_OF::isAfter))
                .toList();
        assertThat(open).hasSizeGreaterThan(100).allSatisfy(spell -> {
            assertThat(spell.to()).isEmpty();
            assertThat(spell.plannedRelease().isPresent()).isEqualTo(spell.kind() != CustodyKind.REMAND);
            assertThat(spell.plannedRelease().stream()).noneMatch(Simulated.AS_OF::isAfter);
        });
    }

    private static List<Event> with(Set<String> codes) {
        return EVENTS.stream()
                .filter(event -> event.code().stream().map(OffenceCode::value).anyMatch(codes::contains))
                .toList();
    }
}
