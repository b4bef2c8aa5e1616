package iomtriage.cli.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which store a command reads, and as whom. */
final class AuditStoreOptions {

    @Option(
            names = "--store",
            required = true,
            paramLabel = "ADDRESS",
            description = "The store, as Casebook has it: jdbc:h2:file:PATH or jdbc:postgresql://HOST/DATABASE.")
    private String store;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "Database user: on PostgreSQL, preferably one that may only read. Default:"
                    + " $IOMTRIAGE_STORE_USER, or iomtriage.")
    private @Nullable String user;

    @Option(
            names = "--password",
            arity = "0..1",
            interactive = true,
            paramLabel = "PASSWORD",
            description =
                    "Without a value, you are asked for it and it is not shown. Default: $IOMTRIAGE_STORE_PASSWORD, or none."
                            + " A value given here is visible to other users of this machine.")
    private char @Nullable [] password;

    StoreReader reader() {
        return new StoreReader(
                store,
                new StoreAccount(
                        Optional.ofNullable(user),
                        Optional.ofNullable(password).map(String::valueOf),
                        System.getenv()));
    }
}
