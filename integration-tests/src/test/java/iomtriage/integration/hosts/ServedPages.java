package iomtriage.integration.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The pages as a host serves them, at a port that it was given. */
record ServedPages(int port) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Where nobody listens yet. */
    static ServedPages atAFreePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new ServedPages(socket.getLocalPort());
        }
    }

    /** Waits until the service is up, and opens the first page that anyone sees. */
    void await(Running host) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!up() && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        HttpResponse<String> page = get("/sign-in");
        assertThat(page.statusCode()).as(host.lastLines()).isEqualTo(200);
        assertThat(page.body()).contains("<h1 class=\"govuk-heading-l\">Sign in</h1>");
    }

    private boolean up() throws InterruptedException {
        try {
            return get("/health/live").statusCode() == 200 && get("/sign-in").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
