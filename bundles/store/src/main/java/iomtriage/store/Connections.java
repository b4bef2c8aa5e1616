package iomtriage.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Where connections to a database come from. Thread-safe. */
interface Connections extends AutoCloseable {

    /** A connection; the caller closes it. */
    Connection get() throws SQLException;

    /** Makes the tables fit this version, or says why it cannot. */
    void prepare() throws SQLException;

    @Override
    void close();
}
