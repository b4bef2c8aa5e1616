package iomtriage.features.history;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.Event;
import iomtriage.api.offence.OffenceCode;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.offence.Ogrs3Category;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViolentSanctionTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "DRUNKENNESS, 14101, YES",
        "DRUNKENNESS, 14005, NO",
        "ACQUISITIVE_VIOLENCE, 03401, YES",
        "THEFT_NON_MOTOR, 99999, CODE_WITHOUT_MEANING",
        "VIOLENCE_AGAINST_THE_PERSON_ABH_PLUS, 00001, CODE_WITHOUT_MEANING"
    })
    void theCodeDecides(OffenceGroup group, String code, ViolentSanction expected) {
        assertThat(ViolentSanction.of(Event.of(group).code(OffenceCode.of(code)).build()))
                .isEqualTo(expected);
    }

    @Test
    void withOnlyAGroupMostOfItsCodesDecide() {
        Map<ViolentSanction, List<OffenceGroup>> groups =
                Arrays.stream(OffenceGroup.values()).collect(Collectors.groupingBy(ViolentSanction::of));
        assertThat(groups.get(ViolentSanction.YES))
                .containsExactly(
                        OffenceGroup.ACQUISITIVE_VIOLENCE,
                        OffenceGroup.FIREARMS_OTHER,
                        OffenceGroup.VIOLENCE_AGAINST_THE_PERSON_SUB_ABH,
                        OffenceGroup.WEAPONS_NON_FIREARM);
        assertThat(groups.get(ViolentSanction.LIKELY))
                .containsExactly(
                        OffenceGroup.CRIMINAL_DAMAGE,
                        OffenceGroup.DRUNKENNESS,
                        OffenceGroup.FIREARMS_MOST_SERIOUS,
                        OffenceGroup.PUBLIC_ORDER_AND_HARRASSMENT,
                        OffenceGroup.VIOLENCE_AGAINST_THE_PERSON_ABH_PLUS);
        assertThat(groups.get(ViolentSanction.POSSIBLE)).containsExactly(OffenceGroup.UNKNOWN);
    }

    @Test
    void theCommonestCategoryOfAGroupIsThatOfMostOfItsCodes() {
        assertThat(GroupMeaning.of(OffenceGroup.DRUNKENNESS).ogrs3())
                .isEqualTo(
                        Map.of(Ogrs3Category.PUBLIC_ORDER, 14, Ogrs3Category.DRINK_DRIVING, 3, Ogrs3Category.OTHER, 1));
        assertThat(GroupMeaning.of(OffenceGroup.DRUNKENNESS).commonest()).contains(Ogrs3Category.PUBLIC_ORDER);
        assertThat(GroupMeaning.of(OffenceGroup.WELFARE_FRAUD).commonest()).contains(Ogrs3Category.OTHER);
        assertThat(GroupMeaning.of(OffenceGroup.UNKNOWN).commonest()).isEmpty();
    }
}
