package iomtriage.api.identity;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "\u007F"})
    void anIdWithAControlCharacterIsRefusedForNoAuditTrailCouldKeepIt(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> user(id))
                .withMessageContaining("A user's id has at most 200 characters, none of them a control character.");
    }

    @Test
    void anIdThatIsLongerThanAnAuditEntryHoldsIsRefused() {
        user("u".repeat(200));
        assertThatIllegalArgumentException().isThrownBy(() -> user("u".repeat(201)));
    }

    private static User user(String id) {
        return User.of(id).name("N.").agency(Agency.POLICE).area("North").build();
    }
}
