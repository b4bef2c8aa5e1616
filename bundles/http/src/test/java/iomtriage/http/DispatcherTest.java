package iomtriage.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DispatcherTest {

    @Test
    void anErrorInAnApplicationIsAnsweredAndTheNextRequestIsToo() {
        Dispatcher dispatcher = new Dispatcher(List.of(new Broken()), new RequestMetrics(), System::nanoTime);

        assertThat(dispatcher.answer(request("/broken/error")).status()).isEqualTo(500);
        assertThat(dispatcher.answer(request("/broken/exception")).status()).isEqualTo(500);
        assertThat(dispatcher.answer(request("/broken/not")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/broken/error", "/broken/exception"})
    void whatFailsBecauseItWasTakenAwayMeanwhileIsToBeTriedAgain(String path) {
        Broken broken = new Broken();
        Dispatcher before = new Dispatcher(List.of(broken), new RequestMetrics(), System::nanoTime);
        before.with(List.of(new Everything()));

        Response stopped = before.answer(request(path));

        assertThat(stopped.status()).isEqualTo(503);
        assertThat(stopped.headers()).containsEntry("Retry-After", "30");
        assertThat(stopped.text()).contains("was stopped while it answered");
        assertThat(before.answer(request("/broken/not")).status()).isEqualTo(200);
        before.with(List.of(broken));
        assertThat(before.answer(request(path)).status()).isEqualTo(500);
    }

    @Test
    void whoeverCameOverTlsIsToldToComeBackThatWayAlone() {
        Dispatcher dispatcher = new Dispatcher(List.of(new Broken()), new RequestMetrics(), System::nanoTime);

        assertThat(dispatcher.answer(request("/broken/not", true)).headers())
                .containsEntry("Strict-Transport-Security", "max-age=31536000");
        assertThat(dispatcher.answer(request("/broken/not", false)).headers())
                .doesNotContainKey("Strict-Transport-Security");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*"})
    void whatIsNoPathIsNobodysAndNotToBeTriedAgain(String path) {
        Dispatcher dispatcher = new Dispatcher(List.of(new Everything()), new RequestMetrics(), System::nanoTime);

        Response refused = dispatcher.answer(request(path));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.headers()).doesNotContainKey("Retry-After");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/list", "/health/ready", "/metrics"})
    void whatProgramsAskIsNotAnsweredByPagesWhileItsOwnPartIsStarting(String path) {
        Dispatcher dispatcher = new Dispatcher(List.of(new Everything()), new RequestMetrics(), System::nanoTime);

        Response starting = dispatcher.answer(request(path));
        assertThat(starting.status()).isEqualTo(503);
        assertThat(starting.headers()).containsEntry("Retry-After", "30");
        assertThat(dispatcher.answer(request("/list")).status()).isEqualTo(200);
    }

    @Test
    void anApplicationIsRefusedWithAProblemDocumentAndABrowserWithText() {
        Dispatcher dispatcher = new Dispatcher(List.of(), new RequestMetrics(), System::nanoTime);
        RefusedException refused = new RefusedException(400, "It says \"no\".");

        Response problem = dispatcher.answer("GET", "/api/v1/list", refused);
        assertThat(problem.headers()).containsEntry("Content-Type", "application/problem+json");
        assertThat(problem.text())
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,"
                        + "\"detail\":\"It says \\\"no\\\".\"}");
        assertThat(dispatcher.answer("GET", "/list", refused).text()).isEqualTo("It says \"no\".");
    }

    /** As the pages are: whatever nothing else answers. */
    private static final class Everything implements WebApplication {

        @Override
        public Set<String> prefixes() {
            return Set.of("/");
        }

        @Override
        public Set<String> all() {
            return Set.of();
        }

        @Override
        public Response answer(Request request) {
            return Response.text(200, "a page");
        }
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
