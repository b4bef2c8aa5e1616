package iomtriage.integration.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import iomtriage.integration.crashes.Deciding;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Calls the service, and tallies each answer: as asked, a clean refusal, or a fault. Clean is a refusal with a status that the
 * service's own document names for the call and words that say why; no answer at all, or one of a server without the interface, is a
 * fault unless the service was down.
 */
final class Caller implements Deciding.Sender {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_SHOWN = 150;
    private static final int NOT_FOUND = 404;

    /** On the page of the server itself: Felix opens the port a moment before servlets are there. */
    private static final String SERVER_ALONE = "org.apache.felix.http.base.internal.dispatch";

    private final HttpClient client = HttpClient.newHttpClient();
    private final SoakedProcess service;
    private final Tally tally;
    private final JsonNode document;

    Caller(SoakedProcess service, Tally tally) throws IOException, InterruptedException {
        this.service = service;
        this.tally = tally;
        this.document = JSON.readTree(client.send(
                        HttpRequest.newBuilder(URI.create(service.address() + "/api/v1/openapi.json"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
    }

    HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(URI.create(service.address() + target)).timeout(Duration.ofMinutes(1));
    }

    @Override
    public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        String kind = request.method() + " " + request.uri().getPath();
        int before = service.turn();
        long start = System.nanoTime();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            boolean mayBeStarting = before % 2 == 1 || service.turn() != before;
            if (mayBeStarting
                    && answer.statusCode() == NOT_FOUND
                    && answer.body().contains(SERVER_ALONE)) {
                tally.refused(kind, "404 of the server itself, whose interface was not there yet");
                throw new ConnectException("The server is there, and its interface is not yet.");
            }
            tally.answered(kind, Duration.ofNanos(System.nanoTime() - start).toMillis());
            if (answer.statusCode() >= 400) {
                refused(kind, request, answer);
            }
            return answer;
        } catch (IOException noAnswer) {
            long waited = Duration.ofNanos(System.nanoTime() - start).toMillis();
            boolean wasDown = before % 2 == 1 || service.turn() != before;
            if (wasDown) {
                tally.refused(kind, "no answer, the service was down");
            } else {
                tally.fault(kind + ": no answer after " + waited + " ms: " + noAnswer);
            }
            throw noAnswer;
        }
    }

    private void refused(String kind, HttpRequest request, HttpResponse<String> answer) {
        String why = words(answer);
        String told = answer.statusCode() + " " + why.substring(0, Math.min(LONGEST_SHOWN, why.length()));
        tally.refused(kind, told);
        Optional<String> unclean = unclean(request, answer, why);
        unclean.ifPresent(each -> tally.fault(kind + ": " + each + ": " + told));
    }

    private Optional<String> unclean(HttpRequest request, HttpResponse<String> answer, String why) {
        String path = request.uri().getPath();
        int status = answer.statusCode();
        if (why.isBlank()) {
            return Optional.of("a refusal without a word");
        }
        if (status == 500) {
            return Optional.of("an error");
        }
        if (path.startsWith("/api/")) {
            JsonNode documented = document.at("/paths/" + path.replace("/", "~1") + "/"
                    + request.method().toLowerCase(Locale.ROOT) + "/responses/" + status);
            if (documented.isMissingNode()) {
                return Optional.of("a status that the document does not name");
            }
            if (!answer.headers().firstValue("content-type").orElse("").startsWith("application/problem+json")) {
                return Optional.of("no problem document");
            }
        }
        boolean mayBeSentAgain = !why.contains("look at what is on record");
        if (status == 503
                && mayBeSentAgain
                && answer.headers().firstValue("retry-after").isEmpty()) {
            return Optional.of("a 503 that does not say when to come again");
        }
        return Optional.empty();
    }

    /** The words of a refusal: a problem document's detail, or a page's text. */
    private static String words(HttpResponse<String> answer) {
        try {
            JsonNode problem = JSON.readTree(answer.body());
            StringBuilder words = new StringBuilder(problem.path("detail").asText());
            problem.path("findings")
                    .forEach(each ->
                            words.append(' ').append(each.path("message").asText()));
            return words.toString();
        } catch (IOException noJson) {
            return answer.body()
                    .replaceAll("(?s).*<main[^>]*>", "")
                    .replaceAll("(?s)</main>.*", "")
                    .replaceAll("<[^>]*>", " ")
                    .replaceAll("\\s+", " ")
                    .strip();
        }
    }
}
