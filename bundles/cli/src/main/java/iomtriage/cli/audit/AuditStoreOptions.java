package iomtriage.cli.audit;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which store a command reads or writes to, and as whom. */
public final class AuditStoreOptions {

    /** What the environment variables begin with that may hold user and password. */
    static final String VARIABLES = "IOMTRIAGE_STORE";

    /** Whom the service itself uses if it is not told otherwise. */
    private static final String SERVICE = "iomtriage";

    @Option(
            names = "--store",
            required = true,
            paramLabel = "ADDRESS",
            description = "The store, as Casebook has it: jdbc:h2:file:PATH or jdbc:postgresql://HOST/DATABASE.")
    private String store;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "Database user: on PostgreSQL, preferably one that may only read. Default:" + " $" + VARIABLES
                    + "_USER, or " + SERVICE + ".")
    private @Nullable String user;

    @Option(
            names = "--password",
            arity = "0..1",
            interactive = true,
            paramLabel = "PASSWORD",
            description = "Without a value, you are asked for it and it is not shown. Default: $" + VARIABLES
                    + "_PASSWORD, or none. A value given here is visible to other users of this machine.")
    private char @Nullable [] password;

    String address() {
        return store;
    }

    /** To read it alone. */
    public StoreReader reader() {
        return new StoreReader(store, account());
    }

    /** To change it. */
    public StoreWriter writer() {
        return new StoreWriter(store, account());
    }

    private DatabaseAccount account() {
        return new DatabaseAccount(
                Optional.ofNullable(user),
                Optional.ofNullable(password).map(String::valueOf),
                VARIABLES,
                Map.of("user", SERVICE, "password", ""));
    }
}
