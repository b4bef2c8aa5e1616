package iomtriage.openid.internal;

import iomtriage.api.identity.Agency;
import iomtriage.api.identity.BearerTokens;
import iomtriage.api.identity.Role;
import iomtriage.openid.ClaimedUsers;
import iomtriage.openid.Issuer;
import iomtriage.openid.OpenIdTokens;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
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

/** Registers the tokens of the provider that the configuration names, if it names one. */
// Registered by hand, and so not told to resolvers by itself.
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"iomtriage.api.identity.BearerTokens\"")
@Component(
        service = {},
        configurationPid = OpenIdConfiguration.PID,
        immediate = true)
@Designate(ocd = OpenIdConfiguration.class)
public final class OpenIdComponent {

    private final Optional<ServiceRegistration<BearerTokens>> tokens;

    /** @throws IllegalArgumentException if the configuration names a provider and cannot be followed, with what is wrong */
    @Activate
    public OpenIdComponent(BundleContext context, OpenIdConfiguration configuration) {
        tokens = Optional.of(configuration.issuer().strip())
                .filter(issuer -> !issuer.isEmpty())
                .map(issuer -> context.registerService(BearerTokens.class, tokens(issuer, configuration), null));
    }

    private static BearerTokens tokens(String issuer, OpenIdConfiguration configuration) {
        Optional<URI> keys = Optional.of(configuration.jwks_uri().strip())
                .filter(address -> !address.isEmpty())
                .map(URI::create);
        ClaimedUsers.Names names = new ClaimedUsers.Names(
                configuration.claim_id(),
                configuration.claim_name(),
                configuration.claim_roles(),
                configuration.claim_agency(),
                configuration.claim_area());
        Optional<Agency> agency = Optional.of(configuration.agency().strip())
                .filter(name -> !name.isEmpty())
                .map(name -> constant(Agency.class, "agency", name));
        return new OpenIdTokens(
                new Issuer(URI.create(issuer), configuration.audience().strip(), keys),
                new ClaimedUsers(names, roles(configuration.roles()), agency, configuration.area()),
                Clock.systemUTC());
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
        tokens.ifPresent(ServiceRegistration::unregister);
    }
}
