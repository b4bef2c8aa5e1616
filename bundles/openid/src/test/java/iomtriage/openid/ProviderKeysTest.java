package iomtriage.openid;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProviderKeysTest {

    private static final String A_MOMENT_AGO = "It was asked a moment ago.";

    /** Nobody answers there. */
    private static final Issuer AWAY = new Issuer(URI.create("http://localhost:1"), "iomtriage", Optional.empty());

    @Test
    void aProviderThatIsAwayIsAskedAgainAfterTenSecondsWhateverTheMachinesClockIsSetTo() {
        AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
        ProviderKeys keys = new ProviderKeys(AWAY, new ProviderDescription(AWAY, nanos::get));

        asked(keys);
        nanos.addAndGet(Duration.ofSeconds(10).toNanos() - 1);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(keys::source)
                .withMessageEndingWith(A_MOMENT_AGO);
        nanos.incrementAndGet();
        asked(keys);
    }

    private static void asked(ProviderKeys keys) {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(keys::source)
                .withMessageStartingWith("The identity provider cannot be asked now")
                .withMessageNotContaining(A_MOMENT_AGO);
    }
}
