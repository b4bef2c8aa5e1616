package iomtriage.reviews.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import iomtriage.api.caserecord.SubjectId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ErasureTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void whoHasTheReferenceCanCheckThatItWasErased() {
        assertThat(new Erasure(NOON, "ann", "Request 12").of(new SubjectId("S-1"), "salt"))
                .isEqualTo(Map.of(
                        "authority",
                        "Request 12",
                        "salt",
                        "salt",
                        "reference",
                        "be669c40146c542da0030dceb2115724c5e2f19fbe0620d3cb552b858935dab0"));
    }

    @Test
    void itSaysByWhomAndOnWhatAuthorityInOneTo500Characters() {
        assertThat(new Erasure(NOON, "ann", "a".repeat(500)).authority()).hasSize(500);
        for (String wrong : new String[] {"", " ", "a".repeat(501)}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Erasure(NOON, "ann", wrong))
                    .withMessageStartingWith("Say who erases, and on what authority");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Erasure(NOON, " ", "Request 12"));
    }
}
