package iomtriage.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Assumptions;
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

    static DataSource h2(Path file) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(h2Url(file));
        source.setUser("iomtriage");
        source.setPassword("");
        return source;
    }

    static String h2Url(Path file) {
        return "jdbc:h2:file:" + file.toAbsolutePath();
    }

    /** A new, empty database on the server. */
    static DataSource postgres() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(postgresUrl());
        source.setUser("postgres");
        return source;
    }

    static String postgresUrl() {
        Assumptions.assumeTrue(
                TestDatabases.class.getResource("/postgres-linux-x86_64.txz") != null
                        && System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "Skipped: Maven Central's PostgreSQL binaries that this build names are for Linux on amd64 only.");
        String name = "test" + COUNT.incrementAndGet();
        try (Connection connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException("PostgreSQL did not make a database.", failed);
        }
        return "jdbc:postgresql://localhost:" + Server.INSTANCE.getPort() + "/" + name;
    }
}
