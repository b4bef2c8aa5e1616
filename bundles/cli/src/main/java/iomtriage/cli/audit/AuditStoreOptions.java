package iomtriage.cli.audit;

import iomtriage.store.H2Encryption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which store a command reads or writes to, and as whom. */
public final class AuditStoreOptions {

    @Option(
            names = "--store",
            required = true,
            paramLabel = "ADDRESS",
            description = "The store, as Casebook has it: jdbc:h2:file:PATH or jdbc:postgresql://HOST/DATABASE.")
    private String store;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "Database user: on PostgreSQL, preferably one that may only read. Default:" + " $"
                    + OpenedStore.VARIABLES + "_USER, or " + OpenedStore.SERVICE + ".")
    private @Nullable String user;

    @Option(
            names = "--password",
            arity = "0..1",
            interactive = true,
            paramLabel = "PASSWORD",
            description = "Without a value, you are asked for it and it is not shown. Default: $"
                    + OpenedStore.VARIABLES
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
     * @throws iomtriage.cli.terminal.Refusal if it is none
     */
    public H2Encryption encryption() {
        return opened().encryption();
    }

    private OpenedStore opened() {
        return new OpenedStore(
                store,
                Optional.ofNullable(user),
                Optional.ofNullable(password).map(String::valueOf),
                Optional.ofNullable(key));
    }

    /** To read it alone. */
    public StoreReader reader() throws IOException {
        return opened().reader();
    }

    /** To change it. */
    public StoreWriter writer() throws IOException {
        return opened().writer();
    }
}
