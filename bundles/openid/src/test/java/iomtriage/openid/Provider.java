package iomtriage.openid;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

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
            Map.of("realm", Map.of("roles", List.of("iom-lead")), "aud", List.of("payroll")),
            "shared",
            Map.of("realm", Map.of("roles", List.of("iom-lead")), "aud", List.of("pages", "payroll"), "azp", "payroll"),
            "replayed",
            Map.of("realm", Map.of("roles", List.of("iom-lead")), "nonce", "of another sign-in"));

    static final String PAGES = "http://localhost:8080";
    static final String SECRET = "secret of the pages";

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

    /** What someone does there whom a service has sent, in a browser of their own: from the address that it was sent to, to the one it is sent to at last. */
    static String signIn(HttpClient browser, String who, String address) throws IOException, InterruptedException {
        HttpResponse<String> form = get(browser, followed(browser, address));
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(form.body());
        if (!token.find()) {
            throw new AssertionError(form.statusCode() + " " + form.body());
        }
        HttpRequest sent = HttpRequest.newBuilder(form.uri().resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + who + "&password=word+of+" + who + "&_csrf="
                        + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)))
                .build();
        String after = browser.send(sent, BodyHandlers.ofString())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return followed(browser, form.uri().resolve(after).toString());
    }

    /** Where redirects of the provider lead: to a page of it that is shown, or away from it. */
    static String followed(HttpClient browser, String address) throws IOException, InterruptedException {
        String there = address;
        while (!there.startsWith(PAGES)) {
            HttpResponse<String> answer = get(browser, there);
            Optional<String> next = answer.headers().firstValue("Location");
            if (next.isEmpty()) {
                return there;
            }
            there = URI.create(there).resolve(next.get()).toString();
        }
        return there;
    }

    private static HttpResponse<String> get(HttpClient browser, String address)
            throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
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
            return new InMemoryRegisteredClientRepository(Stream.concat(
                            Stream.of("sam", "sue", "guest", "elsewhere", "abroad")
                                    .map(Settings::client),
                            Stream.of(
                                    pages("pages", ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                                            .clientSecret("{noop}" + SECRET)
                                            .build(),
                                    pages("pages-without-secret", ClientAuthenticationMethod.NONE)
                                            .build()))
                    .toList());
        }

        private static RegisteredClient.Builder pages(String id, ClientAuthenticationMethod method) {
            return RegisteredClient.withId(id)
                    .clientId(id)
                    .clientAuthenticationMethod(method)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(PAGES + "/sign-in/return")
                    .postLogoutRedirectUri(PAGES + "/sign-in")
                    .scope("openid")
                    .scope("profile")
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build());
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(CLAIMS.keySet().stream()
                    .map(who -> User.withUsername(who)
                            .password("{noop}word of " + who)
                            .build())
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
                if (!token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                    token.getClaims().audience(List.of("iomtriage"));
                }
                CLAIMS.get(token.getPrincipal().getName()).forEach(token.getClaims()::claim);
            };
        }
    }
}
