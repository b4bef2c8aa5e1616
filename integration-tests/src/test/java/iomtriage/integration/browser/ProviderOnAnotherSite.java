package iomtriage.integration.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An OpenID Connect provider that asks for no password, on a site of its own as a browser sees it: pages are on localhost. What a
 * provider does otherwise is tried with real ones in the room openid.
 */
final class ProviderOnAnotherSite implements AutoCloseable {

    /** Who there is, and the area that each is said to be of. */
    private static final Map<String, String> PEOPLE = Map.of("sam", "north", "cy", "headquarters");

    private final HttpServer server;
    private final KeyPair keys;
    private final String address;

    ProviderOnAnotherSite() throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        address = "http://127.0.0.1:" + server.getAddress().getPort();
        answers("/.well-known/openid-configuration", "application/json", query -> """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/in","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",\
                "end_session_endpoint":"%1$s/out"}""".formatted(address));
        answers("/keys", "application/json", query -> keys());
        answers(
                "/in",
                "text/html",
                query -> PEOPLE.keySet().stream()
                        .map(who -> "<a id=\"%s\" href=\"%s?code=%s.%s&state=%s\">%s</a> "
                                .formatted(
                                        who,
                                        query.get("redirect_uri"),
                                        who,
                                        query.get("nonce"),
                                        query.get("state"),
                                        who))
                        .collect(Collectors.joining()));
        answers("/token", "application/json", query -> "{\"id_token\":\"" + token(query) + "\"}");
        answers(
                "/out",
                "text/html",
                query -> "<h1>Signed out</h1><a id=\"back\" href=\"%s\">Back</a>"
                        .formatted(query.get("post_logout_redirect_uri")));
        server.start();
    }

    private interface Answer {
        String to(Map<String, String> query) throws GeneralSecurityException;
    }

    String address() {
        return address;
    }

    private void answers(String path, String type, Answer answer) {
        server.createContext(path, exchange -> {
            try (exchange) {
                byte[] body = answer.to(fields(exchange)).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", type);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            } catch (GeneralSecurityException absent) {
                throw new IllegalStateException(absent);
            }
        });
    }

    private static Map<String, String> fields(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        String sent =
                query == null ? new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8) : query;
        return Arrays.stream(sent.split("&"))
                .filter(pair -> pair.contains("="))
                .collect(Collectors.toMap(
                        pair -> pair.substring(0, pair.indexOf('=')),
                        pair -> URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8)));
    }

    private String keys() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"1\",\"n\":\"" + encoded(bytes(key.getModulus())) + "\",\"e\":\""
                + encoded(bytes(key.getPublicExponent())) + "\"}]}";
    }

    private static byte[] bytes(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private String token(Map<String, String> query) throws GeneralSecurityException {
        String who = query.get("code").substring(0, query.get("code").indexOf('.'));
        String claims = """
                {"iss":"%s","aud":"pages","sub":"%s","name":"%s","roles":["lead"],"area":"%s","nonce":"%s","exp":%d}""".formatted(
                        address,
                        who,
                        who,
                        PEOPLE.get(who),
                        query.get("code").substring(who.length() + 1),
                        System.currentTimeMillis() / 1000 + 300);
        String content = encoded("{\"alg\":\"RS256\",\"kid\":\"1\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(claims.getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + encoded(signature.sign());
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
