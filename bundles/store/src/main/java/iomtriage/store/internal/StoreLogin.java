package iomtriage.store.internal;

import iomtriage.store.Dialect;
import iomtriage.store.H2Encryption;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.osgi.service.jdbc.DataSourceFactory;

/** With what the service opens its store: a new one in a file is encrypted. */
final class StoreLogin {

    private static final System.Logger LOG = System.getLogger(StoreLogin.class.getName());
    private static final String NOT_ENCRYPTED = "none";

    private StoreLogin() {}

    /** @throws IOException if the key of an encrypted store is missing, or that of a new one cannot be written */
    static Properties of(StoreConfiguration configuration, DataSourceFactory factory) throws IOException, SQLException {
        String url = configuration.url();
        Properties properties = new Properties();
        Optional<H2Encryption> encryption = encryption(configuration);
        properties.setProperty(
                DataSourceFactory.JDBC_URL, address(encryption.isPresent() ? encrypted(url, factory) : url));
        // The name that the address gives is not to be replaced.
        if (!url.contains("user=")) {
            properties.setProperty(DataSourceFactory.JDBC_USER, configuration.user());
            properties.setProperty(
                    DataSourceFactory.JDBC_PASSWORD,
                    encryption.isPresent()
                            ? encryption.get().password(configuration._password())
                            : configuration._password());
        }
        return properties;
    }

    private static String encrypted(String url, DataSourceFactory factory) throws SQLException {
        // The factory may be another bundle's; what it makes is of H2.
        return H2Encryption.address(
                url, factory.createDataSource(new Properties()).getClass());
    }

    /** H2 would close itself when the program ends, at the same time as we do and when its classes may be gone. */
    private static String address(String url) {
        return Dialect.of(url) == Dialect.H2 && !url.contains("DB_CLOSE_ON_EXIT")
                ? url + ";DB_CLOSE_ON_EXIT=FALSE"
                : url;
    }

    private static Optional<H2Encryption> encryption(StoreConfiguration configuration) throws IOException {
        String key = configuration.encryption_key().strip();
        boolean none = key.equalsIgnoreCase(NOT_ENCRYPTED);
        Optional<H2Encryption> store = H2Encryption.of(
                configuration.url(),
                Optional.of(key).filter(name -> !name.isEmpty() && !none).map(Path::of));
        if (store.isEmpty() || store.get().isEncrypted()) {
            return store;
        }
        if (!store.get().exists() && !none) {
            store.get().makeKey(new SecureRandom());
            return store;
        }
        if (!none) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The store is not encrypted. Stop the service and run \"iomtriage store encrypt --store ADDRESS\"; or set"
                            + " encryption.key in " + StoreConfiguration.PID
                            + " to none, if the disk is encrypted.");
        }
        return Optional.empty();
    }
}
