package iomtriage.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Empty databases to test with: H2 in a file, and a real PostgreSQL server on a free port of the loopback interface. */
final class TestDatabases {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabases() {}

    /** Made once, when it is first asked for; it ends with this process. */
    private static final class Server {
        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException failed) {
                throw new UncheckedIOException("PostgreSQL's binaries are here, but the server did not start.", failed);
            }
        }
    }

    /** A new, empty database. */
    static TestDatabase empty(Dialect dialect, Path folder) {
        if (dialect == Dialect.H2) {
            return at(dialect, "jdbc:h2:file:" + folder.resolve("store").toAbsolutePath());
        }
        PostgresServer.skipWhereItCannotRun();
        return PostgresServer.newDatabase(Server.INSTANCE.getPort(), "test" + COUNT.incrementAndGet());
    }

    /** The database at an address. */
    static TestDatabase at(Dialect dialect, String url) {
        if (dialect == Dialect.POSTGRESQL) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(url);
            source.setUser("postgres");
            return new TestDatabase(dialect, url, source);
        }
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser("iomtriage");
        source.setPassword("");
        return new TestDatabase(dialect, url, source);
    }

    static DataSource h2(Path file) {
        return at(Dialect.H2, "jdbc:h2:file:" + file.toAbsolutePath()).source();
    }

    /** A new, empty database on the server. */
    static DataSource postgres() {
        return empty(Dialect.POSTGRESQL, Path.of("")).source();
    }
}
