package iomtriage.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TimedBodyTest {

    private final AtomicLong now = new AtomicLong(-5);

    /** A byte a second, without end. */
    private final class Drip extends InputStream {
        @Override
        public int read() {
            now.addAndGet(Duration.ofSeconds(1).toNanos());
            return 'a';
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            into[offset] = (byte) read();
            return 1;
        }
    }

    private static final class BreaksOff extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("the connection is gone");
        }
    }

    private static Request request(InputStream body) {
        return new Request("POST", "/sign-in", Map.of(), Map.of(), Map.of(), body, "192.0.2.1", false);
    }

    @Test
    void aBodyThatArrivesInTimeIsRead() {
        InputStream body = new TimedBody(new ByteArrayInputStream(new byte[] {1, 2, 3}), now::get);

        assertThat(request(body).bytes(10)).containsExactly(1, 2, 3);
    }

    @Test
    void aBodyThatNeverEndsIsGivenUp() {
        Request request = request(new TimedBody(new Drip(), now::get));

        assertThatThrownBy(() -> request.bytes(1_000_000))
                .isInstanceOf(RefusedException.class)
                .hasMessage("What was sent came too slowly: after 10 seconds it must have come at a megabit a second."
                        + " Send it again.")
                .extracting(refused -> ((RefusedException) refused).refusal().orElseThrow())
                .isEqualTo(Refusal.TOO_SLOW);
    }

    @Test
    void aLargeBodyMayTakeLongAsLongAsItGoesOnArriving() throws IOException {
        InputStream steady = new InputStream() {
            private int left = 100;

            @Override
            public int read() {
                throw new AssertionError("it is read a piece at a time");
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                now.addAndGet(Duration.ofSeconds(1).toNanos());
                return left-- > 0 ? length : -1;
            }
        };
        byte[] twoMegabits = new byte[250_000];
        InputStream body = new TimedBody(steady, now::get);

        long seconds = 0;
        while (body.read(twoMegabits) > 0) {
            seconds++;
        }

        assertThat(seconds).isEqualTo(100);
    }

    @Test
    void aBodyThatBreaksOffIsTheSendersFaultAndNotOurs() {
        assertThatThrownBy(() -> request(new BreaksOff()).bytes(10))
                .isInstanceOf(RefusedException.class)
                .hasMessage("What was sent did not arrive whole. Send it again.");
    }
}
