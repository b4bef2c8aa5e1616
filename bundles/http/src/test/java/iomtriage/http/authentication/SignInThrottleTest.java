package iomtriage.http.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private static final String HOME = "192.0.2.1";
    private static final String ELSEWHERE = "192.0.2.2";

    private final Moving clock = new Moving();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    private static final class Moving implements InstantSource {
        private Instant now = Instant.parse("2026-03-02T12:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private void fail(int times, String from) {
        for (int i = 0; i < times; i++) {
            throttle.failed("sam", from);
        }
    }

    /** A wrong password from each of so many addresses. */
    private void failFromMany(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed("sam", "198.51.100." + i);
        }
    }

    @Test
    void afterFiveWrongPasswordsTheNameWaitsAMinuteAtThatAddress() {
        fail(4, HOME);
        assertThat(throttle.mustWait("sam", HOME)).isFalse();
        fail(1, HOME);
        assertThat(throttle.mustWait("sam", HOME)).isTrue();

        clock.pass(Duration.ofSeconds(59));
        assertThat(throttle.mustWait("sam", HOME)).isTrue();
        clock.pass(Duration.ofSeconds(1));
        assertThat(throttle.mustWait("sam", HOME)).isFalse();
    }

    @Test
    void whoeverGuessesLocksNobodyElseOut() {
        fail(50, ELSEWHERE);

        assertThat(throttle.mustWait("sam", HOME)).isFalse();
        assertThat(throttle.mustWait("sue", ELSEWHERE)).isFalse();
    }

    @Test
    void onePasswordIsNotTriedOnEverybodyFromOneAddress() {
        throttle.succeeded("sam", HOME);
        for (int i = 0; i < 19; i++) {
            throttle.failed("user-" + i, HOME);
            throttle.failed("user-0", ELSEWHERE);
        }
        assertThat(throttle.mustWait("sue", HOME)).isFalse();
        throttle.failed("user-19", HOME);

        assertThat(throttle.mustWait("sue", HOME)).isTrue();
        assertThat(throttle.mustWait("sam", HOME))
                .as("has signed in there before")
                .isFalse();
        assertThat(throttle.mustWait("sue", ELSEWHERE)).isFalse();
        clock.pass(Duration.ofHours(1));
        assertThat(throttle.mustWait("sue", HOME)).isFalse();
    }

    @Test
    void aRightPasswordForgivesTheWrongOnesBeforeIt() {
        fail(4, HOME);
        throttle.succeeded("sam", HOME);
        fail(4, HOME);

        assertThat(throttle.mustWait("sam", HOME)).isFalse();
    }

    @Test
    void afterAHundredFromAnywhereTheNameIsLetInOnlyWhereItSignedInBefore() {
        throttle.succeeded("sam", HOME);
        failFromMany(99);
        assertThat(throttle.mustWait("sam", ELSEWHERE)).isFalse();
        failFromMany(1);

        assertThat(throttle.mustWait("sam", ELSEWHERE)).isTrue();
        assertThat(throttle.mustWait("sam", HOME)).isFalse();
        clock.pass(Duration.ofHours(1));
        assertThat(throttle.mustWait("sam", ELSEWHERE)).isFalse();
    }

    @Test
    void ofTheAddressesWhereANameSignedInTheLatestTenAreKnown() {
        for (int i = 0; i < 11; i++) {
            throttle.succeeded("sam", "203.0.113." + i);
        }
        failFromMany(100);

        assertThat(throttle.mustWait("sam", "203.0.113.0")).isTrue();
        assertThat(throttle.mustWait("sam", "203.0.113.1")).isFalse();
    }
}
