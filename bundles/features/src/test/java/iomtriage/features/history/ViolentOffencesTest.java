package iomtriage.features.history;

import static iomtriage.api.caserecord.OffenceGroup.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ViolentOffencesTest {

    @Test
    void theCatalogueCountsViolenceWeaponsAndRobbery() {
        assertThat(ViolentOffences.CATALOGUE.groups())
                .containsExactlyInAnyOrder(
                        VIOLENCE_AGAINST_THE_PERSON_ABH_PLUS,
                        VIOLENCE_AGAINST_THE_PERSON_SUB_ABH,
                        ACQUISITIVE_VIOLENCE,
                        WEAPONS_NON_FIREARM,
                        FIREARMS_MOST_SERIOUS,
                        FIREARMS_OTHER);
    }

    @Test
    void theViolencePredictorCountsPublicOrderAndCriminalDamageAsWell() {
        assertThat(ViolentOffences.OASYS_VIOLENCE_PREDICTOR.groups())
                .containsAll(ViolentOffences.CATALOGUE.groups())
                .contains(PUBLIC_ORDER_AND_HARRASSMENT, CRIMINAL_DAMAGE)
                .hasSize(8);
    }
}
