package iomtriage.integration.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration's password is public: it opens the simulated caseload, and no service to which others are handed over. */
class WhoSignsInTest {

    @TempDir
    Path folder;

    @Test
    void whereAnApplicationHasAKeyThePublicPasswordOpensNothing() throws IOException, InterruptedException {
        try (RunningCasebook casebook = RunningCasebook.serving(folder, "--api-key", "records-system")) {
            assertThat(casebook.output()).contains("nobody can sign in");
            assertThat(signIn(casebook).headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void overTheSimulatedCaseloadAloneItOpensThePages() throws IOException, InterruptedException {
        try (RunningCasebook casebook = RunningCasebook.serving(folder)) {
            assertThat(signIn(casebook).headers().firstValue("Set-Cookie")).isPresent();
        }
    }

    private static HttpResponse<String> signIn(RunningCasebook casebook) throws IOException, InterruptedException {
        HttpRequest form = HttpRequest.newBuilder(URI.create(casebook.address() + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("user=supervisor&password=casebook-demo"))
                .build();
        return HttpClient.newHttpClient().send(form, BodyHandlers.ofString());
    }
}
