package iomtriage.openid;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.identity.Agency;
import iomtriage.api.identity.BearerTokens;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The README's example. */
class ReadmeTest {

    @Test
    void aTokenBecomesAUser() throws Exception {
        try (Provider provider = new Provider()) {
            assertThat(example(provider.issuer(), provider.token("sam")).roles())
                    .containsExactly(Role.SUPERVISOR);
        }
    }

    private static User example(String address, String token) {
        // README begins
        Issuer issuer = new Issuer(URI.create(address), "iomtriage", Optional.empty());
        ClaimedUsers.Names claims = new ClaimedUsers.Names("sub", "name", "realm.roles", "agency", "area");
        Map<String, Role> roles = Map.of("iom-lead", Role.SUPERVISOR);
        ClaimedUsers users = new ClaimedUsers(claims, roles, Optional.of(Agency.PROBATION), "north");
        BearerTokens tokens = new OpenIdTokens(issuer, users, Clock.systemUTC());
        User caller = tokens.find(token).orElseThrow();
        System.out.println(caller.agency() + " " + caller.roles());
        // README ends
        return caller;
    }
}
