package iomtriage.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefusalLogTest {

    private static final class Lines implements System.Logger {
        private final List<String> lines = new ArrayList<>();

        @Override
        public String getName() {
            return "test";
        }

        @Override
        public boolean isLoggable(Level level) {
            return true;
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String message, @Nullable Throwable thrown) {
            lines.add(level + " " + message);
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String message, @Nullable Object... parameters) {
            lines.add(level + " " + message);
        }
    }

    private final AtomicLong now = new AtomicLong();
    private final Lines lines = new Lines();
    private final RefusalLog log = new RefusalLog(lines, now::get);

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
        log.tick();
    }

    @Test
    void aRefusalIsToldByItsMethodOurOwnAddressItsStatusAndTheKindOfReason() {
        log.refused("GET", "/person", Refusal.ROLE);

        assertThat(lines.lines).containsExactly("INFO Refused: GET /person, 403: the role does not allow it.");
    }

    @Test
    void whatLooksLikeAnAttackIsAWarning() {
        log.refused("POST", "/person/decide", Refusal.FORGED_FORM);
        log.refused("GET", "/api/v1/pack", Refusal.UNKNOWN_KEY);

        assertThat(lines.lines)
                .containsExactly(
                        "WARNING Refused: POST /person/decide, 403: the form was not sent from a page of the"
                                + " visitor's.",
                        "WARNING Refused: GET /api/v1/pack, 401: the key is not known.");
    }

    @Test
    void whatTheServerRefusedByItselfIsToldByItsStatus() {
        log.refusedUnseen(414);
        log.refusedUnseen(400);

        assertThat(lines.lines)
                .containsExactly(
                        "WARNING Refused: before it came to a page, 414: the address is too long.",
                        "WARNING Refused: before it came to a page, 400: it is no request that can be read.");
    }

    @Test
    void aMethodThatNobodyKnowsIsNotRepeated() {
        log.refused("JOHN-SMITH", "/list", Refusal.METHOD);

        assertThat(lines.lines)
                .containsExactly("INFO Refused: another method /list, 405: the address does not answer this method.");
    }

    @Test
    void aFloodIsToldByItsNumberWhenItsMinuteIsOverAndHidesNothingElse() {
        for (int i = 0; i < 1_000; i++) {
            log.refused("GET", "/person", Refusal.ROLE);
        }
        log.refused("POST", "/sign-in", Refusal.TOO_LARGE);
        assertThat(lines.lines)
                .hasSize(61)
                .last()
                .isEqualTo("WARNING Refused: POST /sign-in, 413: the body is too large.");

        pass(Duration.ofSeconds(59));
        assertThat(lines.lines).hasSize(61);
        pass(Duration.ofSeconds(1));
        assertThat(lines.lines).hasSize(62).last().isEqualTo("INFO Refused besides, and not told one by one: 940.");
        pass(Duration.ofMinutes(1));
        log.refused("GET", "/person", Refusal.ROLE);
        assertThat(lines.lines).hasSize(63);
    }
}
