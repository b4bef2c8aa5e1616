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

    @AttributeDefinition(name = "Connections", description = "Most connections at once.", required = false, min = "2")
    int connections() default 10;
}
