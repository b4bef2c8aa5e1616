package iomtriage.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.caserecord.VictimSafety;
import iomtriage.api.oasys.Answer;
import iomtriage.api.register.MappaManagement;
import iomtriage.api.register.Marker;
import iomtriage.api.register.MarkerGrade;
import iomtriage.api.register.MarkerKind;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.features.definition.Chapter;
import iomtriage.features.definition.Direction;
import iomtriage.features.definition.Feature;
import iomtriage.features.definition.Input;
import iomtriage.features.definition.Unit;
import iomtriage.features.definition.ValueKind;
import iomtriage.features.definition.Wording;
import iomtriage.features.internal.chapter.CatalogueEntry;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NeverAFeatureTest {

    private static final LocalDate BEFORE = People.AS_OF.minusYears(1);

    @Test
    void iomStatusBeingAVictimAndTheLevelOfManagementMoveNothing() {
        assertThat(IntStream.rangeClosed(1, 200)).allSatisfy(seed -> {
            CaseRecord person = RandomPeople.person(RandomPeople.random(seed));
            CaseRecord more = person.toBuilder()
                    .register(RegisterEntry.of(RegisterCode.IIOM)
                            .start(BEFORE)
                            .source("test")
                            .build())
                    .marker(Marker.of(MarkerKind.GANG_VICTIM)
                            .source("test")
                            .grade(MarkerGrade.RELIABLE)
                            .recorded(BEFORE)
                            .review(People.AS_OF)
                            .expires(People.AS_OF.plusYears(1))
                            .build())
                    .victimSafety(VictimSafety.of(BEFORE)
                            .maracCase(Answer.YES)
                            .protectiveOrder(Answer.YES)
                            .childrenInHousehold(Answer.YES)
                            .victimContactArranged(Answer.YES)
                            .build())
                    .build();

            assertThat(People.row(more, People.AS_OF)).containsExactly(People.row(person, People.AS_OF));
        });
    }

    @Test
    void howAPersonIsManagedMovesNothing() {
        CaseRecord.Builder ordinary = People.man().mappa(new MappaManagement(2, 1, BEFORE, Optional.empty()));
        CaseRecord.Builder senior = People.man().mappa(new MappaManagement(2, 3, BEFORE, Optional.empty()));

        assertThat(People.row(senior.build(), People.AS_OF))
                .containsExactly(People.row(ordinary.build(), People.AS_OF));
    }

    @Test
    void whatTheHostCallsAPersonMovesNothing() {
        CaseRecord one = CaseRecord.of(new SubjectId("A"), LocalDate.of(1990, 1, 1), Sex.MALE)
                .build();
        CaseRecord other = CaseRecord.of(new SubjectId("B"), LocalDate.of(1990, 1, 1), Sex.MALE)
                .build();

        assertThat(People.row(one, People.AS_OF)).containsExactly(People.row(other, People.AS_OF));
    }

    @ParameterizedTest
    @EnumSource(
            value = Input.class,
            names = {
                "ETHNICITY",
                "RELIGION",
                "NAME",
                "AREA",
                "IOM_STATUS",
                "INTENSITY_OF_SUPERVISION",
                "SEARCHES",
                "VICTIM_OF_GANGS"
            })
    void aCatalogueRefusesAFeatureOverAForbiddenInput(Input forbidden) {
        CatalogueEntry row = new CatalogueEntry(feature("harmless", Set.of(Input.EVENTS, forbidden)), career -> 0);

        assertThatThrownBy(() -> new FeatureCatalogue("1", List.of(row)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Feature \"harmless\" is refused: it looks at " + forbidden.label()
                        + ", which would feed a protected trait or an earlier choice of the system back into a score."
                        + " Take it out of the catalogue.");
    }

    @Test
    void theForbiddenInputsAreExactlyThese() {
        assertThat(Arrays.stream(Input.values())
                        .filter(input -> !input.permitted())
                        .map(Input::label))
                .containsExactly(
                        "ethnicity",
                        "religion",
                        "name",
                        "postcode or area",
                        "IOM status",
                        "how intensively a person is supervised",
                        "how often a person is searched",
                        "being a victim of gangs");
    }

    @Test
    void noFeatureNamesAForbiddenThing() {
        for (Feature feature : People.CATALOGUE.features()) {
            String text = (feature.id() + " " + feature.name() + " " + feature.description()).toLowerCase(Locale.ROOT);
            assertThat(Arrays.asList(text.split("[^a-z]+")))
                    .as(feature.id())
                    .doesNotContain(
                            "ethnicity",
                            "ethnic",
                            "race",
                            "nationality",
                            "religion",
                            "religious",
                            "faith",
                            "postcode",
                            "ward",
                            "borough",
                            "area",
                            "surname",
                            "iom",
                            "iiom",
                            "supervision",
                            "supervised",
                            "searches",
                            "searched",
                            "victim");
        }
    }

    private static Feature feature(String id, Set<Input> inputs) {
        return new Feature(
                id,
                "Name",
                Chapter.PERSON,
                "name",
                "Meaning.",
                Unit.NONE,
                ValueKind.COUNT,
                Direction.FREE,
                List.of(),
                Wording.always("{n}"),
                "",
                Optional.empty(),
                inputs,
                "Test");
    }
}
