package iomtriage.pages.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CapacityChoicesTest {

    @Test
    void placesAreTidyAndThoseThereAreNowAreAmongThem() {
        assertThat(CapacityChoices.places(15, 5_000)).containsExactly(5, 10, 15, 20, 25, 30, 45, 60, 90, 150);
        assertThat(CapacityChoices.places(513, 250_000))
                .containsExactly(170, 340, 513, 680, 860, 1_026, 1_500, 2_100, 3_100, 5_100);
    }

    @Test
    void thereAreNeverMorePlacesThanPeopleNorNone() {
        assertThat(CapacityChoices.places(1, 3)).containsExactly(1, 2, 3);
        assertThat(CapacityChoices.places(40, 40)).endsWith(40).first().isEqualTo(13);
    }
}
