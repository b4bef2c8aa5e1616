package iomtriage.store.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        id = StoreConfiguration.PID,
        name = "IOM Triage: store",
        description = "Where decisions and the audit trail are kept.")
public @interface StoreConfiguration {

    String PID = "iomtriage.store";

    @AttributeDefinition(
            name = "Address",
            description = "JDBC address: jdbc:h2:file:/path/to/file or jdbc:postgresql://host/database.")
    String url();

    @AttributeDefinition(
            name = "Driver",
            description = "Which driver: (osgi.jdbc.driver.class=org.h2.Driver) or"
                    + " (osgi.jdbc.driver.class=org.postgresql.Driver).",
            required = false)
    String factory_target() default "(osgi.jdbc.driver.class=org.h2.Driver)";

    @AttributeDefinition(name = "User", required = false)
    String user() default "iomtriage";

    @AttributeDefinition(name = "Password", type = AttributeType.PASSWORD, required = false)
    String _password() default "";

    @AttributeDefinition(
            name = "Encryption key",
            description =
                    "File of the key that encrypts a new store in a file; made if it is not there. Empty: in a folder"
                            + " beside the store's own, whose name ends in -keys. \"none\": a new store is not encrypted. Keep a"
                            + " copy elsewhere: without the key nobody can read the store.",
            required = false)
    String encryption_key() default "";

    @AttributeDefinition(
            name = "Witness file",
            description =
                    "Where the newest audit entry is noted, signed, every ten minutes, at start and at stop: on another"
                            + " disk or machine than the store, out of reach of people who can change the store. Without one, a"
                            + " trail that was rewritten as a whole, cut off or emptied does not show. By default beside a"
                            + " store in a file, where it shows accidents; none for other stores.",
            required = false)
    String witness_file() default "";

    @AttributeDefinition(
            name = "Witness key",
            description =
                    "The Ed25519 key that signs the notes; made if it is not there, with its public half beside it in"
                            + " a file whose name ends in .pub. By default beside the witness file.",
            required = false)
    String witness_key() default "";

    @AttributeDefinition(
            name = "Restored",
            description =
                    "The newest entry, NUMBER:HASH, of a store that was restored from a backup on purpose: the log says"
                            + " which when it refuses to go on with it.",
            required = false)
    String witness_restored() default "";

    @AttributeDefinition(name = "Connections", description = "Most connections at once.", required = false, min = "2")
    int connections() default 10;
}
