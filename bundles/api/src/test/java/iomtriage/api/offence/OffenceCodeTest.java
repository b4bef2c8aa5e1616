package iomtriage.api.offence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import iomtriage.api.caserecord.Event;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ministry's table of offence codes, with the figures that its mapping has. */
class OffenceCodeTest {

    private static OffenceMeaning meaning(String code) {
        return OffenceCode.of(code).meaning().orElseThrow();
    }

    @Test
    void theTableHasEveryCodeOfTheMapping() {
        assertThat(OffenceCode.all()).hasSize(3_039).isSorted().doesNotHaveDuplicates();
        assertThat(OffenceCode.all().stream().filter(each -> each.meaning().isEmpty()))
                .extracting(OffenceCode::value)
                .containsExactly("00000", "00001");
    }

    @Test
    void sixHundredAndThirtyFourCodesAreViolentSanctions() {
        assertThat(OffenceCode.all().stream()
                        .flatMap(each -> each.meaning().stream())
                        .filter(OffenceMeaning::isViolent))
                .hasSize(634);
    }

    @Test
    void twentyNineCodesHaveNoWeightInOgrs3() {
        assertThat(OffenceCode.all().stream()
                        .filter(each ->
                                each.meaning().flatMap(OffenceMeaning::ogrs3).isEmpty()))
                .hasSize(29);
    }

    @Test
    void neighbourhoodCrimeIsCertainForSixteenCodes() {
        Map<NeighbourhoodCrime, Long> kinds = OffenceCode.all().stream()
                .flatMap(each -> each.meaning().flatMap(OffenceMeaning::neighbourhoodCrime).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(kinds)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        NeighbourhoodCrime.ROBBERY, 4L,
                        NeighbourhoodCrime.BURGLARY_DWELLING, 5L,
                        NeighbourhoodCrime.VEHICLE, 6L,
                        NeighbourhoodCrime.THEFT_FROM_PERSON, 1L));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "00404, MOTORING_OFFENCES, false, OTHER_MOTORING",
        "14101, DRUNKENNESS, true, PUBLIC_ORDER",
        "14005, DRUNKENNESS, false, PUBLIC_ORDER",
        "02900, ACQUISITIVE_VIOLENCE, true, VIOLENCE",
        "99920, BURGLARY_OTHER, false, BURGLARY_DOMESTIC",
        "02400, OTHER_OFFENCES, false, SOLICITING",
        "03701, VIOLENCE_AGAINST_THE_PERSON_ABH_PLUS, true, TAKING_AND_DRIVING_AWAY"
    })
    void theScalesTakeACodeAsTheMinistryDoes(String code, OffenceGroup group, boolean violent, Ogrs3Category ogrs3) {
        assertThat(meaning(code).group()).isEqualTo(group);
        assertThat(meaning(code).isViolent()).isEqualTo(violent);
        assertThat(meaning(code).ogrs3()).contains(ogrs3);
    }

    @Test
    void aWithdrawnCodeMeansNothingWhateverItsClass() {
        assertThat(OffenceCode.of("02803").meaning()).isPresent();
        assertThat(OffenceCode.of("02804").meaning()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"404", "004041", "", "0040A", "+0404", "٠٠٤٠٤", " 00404"})
    void whatIsNotFiveDigitsIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OffenceCode.of(text))
                .withMessage(
                        "A Home Office offence code is five digits as text, for example 00404. Send class and subclass"
                                + " with their leading zeros, or leave the code out.");
    }

    @Test
    void theCodeDecidesTheGroupOfAnEvent() {
        Event event = Event.of(OffenceGroup.THEFT_NON_MOTOR)
                .code(OffenceCode.of("02801"))
                .offenceDate(LocalDate.of(2024, 3, 5))
                .build();
        assertThat(event.group()).isEqualTo(OffenceGroup.BURGLARY_DOMESTIC);
        assertThat(event.arrestedOn(LocalDate.of(2024, 3, 6)).code()).contains(OffenceCode.of("02801"));
    }

    @Test
    void aCodeWithoutMeaningLeavesTheGroupThatTheHostGave() {
        OffenceCode withdrawn = OffenceCode.of("02804");
        assertThat(Event.of(OffenceGroup.BURGLARY_DOMESTIC)
                        .code(withdrawn)
                        .build()
                        .group())
                .isEqualTo(OffenceGroup.BURGLARY_DOMESTIC);
        assertThat(Event.ofCode(withdrawn).build().group()).isEqualTo(OffenceGroup.UNKNOWN);
        assertThat(Event.ofCode(OffenceCode.of("14101")).build().group()).isEqualTo(OffenceGroup.DRUNKENNESS);
    }

    @Test
    void anEventNeedsNoCode() {
        assertThat(Event.of(OffenceGroup.DRUNKENNESS).build().code()).isEqualTo(Optional.empty());
    }
}
