package iomtriage.cli.audit;

import iomtriage.cli.terminal.Refusal;
import iomtriage.store.Dialect;
import iomtriage.store.ReadOnlyAddress;
import iomtriage.store.ReadOnlyTrail;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Reads a store, and says in plain words why it cannot. */
public final class StoreReader {

    /** Something done with a trail. */
    @FunctionalInterface
    interface Work<T> {
        T with(ReadOnlyTrail trail) throws SQLException;
    }

    private final String address;
    private final DatabaseAccount account;

    /** @param address the store's JDBC address */
    public StoreReader(String address, DatabaseAccount account) {
        this.address = address;
        this.account = account;
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
                    Dialect.of(address),
                    DriverManager.getConnection(ReadOnlyAddress.of(address), account.beside(address)));
        } catch (IllegalStateException unfit) {
            throw new Refusal(unfit.getMessage());
        }
    }
}
