package iomtriage.features;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.register.Marker;
import iomtriage.api.register.MarkerGrade;
import iomtriage.api.register.MarkerKind;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.features.definition.Feature;
import iomtriage.features.definition.Input;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What links a person to a gang without being proven is seen by some roles only, so a feature over it must say so. */
class GangIntelligenceTest {

    private static final LocalDate BEFORE = People.AS_OF.minusMonths(6);
    private static final LocalDate AFTER = People.AS_OF.plusMonths(6);

    @Test
    void everyFeatureThatSuchAMarkerOrEntryMovesSaysSoAndNoOtherDoes() {
        Set<String> moved = new TreeSet<>();
        Random random = new Random(20260302);
        for (int i = 0; i < 500; i++) {
            CaseRecord person = RandomPeople.person(random);
            for (MarkerKind kind : MarkerKind.values()) {
                if (kind.isGangIntelligence()) {
                    moved.addAll(moved(person, with(person, kind)));
                }
            }
            for (RegisterCode code : RegisterCode.values()) {
                if (code.isGangIntelligence()) {
                    moved.addAll(moved(person, with(person, code)));
                }
            }
            moved.addAll(moved(withArrest(person), withArrest(person, EventFlag.GROUP_RELATED)));
        }

        assertThat(moved).isEqualTo(new TreeSet<>(People.CATALOGUE.over(Input.GANG_INTELLIGENCE)));
    }

    @Test
    void whateverNamesAGangIsSuchIntelligence() {
        assertThat(Arrays.stream(MarkerKind.values()).filter(MarkerKind::isGangIntelligence))
                .containsExactlyElementsOf(Arrays.stream(MarkerKind.values())
                        .filter(kind -> namesAGang(kind.name() + " " + kind.label()))
                        .toList());
        assertThat(Arrays.stream(RegisterCode.values()).filter(RegisterCode::isGangIntelligence))
                .containsExactlyElementsOf(Arrays.stream(RegisterCode.values())
                        .filter(code -> namesAGang(code.label()))
                        .toList());
        assertThat(People.CATALOGUE.features().stream()
                        .filter(feature -> namesAGang(feature.id() + " " + feature.name()))
                        .map(Feature::id))
                .isSubsetOf(People.CATALOGUE.over(Input.GANG_INTELLIGENCE));
    }

    private static CaseRecord withArrest(CaseRecord person, EventFlag... flags) {
        return person.toBuilder()
                .event(Event.of(OffenceGroup.VIOLENCE_AGAINST_THE_PERSON_SUB_ABH)
                        .arrestDate(BEFORE)
                        .flags(Set.of(flags))
                        .build())
                .build();
    }

    private static boolean namesAGang(String words) {
        return words.toLowerCase(Locale.ROOT).contains("gang");
    }

    private static CaseRecord with(CaseRecord person, MarkerKind kind) {
        return person.toBuilder()
                .marker(Marker.of(kind)
                        .source("test")
                        .grade(MarkerGrade.RELIABLE)
                        .recorded(BEFORE)
                        .review(AFTER)
                        .expires(AFTER)
                        .build())
                .build();
    }

    private static CaseRecord with(CaseRecord person, RegisterCode code) {
        return person.toBuilder()
                .register(RegisterEntry.of(code).start(BEFORE).source("test").build())
                .build();
    }

    private static Set<String> moved(CaseRecord person, CaseRecord marked) {
        double[] before = People.row(person, People.AS_OF);
        double[] after = People.row(marked, People.AS_OF);
        Set<String> moved = new TreeSet<>();
        for (int i = 0; i < before.length; i++) {
            if (Double.compare(before[i], after[i]) != 0) {
                moved.add(People.CATALOGUE.features().get(i).id());
            }
        }
        return moved;
    }
}
