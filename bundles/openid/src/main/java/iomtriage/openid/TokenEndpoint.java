package iomtriage.openid;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where the provider redeems a code (RFC 6749, 4.1.3). */
final class TokenEndpoint {

    private static final int LARGEST = 1 << 18;

    private final URI address;
    private final Client client;

    TokenEndpoint(URI address, Client client) {
        this.address = address;
        this.client = client;
    }

    /**
     * What it answered.
     *
     * @param idToken the provider's word on who signed in; empty if it gave none
     * @param error what it calls the reason, a word of RFC 6749, 5.2, or the status of the answer
     */
    record Answer(Optional<String> idToken, String error) {}

    /** @throws IOException if it cannot be reached, or its answer cannot be read */
    Answer ask(Map<String, String> fields) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout(ProviderDescription.PATIENCE);
        connection.setReadTimeout(ProviderDescription.PATIENCE);
        connection.setInstanceFollowRedirects(false);
        connection.setDoOutput(true);
        connection.setRequestProperty("Accept", "application/json");
        Map<String, String> all = new TreeMap<>(fields);
        client.secret()
                .ifPresentOrElse(
                        secret -> connection.setRequestProperty("Authorization", basic(secret)),
                        () -> all.put("client_id", client.id()));
        try (OutputStream body = connection.getOutputStream()) {
            body.write(OpenIdSignIn.encoded(all).getBytes(StandardCharsets.US_ASCII));
        }
        int status = connection.getResponseCode();
        try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return answer(status, body == null ? new byte[0] : body.readNBytes(LARGEST));
        }
    }

    private static Answer answer(int status, byte[] body) throws IOException {
        if (status >= 500) {
            throw new IOException("It answered with status " + status + ".");
        }
        try {
            Map<String, Object> answer = JSONObjectUtils.parse(new String(body, StandardCharsets.UTF_8));
            Optional<String> error = Optional.ofNullable(JSONObjectUtils.getString(answer, "error"));
            return new Answer(
                    Optional.ofNullable(JSONObjectUtils.getString(answer, "id_token"))
                            .filter(token -> status == 200),
                    error.filter(word -> word.matches("[a-z_]{1,60}")).orElse("status " + status));
        } catch (ParseException unreadable) {
            return new Answer(Optional.empty(), "status " + status);
        }
    }

    private String basic(String secret) {
        String both = URLEncoder.encode(client.id(), StandardCharsets.UTF_8) + ":"
                + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.US_ASCII));
    }
}
