package iomtriage.records.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import org.junit.jupiter.api.Test;

class Ed25519Test {

    private static final byte[] TEXT = "a manifest".getBytes(StandardCharsets.UTF_8);

    @Test
    void whatTheOwnerOfAKeySignedIsToldFromAllElse() {
        KeyPair owner = Ed25519.newPair();
        byte[] signature = Ed25519.sign(TEXT, Ed25519.secret(Ed25519.text(owner.getPrivate())));

        assertThat(Ed25519.verifies(TEXT, signature, Ed25519.shared(Ed25519.text(owner.getPublic()))))
                .isTrue();
        assertThat(Ed25519.verifies(TEXT, signature, Ed25519.newPair().getPublic()))
                .isFalse();
        assertThat(Ed25519.verifies("another".getBytes(StandardCharsets.UTF_8), signature, owner.getPublic()))
                .isFalse();
        assertThat(Ed25519.verifies(TEXT, new byte[] {1, 2, 3}, owner.getPublic()))
                .isFalse();
    }

    @Test
    void oneHalfIsNotTheOtherAndNonsenseIsNeither() {
        KeyPair owner = Ed25519.newPair();

        assertThatIllegalArgumentException().isThrownBy(() -> Ed25519.secret(Ed25519.text(owner.getPublic())));
        assertThatIllegalArgumentException().isThrownBy(() -> Ed25519.shared(Ed25519.text(owner.getPrivate())));
        assertThatIllegalArgumentException().isThrownBy(() -> Ed25519.shared("no Base64!"));
    }
}
