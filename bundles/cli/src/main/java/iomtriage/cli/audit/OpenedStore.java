package iomtriage.cli.audit;

import iomtriage.cli.terminal.Refusal;
import iomtriage.store.H2Encryption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.h2.Driver;

/**
 * A store, and as whom it is opened.
 *
 * @param address as given
 * @param user database user; empty for the one that environment variables name, or the service's own
 * @param password likewise
 * @param key of an encrypted store in a file; empty for the usual place
 */
record OpenedStore(String address, Optional<String> user, Optional<String> password, Optional<Path> key) {

    /** What the environment variables begin with that may hold user and password. */
    static final String VARIABLES = "IOMTRIAGE_STORE";

    /** Whom the service itself uses if it is not told otherwise. */
    static final String SERVICE = "iomtriage";

    /** @throws Refusal if it is no store in a file that could be encrypted */
    H2Encryption encryption() {
        return H2Encryption.of(address, key)
                .orElseThrow(() -> new Refusal("Only a store of H2 in a file, whose address names no cipher, user or"
                        + " password, has a key: jdbc:h2:file:PATH."));
    }

    private Optional<H2Encryption> encrypted() throws IOException {
        Optional<H2Encryption> file = H2Encryption.of(address, key);
        return file.isPresent() && file.get().isEncrypted() ? file : Optional.empty();
    }

    private String opened() throws IOException {
        return encrypted().isPresent() ? H2Encryption.address(address, Driver.class) : address;
    }

    private Properties properties() throws IOException {
        Properties properties =
                new DatabaseAccount(user, password, VARIABLES, Map.of("user", SERVICE, "password", "")).beside(address);
        if (encrypted().isPresent()) {
            properties.setProperty("password", encrypted().get().password(properties.getProperty("password", "")));
        }
        return properties;
    }

    /** To read it alone. */
    StoreReader reader() throws IOException {
        return new StoreReader(opened(), properties());
    }

    /** To change it. */
    StoreWriter writer() throws IOException {
        return new StoreWriter(opened(), properties());
    }
}
