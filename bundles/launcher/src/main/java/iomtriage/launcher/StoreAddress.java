package iomtriage.launcher;

import java.nio.file.Path;
import java.util.Map;

/** Where decisions are kept: a file of this machine, unless another address is given. */
final class StoreAddress {

    /** Configuration id (PID) of the store. */
    static final String PID = "iomtriage.store";

    private static final String URL = "url";
    private static final String DRIVER = "factory.target";

    private StoreAddress() {}

    /** Adds what was not given: the address, and the driver that it needs. */
    static void complete(Map<String, Object> store, Path folder) {
        store.putIfAbsent(URL, "jdbc:h2:file:" + folder.resolve("store").toAbsolutePath());
        String driver = String.valueOf(store.get(URL)).startsWith("jdbc:postgresql:")
                ? "org.postgresql.Driver"
                : "org.h2.Driver";
        store.putIfAbsent(DRIVER, "(osgi.jdbc.driver.class=" + driver + ")");
    }
}
