package iomtriage.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DispatcherTest {

    @Test
    void anErrorInAnApplicationIsAnsweredAndTheNextRequestIsToo() {
        Dispatcher dispatcher = new Dispatcher(List.of(new Broken()), new RequestMetrics(), System::nanoTime);

        assertThat(dispatcher.answer(request("/broken/error")).status()).isEqualTo(500);
        assertThat(dispatcher.answer(request("/broken/exception")).status()).isEqualTo(500);
        assertThat(dispatcher.answer(request("/broken/not")).status()).isEqualTo(200);
    }

    @Test
    void whoeverCameOverTlsIsToldToComeBackThatWayAlone() {
        Dispatcher dispatcher = new Dispatcher(List.of(new Broken()), new RequestMetrics(), System::nanoTime);

        assertThat(dispatcher.answer(request("/broken/not", true)).headers())
                .containsEntry("Strict-Transport-Security", "max-age=31536000");
        assertThat(dispatcher.answer(request("/broken/not", false)).headers())
                .doesNotContainKey("Strict-Transport-Security");
    }

    private static Request request(String path) {
        return request(path, false);
    }

    private static Request request(String path, boolean secure) {
        return new Request(
                "GET", path, Map.of(), Map.of(), Map.of(), InputStream.nullInputStream(), "127.0.0.1", secure);
    }

    private static final class Broken implements WebApplication {

        @Override
        public Set<String> prefixes() {
            return Set.of("/broken/");
        }

        @Override
        public Set<String> all() {
            return Set.of();
        }

        @Override
        public Response answer(Request request) {
            return switch (request.path()) {
                case "/broken/error" -> throw new NoClassDefFoundError("some.library.Class");
                case "/broken/exception" -> throw new IllegalStateException("broken");
                default -> Response.text(200, "up");
            };
        }
    }
}
