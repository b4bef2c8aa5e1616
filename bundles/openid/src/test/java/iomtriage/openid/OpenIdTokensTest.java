package iomtriage.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.http.Response;
import iomtriage.rest.DescribedCalls;
import iomtriage.rest.TestApi;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens of a real provider, and what others make look like them. */
class OpenIdTokensTest {

    private static final ClaimedUsers.Names NAMES =
            new ClaimedUsers.Names("sub", "name", "realm.roles", "agency", "area");
    private static final String DECISION = "{\"ref\":\"%s\",\"list\":\"IN-VIEW\",\"choice\":\"DECLINE\","
            + "\"reasons\":[\"out-of-date\"],\"rationale\":\"Discussed at the meeting; all agree.\",\"sensitive\":false,"
            + "\"safety\":{\"VICTIM_SAFETY_CHECKED\":\"YES\",\"VICTIM_CONTACT\":\"NO\",\"PROTECTIVE_ORDER\":\"NO\","
            + "\"CHILDREN\":\"NO\",\"MARAC\":\"NO\",\"SAFEGUARDING_VIEW\":\"NO\"},\"reviewOn\":\"2026-05-01\","
            + "\"decidedBy\":{\"id\":\"sam\",\"name\":\"S. Supervisor\"},"
            + "\"shownAt\":\"2026-03-02T11:58:00Z\",\"lastSeen\":0}";
    private static final String ANSWER = "{\"ref\":\"%s\",\"decision\":%d,\"approved\":true,\"rationale\":"
            + "\"Agreed at the meeting of all agencies.\",\"decidedBy\":{\"id\":\"sue\",\"name\":\"S. Second\"}}";

    private static Provider provider;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        provider = new Provider();
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    private static OpenIdTokens tokens(String issuer, Clock clock) {
        return new OpenIdTokens(
                new Issuer(URI.create(issuer), "iomtriage", Optional.empty()),
                new ClaimedUsers(
                        NAMES, Map.of("iom-lead", Role.SUPERVISOR), Optional.of(Agency.PROBATION), "all areas"),
                clock);
    }

    private static OpenIdTokens tokens() {
        return tokens(provider.issuer(), Clock.systemUTC());
    }

    @Test
    void aTokenIsTheUserWhomItsClaimsName() throws Exception {
        User sam = tokens().find(provider.token("sam")).orElseThrow();
        User sue = tokens().find(provider.token("sue")).orElseThrow();

        assertThat(sam.id()).isEqualTo("sam");
        assertThat(sam.name()).isEqualTo("Sam Supervisor");
        assertThat(sam.roles()).containsExactly(Role.SUPERVISOR);
        assertThat(sam.agency()).isEqualTo(Agency.PROBATION);
        assertThat(sam.area()).isEqualTo("north");
        assertThat(sue.name()).isEqualTo("sue");
        assertThat(sue.agency()).isEqualTo(Agency.LOCAL_AUTHORITY);
        assertThat(sue.area()).isEqualTo("all areas");
    }

    @Test
    void aTokenWithoutARoleOrOfAnUnknownAgencyOrForOthersIsRefused() throws Exception {
        for (String who : new String[] {"guest", "elsewhere", "abroad"}) {
            assertThat(tokens().find(provider.token(who))).as(who).isEmpty();
        }
    }

    @Test
    void anExpiredTokenIsRefused() throws Exception {
        String token = provider.token("sam");
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(10));

        assertThat(tokens(provider.issuer(), later).find(token)).isEmpty();
    }

    @Test
    void whatOthersSignOrNobodyDoesIsRefused() throws Exception {
        SignedJWT real = SignedJWT.parse(provider.token("sam"));
        JWTClaimsSet claims = real.getJWTClaimsSet();
        String kid = real.getHeader().getKeyID();
        RSAKey other = new RSAKeyGenerator(2048).keyID(kid).generate();
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(kid).build(), claims);
        forged.sign(new RSASSASigner(other));
        SignedJWT named = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("unknown").build(), claims);
        named.sign(new RSASSASigner(other));
        RSAKey known = JWKSet.load(
                        URI.create(provider.issuer() + "/oauth2/jwks").toURL())
                .getKeyByKeyId(kid)
                .toRSAKey();
        SignedJWT shared = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(kid).build(), claims);
        shared.sign(new MACSigner(known.toRSAPublicKey().getEncoded()));
        String changed = real.serialize()
                .replaceFirst(
                        "\\.[^.]+\\.",
                        "."
                                + new PlainJWT(new JWTClaimsSet.Builder(claims)
                                                .subject("sue")
                                                .build())
                                        .serialize()
                                        .split("\\.")[1]
                                + ".");

        OpenIdTokens tokens = tokens();
        assertThat(tokens.find(real.serialize())).isPresent();
        assertThat(tokens.find(forged.serialize()))
                .as("another key of the same name")
                .isEmpty();
        assertThat(tokens.find(named.serialize())).as("another key").isEmpty();
        assertThat(tokens.find(named.serialize())).as("and again at once").isEmpty();
        assertThat(tokens.find(shared.serialize()))
                .as("the public key as a secret")
                .isEmpty();
        assertThat(tokens.find(new PlainJWT(claims).serialize())).as("unsigned").isEmpty();
        assertThat(tokens.find(changed)).as("claims changed").isEmpty();
        assertThat(tokens.find("not-a-token")).isEmpty();
    }

    @Test
    void whileTheProviderCannotBeAskedThatIsSaidAndNobodyIsCalledUnknown() throws Exception {
        OpenIdTokens unreachable = tokens("http://localhost:1", Clock.systemUTC());
        OpenIdTokens renamed = tokens(provider.issuer() + "/", Clock.systemUTC());
        String token = provider.token("sam");

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> unreachable.find(token))
                .withMessageContaining("cannot be asked now");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> renamed.find(token))
                .withMessageContaining("must be exactly that");
        try (TestApi site = new TestApi(folder, TestApi.withoutPeople())) {
            site.tokens = unreachable;
            assertThat(new DescribedCalls(site).get("/api/v1/pack", token).status())
                    .isEqualTo(503);
        }
    }

    @Test
    void aPlainConnectionToAnotherMachineAndABlankAudienceAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Issuer(URI.create("http://identity.example"), "iomtriage", Optional.empty()))
                .withMessageContaining("https");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Issuer(URI.create("https://identity.example"), " ", Optional.empty()))
                .withMessageContaining("audience");
    }

    @Test
    void twoPeopleAreTwoTokens() throws Exception {
        String sam = provider.token("sam");
        String sue = provider.token("sue");
        try (TestApi site = new TestApi(folder, 60)) {
            site.tokens = tokens();
            DescribedCalls calls = new DescribedCalls(site);
            String person = DescribedCalls.tree(calls.get("/api/v1/list?tier=priority%201", sam))
                    .at("/rows/0/ref")
                    .asText();

            JsonNode waiting = DescribedCalls.tree(calls.post("/api/v1/decisions", sam, DECISION.formatted(person)));
            String answer = ANSWER.formatted(person, waiting.get("lastEntry").asLong());
            Response own = calls.post("/api/v1/second-answers", sam, answer);
            Response second = calls.post("/api/v1/second-answers", sue, answer);

            assertThat(waiting.get("standing").asText()).isEqualTo("AWAITING_SECOND_PERSON");
            assertThat(own.status()).as(own.text()).isEqualTo(422);
            assertThat(own.text()).contains("second person");
            assertThat(second.status()).as(second.text()).isEqualTo(201);
            assertThat(calls.get("/api/v1/list", provider.token("guest")).status())
                    .isEqualTo(401);
        }
    }
}
