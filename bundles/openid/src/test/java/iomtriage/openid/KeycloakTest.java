package iomtriage.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Tokens of a Keycloak on this machine, whose roles are in a claim inside another. */
@EnabledIfSystemProperty(named = "keycloak.home", matches = ".+")
class KeycloakTest {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aSupervisorOfTheRealmIsOneHereAndAGuestIsNobody() throws Exception {
        Path home = Path.of(System.getProperty("keycloak.home"));
        Path realms = Files.createDirectories(home.resolve("data/import"));
        try (InputStream realm = KeycloakTest.class.getResourceAsStream("realm.json")) {
            Files.write(realms.resolve("iom.json"), realm.readAllBytes());
        }
        int port = freePort();
        String issuer = "http://localhost:" + port + "/realms/iom";
        ProcessBuilder start = new ProcessBuilder(
                        "bash",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--import-realm")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("keycloak.log").toFile());
        start.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process keycloak = start.start();
        try {
            await(issuer);
            OpenIdTokens tokens = new OpenIdTokens(
                    new Issuer(URI.create(issuer), "iomtriage", Optional.empty()),
                    new ClaimedUsers(
                            new ClaimedUsers.Names(
                                    "preferred_username", "name", "realm_access.roles", "agency", "area"),
                            Map.of("iom-supervisor", Role.SUPERVISOR),
                            Optional.of(Agency.POLICE),
                            "north"),
                    Clock.systemUTC());

            User sam = tokens.find(token(issuer, "sam")).orElseThrow();
            assertThat(sam.id()).isEqualTo("sam");
            assertThat(sam.name()).isEqualTo("Sam Supervisor");
            assertThat(sam.roles()).containsExactly(Role.SUPERVISOR);
            assertThat(tokens.find(token(issuer, "guest"))).isEmpty();
        } finally {
            keycloak.descendants().forEach(ProcessHandle::destroy);
            keycloak.destroy();
            keycloak.waitFor();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void await(String issuer) throws InterruptedException {
        HttpRequest ready = HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (answers(ready)) {
                return;
            }
            Thread.sleep(500);
        }
        throw new AssertionError("Keycloak did not start: see keycloak.log in its folder.");
    }

    private boolean answers(HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String token(String issuer, String who) throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=password&client_id=case-system&username=" + who
                                + "&password=" + who + "%27s+word"))
                        .build(),
                BodyHandlers.ofString());
        return JSONObjectUtils.getString(JSONObjectUtils.parse(answer.body()), "access_token");
    }
}
