package iomtriage.api.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionedIdTest {

    @Test
    void isReadAsItIsPrinted() {
        VersionedId policy = new VersionedId("iom-default", "1.2.0");

        assertThat(policy).hasToString("iom-default@1.2.0");
        assertThat(VersionedId.parse("iom-default@1.2.0")).isEqualTo(policy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iom-default", "@1", "iom-default@", " @1", ""})
    void whatLacksEitherIsRefusedWithTheWayOut(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VersionedId.parse(text))
                .withMessageContaining("is not an id with its version. Write both, with one \"@\" between them");
    }

    @Test
    void anIdWithAnAtSignWouldBeReadAsAnother() {
        assertThatIllegalArgumentException().isThrownBy(() -> new VersionedId("a@b", "1"));
    }
}
