package iomtriage.store;

/** What differs between the databases that the store runs on. */
public enum Dialect {
    H2("h2"),
    POSTGRESQL("postgresql");

    private final String tag;

    Dialect(String tag) {
        this.tag = tag;
    }

    /** What marks a migration as meant for this database alone. */
    public String tag() {
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
