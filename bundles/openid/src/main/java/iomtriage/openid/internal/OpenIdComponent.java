package iomtriage.openid.internal;

import iomtriage.api.identity.Agency;
import iomtriage.api.identity.BearerTokens;
import iomtriage.api.identity.Role;
import iomtriage.http.authentication.IdentityProvider;
import iomtriage.openid.ClaimedUsers;
import iomtriage.openid.Client;
import iomtriage.openid.Issuer;
import iomtriage.openid.OpenIdSignIn;
import iomtriage.openid.OpenIdTokens;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/** Registers the tokens of the provider that the configuration names, and signing in there, if it names them. */
// Registered by hand, and so not told to resolvers by itself.
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"iomtriage.api.identity.BearerTokens\"")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"iomtriage.http.authentication.IdentityProvider\"")
@Component(
        service = {},
        configurationPid = OpenIdConfiguration.PID,
        immediate = true)
@Designate(ocd = OpenIdConfiguration.class)
public final class OpenIdComponent {

    private final List<ServiceRegistration<?>> services = new ArrayList<>();

    /** @throws IllegalArgumentException if the configuration names a provider and cannot be followed, with what is wrong */
    @Activate
    public OpenIdComponent(BundleContext context, OpenIdConfiguration configuration) {
        if (configuration.issuer().isBlank()) {
            return;
        }
        URI address = URI.create(configuration.issuer().strip());
        Optional<URI> keys = text(configuration.jwks_uri()).map(URI::create);
        ClaimedUsers users = users(configuration);
        Optional<String> audience = text(configuration.audience());
        Optional<OpenIdSignIn> signIn = text(configuration.client_id())
                .map(id -> new OpenIdSignIn(
                        new Issuer(address, id, keys), client(id, configuration), users, Clock.systemUTC()));
        Optional<OpenIdTokens> tokens =
                audience.map(each -> new OpenIdTokens(new Issuer(address, each, keys), users, Clock.systemUTC()));
        if (signIn.isEmpty() && tokens.isEmpty()) {
            throw new IllegalArgumentException(
                    "The settings \"client.id\" and \"audience\" are both empty, so the provider is"
                            + " of no use. Set the first for people to sign in on the pages, the second for tokens to be taken.");
        }
        signIn.ifPresent(each -> services.add(context.registerService(IdentityProvider.class, each, null)));
        tokens.ifPresent(each -> services.add(context.registerService(BearerTokens.class, each, null)));
    }

    private static Optional<String> text(String setting) {
        return Optional.of(setting.strip()).filter(text -> !text.isEmpty());
    }

    private static Client client(String id, OpenIdConfiguration configuration) {
        return new Client(
                id,
                text(configuration._client_secret()),
                URI.create(configuration.pages_address().strip()));
    }

    private static ClaimedUsers users(OpenIdConfiguration configuration) {
        ClaimedUsers.Names names = new ClaimedUsers.Names(
                configuration.claim_id(),
                configuration.claim_name(),
                configuration.claim_roles(),
                configuration.claim_agency(),
                configuration.claim_area());
        Optional<Agency> agency = text(configuration.agency()).map(name -> constant(Agency.class, "agency", name));
        return new ClaimedUsers(names, roles(configuration.roles()), agency, configuration.area());
    }

    private static Map<String, Role> roles(String[] settings) {
        Map<String, Role> roles = new TreeMap<>();
        for (String each : settings) {
            int sign = each.lastIndexOf('=');
            if (sign < 1) {
                throw new IllegalArgumentException("The setting \"roles\" has \"" + each
                        + "\", which is not of the form iom-supervisors=SUPERVISOR.");
            }
            roles.put(
                    each.substring(0, sign).strip(),
                    constant(Role.class, "roles", each.substring(sign + 1).strip()));
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException(
                    "The setting \"roles\" is empty, so every token would be refused. Say which"
                            + " role a value of the claim of roles stands for, as iom-supervisors=SUPERVISOR.");
        }
        return roles;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String setting, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The setting \"" + setting + "\" has \"" + name
                        + "\". There are: " + Arrays.toString(type.getEnumConstants()) + "."));
    }

    @Deactivate
    void close() {
        services.forEach(ServiceRegistration::unregister);
    }
}
