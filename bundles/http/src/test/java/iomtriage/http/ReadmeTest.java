package iomtriage.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The example in the README is this code, and it runs. */
class ReadmeTest {
    @Test
    void theExampleRuns() {
        // README begins
        Routes routes = new Routes()
                .get("/hello", request -> Response.text(200, "Good morning."))
                .post("/hello", request -> Response.seeOther("/hello"));
        Dispatcher dispatcher = new Dispatcher(List.of(application(routes)), new RequestMetrics(), System::nanoTime);
        Response answer = dispatcher.answer(get("/hello"));
        System.out.println(answer.status() + " " + answer.headers());
        // README ends
        assertThat(answer.text()).isEqualTo("Good morning.");
        assertThat(answer.headers()).containsKey("Content-Security-Policy");
    }

    private static WebApplication application(Routes routes) {
        return new WebApplication() {
            @Override
            public Set<String> prefixes() {
                return Set.of("/hello");
            }

            @Override
            public Set<String> all() {
                return routes.all();
            }

            @Override
            public Response answer(Request request) {
                try {
                    return routes.find(request.method(), request.path())
                            .orElseThrow()
                            .answer(request);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            }
        };
    }

    private static Request get(String path) {
        return new Request(
                "GET", path, Map.of(), Map.of(), Map.of(), InputStream.nullInputStream(), "127.0.0.1", false);
    }
}
