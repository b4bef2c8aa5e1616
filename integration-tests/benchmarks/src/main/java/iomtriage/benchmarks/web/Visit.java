package iomtriage.benchmarks.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * What a visitor asks for. The thread that waits for the answer sends it, over a connection that is kept: a client with
 * threads of its own takes as much of the processors that it shares with the server as a short call does.
 *
 * @param address where
 * @param headers by name
 * @param body what to send; empty to read only
 * @param expected status of the answer where all is well
 */
record Visit(URI address, Map<String, String> headers, Optional<byte[]> body, int expected) {

    private static final int PATIENCE_MILLIS = 30_000;

    static Visit read(String address, Map<String, String> headers) {
        return new Visit(URI.create(address), headers, Optional.empty(), HttpURLConnection.HTTP_OK);
    }

    static Visit send(String address, Map<String, String> headers, byte[] body) {
        return new Visit(URI.create(address), headers, Optional.of(body), HttpURLConnection.HTTP_OK);
    }

    /** A form of a page; what it says is on record when the answer leads on to another page. */
    static Visit form(String address, String cookie, String fields) {
        return new Visit(
                URI.create(address),
                Map.of("Cookie", cookie, "Content-Type", "application/x-www-form-urlencoded"),
                Optional.of(fields.getBytes(StandardCharsets.UTF_8)),
                HttpURLConnection.HTTP_SEE_OTHER);
    }

    /** Asks, and reads the answer to its end; whether all is well. */
    boolean isAnswered() throws IOException {
        return status() == expected;
    }

    private int status() throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setReadTimeout(PATIENCE_MILLIS);
        headers.forEach(connection::setRequestProperty);
        if (body.isPresent()) {
            connection.setDoOutput(true);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body.get());
            }
        }
        int status = connection.getResponseCode();
        try (InputStream in = status < HttpURLConnection.HTTP_BAD_REQUEST
                ? connection.getInputStream()
                : connection.getErrorStream()) {
            if (in != null) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
        return status;
    }
}
