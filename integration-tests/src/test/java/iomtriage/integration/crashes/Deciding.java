package iomtriage.integration.crashes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** An application that puts decisions on record over HTTP, and reads them again. */
public final class Deciding {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Sender sender;
    private final String address;
    private final String key;

    Deciding(String address, String key) {
        this(address, key, plain(HttpClient.newHttpClient()));
    }

    public Deciding(String address, String key, Sender sender) {
        this.address = address;
        this.key = key;
        this.sender = sender;
    }

    private static Sender plain(HttpClient client) {
        return request -> client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** What sends a request and waits for the answer. */
    public interface Sender {
        HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException;
    }

    /** An answer: its status and what it says. */
    public record Answer(int status, JsonNode body) {}

    /** Everything on record about a person. */
    public Answer read(String reference) throws IOException, InterruptedException {
        return sent(request("/api/v1/decisions?ref=" + reference).build());
    }

    /** Accepts a person, having seen an entry last; where there is no list to decide by, the answer is why. */
    public Answer accept(String reference, String rationale, long lastSeen) throws IOException, InterruptedException {
        Answer list = sent(request("/api/v1/list?size=1").build());
        if (list.status() != 200) {
            return list;
        }
        ObjectNode decision = JSON.valueToTree(Map.of(
                "ref",
                reference,
                "choice",
                "ACCEPT",
                "reasons",
                List.of("needs-fit"),
                "rationale",
                rationale,
                "safety",
                Map.of(),
                "sensitive",
                false,
                "reviewOn",
                LocalDate.now().plusMonths(3).toString(),
                "decidedBy",
                Map.of("id", "ps1", "name", "P. Officer"),
                "shownAt",
                Instant.now().minusSeconds(5).toString(),
                "lastSeen",
                lastSeen));
        decision.put("list", list.body().path("id").asText());
        return sent(request("/api/v1/decisions")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(decision.toString()))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + key)
                .timeout(PATIENCE);
    }

    private Answer sent(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = sender.send(request);
        try {
            return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (IOException notJson) {
            throw new UncheckedIOException("An answer of status " + answer.statusCode() + " was not JSON.", notJson);
        }
    }
}
