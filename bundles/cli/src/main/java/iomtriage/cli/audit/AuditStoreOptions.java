package iomtriage.cli.audit;

import iomtriage.cli.terminal.Refusal;
import iomtriage.store.H2Encryption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
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

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description =
                    "Key of an encrypted store in a file. Default: NAME.key in the folder beside the store's own whose"
                            + " name ends in -keys.")
    private @Nullable Path key;

    /** The store's address, as given. */
    public String address() {
        return store;
    }

    /**
     * The encryption of a store in a file.
     *
     * @throws Refusal if it is none
     */
    public H2Encryption encryption() {
        return H2Encryption.of(store, Optional.ofNullable(key))
                .orElseThrow(() -> new Refusal("Only a store of H2 in a file, whose address names no cipher, user or"
                        + " password, has a key: jdbc:h2:file:PATH."));
    }

    private Optional<H2Encryption> encrypted() throws IOException {
        Optional<H2Encryption> file = H2Encryption.of(store, Optional.ofNullable(key));
        return file.isPresent() && file.get().isEncrypted() ? file : Optional.empty();
    }

    private String opened() throws IOException {
        return encrypted().isPresent() ? H2Encryption.address(store) : store;
    }

    private Properties properties() throws IOException {
        Properties properties = account().beside(store);
        if (encrypted().isPresent()) {
            properties.setProperty("password", encrypted().get().password(properties.getProperty("password", "")));
        }
        return properties;
    }

    /** To read it alone. */
    public StoreReader reader() throws IOException {
        return new StoreReader(opened(), properties());
    }

    /** To change it. */
    public StoreWriter writer() throws IOException {
        return new StoreWriter(opened(), properties());
    }

    private DatabaseAccount account() {
        return new DatabaseAccount(
                Optional.ofNullable(user),
                Optional.ofNullable(password).map(String::valueOf),
                VARIABLES,
                Map.of("user", SERVICE, "password", ""));
    }
}
