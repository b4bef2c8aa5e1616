package iomtriage.cli.audit;

import iomtriage.cli.terminal.Output;
import iomtriage.cli.terminal.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where a command takes decisions from: an exported log, or the store itself. */
public final class DecisionOptions {

    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description = "The decision log (\"iomtriage audit export --decisions\").")
    private @Nullable Path decisions;

    @ArgGroup(exclusive = false)
    private @Nullable Store store;

    /** The store itself. Its options are named apart from those of what a command signs with. */
    private static final class Store {
        @Option(
                names = "--store",
                required = true,
                paramLabel = "ADDRESS",
                description = "Or the store itself, which is only read: jdbc:h2:file:PATH or"
                        + " jdbc:postgresql://HOST/DATABASE. The password is taken from $" + OpenedStore.VARIABLES
                        + "_PASSWORD.")
        private String address;

        @Option(
                names = "--store-user",
                paramLabel = "NAME",
                description = "Its database user. Default: $" + OpenedStore.VARIABLES + "_USER, or "
                        + OpenedStore.SERVICE + ".")
        private @Nullable String user;

        @Option(
                names = "--store-key",
                paramLabel = "FILE",
                description = "Its key, if it is encrypted. Default: where the service keeps it.")
        private @Nullable Path key;
    }

    /** Whether any are named. */
    public boolean areGiven() {
        return decisions != null || store != null;
    }

    /**
     * The decisions that are named; empty if none are.
     *
     * @throws Refusal if both are named, one cannot be read, or a trail does not hold together
     */
    public Optional<DecisionLog> read(Output output) throws IOException {
        if (decisions != null && store != null) {
            throw new Refusal("--decisions and --store both say what was decided. Name one of them.");
        }
        Optional<DecisionLog> log = Optional.empty();
        if (decisions != null) {
            log = Optional.of(DecisionLog.read(decisions));
        } else if (store != null) {
            log = Optional.of(DecisionLog.of(new OpenedStore(
                            store.address,
                            Optional.ofNullable(store.user),
                            Optional.empty(),
                            Optional.ofNullable(store.key))
                    .reader()));
        }
        log.filter(each -> each.erased() > 0)
                .ifPresent(each -> output.remark(
                        "%,d entries of the decision log were erased and are not counted.", each.erased()));
        return log;
    }
}
