package iomtriage.cli.audit;

import iomtriage.cli.terminal.Refusal;
import iomtriage.store.Dialect;
import iomtriage.store.ReadOnlyAddress;
import iomtriage.store.trail.ReadOnlyTrail;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Reads a store, and says in plain words why it cannot. */
public final class StoreReader {

    /** Something done with a trail. */
    @FunctionalInterface
    interface Work<T> {
        T with(ReadOnlyTrail trail) throws SQLException;
    }

    private final String address;
    private final Properties properties;

    /**
     * @param address the store's JDBC address
     * @param properties what the driver is told beside it
     */
    public StoreReader(String address, Properties properties) {
        this.address = address;
        this.properties = properties;
    }

    /** @throws Refusal if the store cannot be read */
    <T> T read(Work<T> work) {
        try (ReadOnlyTrail trail = open()) {
            return work.with(trail);
        } catch (SQLException failed) {
            throw new Refusal(StoreFailure.of(failed));
        }
    }

    private ReadOnlyTrail open() throws SQLException {
        try {
            return ReadOnlyTrail.of(
                    Dialect.of(address), DriverManager.getConnection(ReadOnlyAddress.of(address), properties));
        } catch (IllegalStateException unfit) {
            throw new Refusal(unfit.getMessage());
        }
    }
}
