package iomtriage.openid.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        id = OpenIdConfiguration.PID,
        name = "IOM Triage: OpenID Connect",
        description =
                "The provider at which people sign in on the pages, and whose tokens the HTTP interface takes beside API keys.")
public @interface OpenIdConfiguration {

    String PID = "iomtriage.openid";

    @AttributeDefinition(
            name = "Issuer",
            description = "The provider's issuer, exactly as its tokens have it: https://identity.example/realm. Empty:"
                    + " nobody signs in there, and no tokens are taken.",
            required = false)
    String issuer() default "";

    @AttributeDefinition(
            name = "Audience",
            description = "What the provider puts in aud of tokens for the HTTP interface. Empty: it takes no tokens.",
            required = false)
    String audience() default "";

    @AttributeDefinition(
            name = "Client",
            description =
                    "What the provider calls the pages. Empty: people do not sign in there, but by what the host has.",
            required = false)
    String client_id() default "";

    @AttributeDefinition(
            name = "Secret",
            description = "Of the client. Empty: the provider asks for none.",
            type = AttributeType.PASSWORD,
            required = false)
    String _client_secret() default "";

    @AttributeDefinition(
            name = "Address of the pages",
            description =
                    "Where browsers reach them, as https://triage.example. The provider must know this address with"
                            + " /sign-in/return as the one to return to, and with /sign-in as the one after signing out.",
            required = false)
    String pages_address() default "";

    @AttributeDefinition(
            name = "Keys",
            description = "Where the provider's public keys are. Empty: where the provider itself says"
                    + " (/.well-known/openid-configuration).",
            required = false)
    String jwks_uri() default "";

    @AttributeDefinition(
            name = "Roles",
            description =
                    "Which role a value of the claim of roles stands for, as iom-supervisors=SUPERVISOR: PRACTITIONER,"
                            + " SUPERVISOR, DATA_SCIENTIST or AUDITOR. A token with none of these values is refused.",
            required = false)
    String[] roles() default {};

    @AttributeDefinition(
            name = "Claim of the id",
            description = "Which claim is the user's id, which the audit trail names for good.",
            required = false)
    String claim_id() default "sub";

    @AttributeDefinition(name = "Claim of the name", required = false)
    String claim_name() default "name";

    @AttributeDefinition(
            name = "Claim of roles",
            description = "A list, or words with blanks between them; in another claim with a dot: realm_access.roles.",
            required = false)
    String claim_roles() default "roles";

    @AttributeDefinition(name = "Claim of the agency", required = false)
    String claim_agency() default "agency";

    @AttributeDefinition(name = "Claim of the area", required = false)
    String claim_area() default "area";

    @AttributeDefinition(
            name = "Agency",
            description =
                    "Of users whose tokens name none: POLICE, PROBATION, HEALTH or LOCAL_AUTHORITY. Empty: such a token"
                            + " is refused.",
            required = false)
    String agency() default "";

    @AttributeDefinition(name = "Area", description = "Of users whose tokens name none.", required = false)
    String area() default "";
}
