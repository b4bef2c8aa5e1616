package iomtriage.cli.audit;

import iomtriage.api.review.StoreUnavailableException;
import iomtriage.cli.terminal.Refusal;
import iomtriage.store.Database;
import iomtriage.store.Dialect;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.Function;

/** Changes a store of this version, and says in plain words why it cannot. */
public final class StoreWriter {

    /** ISO/IEC 9075-2: access rule violation, as PostgreSQL tells apart who may not do something. */
    private static final String NO_RIGHT = "42501";

    private final String address;
    private final Properties properties;

    StoreWriter(String address, Properties properties) {
        this.address = address;
        this.properties = properties;
    }

    /** Whether the service can be running on it at the same time. */
    public boolean isShared() {
        return Dialect.of(address) == Dialect.POSTGRESQL;
    }

    /**
     * Does something with a store.
     *
     * @throws Refusal if the store cannot be opened, is not of this version, or does not answer
     */
    public <T> T with(Function<Database, T> work) {
        // One that is there alone: a slip in the address makes no new store.
        String existing = Dialect.of(address) == Dialect.H2 ? address + ";IFEXISTS=TRUE" : address;
        try (Database database = Database.at(existing, properties)) {
            return work.apply(database);
        } catch (SQLException failed) {
            throw new Refusal(why(failed));
        } catch (IllegalStateException unfit) {
            throw new Refusal(unfit.getMessage());
        } catch (StoreUnavailableException failed) {
            throw new Refusal(
                    failed.getCause() instanceof SQLException told
                            ? why(told)
                            : "The store does not answer. Is it in use, or its disk full?");
        }
    }

    private static String why(SQLException failed) {
        return NO_RIGHT.equals(failed.getSQLState())
                ? "This user may not do that. Use the account that owns the tables, with --user and --password."
                : StoreFailure.of(failed);
    }
}
