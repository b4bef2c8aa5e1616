package iomtriage.openid;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** A real provider on this machine: Spring Authorization Server. */
final class Provider implements AutoCloseable {

    private static final Map<String, Map<String, Object>> CLAIMS = Map.of(
            "sam",
            Map.of("name", "Sam Supervisor", "realm", Map.of("roles", List.of("iom-lead", "other")), "area", "north"),
            "sue",
            Map.of("realm", Map.of("roles", List.of("iom-lead")), "agency", "local authority"),
            "guest",
            Map.of("realm", Map.of("roles", List.of("other"))),
            "elsewhere",
            Map.of("realm", Map.of("roles", List.of("iom-lead")), "agency", "fire brigade"),
            "abroad",
            Map.of("realm", Map.of("roles", List.of("iom-lead")), "aud", List.of("payroll")));

    private final ConfigurableApplicationContext context;

    Provider() {
        SpringApplication application = new SpringApplication(Settings.class);
        application.setBannerMode(Banner.Mode.OFF);
        context = application.run("--server.port=0", "--server.address=127.0.0.1", "--logging.level.root=warn");
    }

    String issuer() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** A token that the provider signs for someone. */
    String token(String who) throws IOException, InterruptedException, ParseException {
        String basic = Base64.getEncoder().encodeToString((who + ":secret of " + who).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer() + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        return JSONObjectUtils.getString(JSONObjectUtils.parse(answer), "access_token");
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Settings {

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(Stream.of("sam", "sue", "guest", "elsewhere", "abroad")
                    .map(Settings::client)
                    .toList());
        }

        private static RegisteredClient client(String id) {
            return RegisteredClient.withId(id)
                    .clientId(id)
                    .clientSecret("{noop}secret of " + id)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                    .build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return token -> {
                token.getClaims().audience(List.of("iomtriage"));
                CLAIMS.get(token.getRegisteredClient().getClientId()).forEach(token.getClaims()::claim);
            };
        }
    }
}
