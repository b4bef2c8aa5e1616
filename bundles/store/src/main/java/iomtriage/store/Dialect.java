package iomtriage.store;

/** What differs between the databases that the store runs on. */
public enum Dialect {
    H2("org.h2.Driver", "h2"),
    POSTGRESQL("org.postgresql.Driver", "postgresql");

    private final String driver;
    private final String tag;

    Dialect(String driver, String tag) {
        this.driver = driver;
        this.tag = tag;
    }

    /** Class name of the JDBC driver: what a {@code DataSourceFactory} is registered under. */
    public String driver() {
        return driver;
    }

    /** What marks a migration as meant for this database alone. */
    String tag() {
        return tag;
    }

    /**
     * The dialect of a JDBC address.
     *
     * @throws IllegalArgumentException if it is none that the store runs on
     */
    public static Dialect of(String url) {
        if (url.startsWith("jdbc:h2:")) {
            return H2;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new IllegalArgumentException("The store runs on H2 and PostgreSQL."
                + " Its address must start with \"jdbc:h2:\" or \"jdbc:postgresql:\".");
    }
}
