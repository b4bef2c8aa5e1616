package iomtriage.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import iomtriage.spark.list.ListRequest;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ListRequestTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final ListRequest REQUEST = ListRequest.of("area", DAY, 15);

    @Test
    void aRequestWithoutAPlaceIsRefusedBeforeAnyJob() {
        for (ThrowingCallable none : List.<ThrowingCallable>of(
                () -> ListRequest.of("area", DAY, 0),
                () -> ListRequest.national(DAY, 0),
                () -> REQUEST.with("north", 0))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(none)
                    .withMessage(
                            "Capacity is 0, but a list needs at least one place. Say how many people can be taken on.");
        }
    }

    @Test
    void anAreaWithoutTermsOfItsOwnHasThoseOfAll() {
        ListRequest request = REQUEST.with("north", 20);

        assertThat(request.termsOf("north").capacity()).isEqualTo(20);
        assertThat(request.termsOf("south").capacity()).isEqualTo(15);
        assertThat(REQUEST.termsOf("north").capacity()).isEqualTo(15);
    }
}
