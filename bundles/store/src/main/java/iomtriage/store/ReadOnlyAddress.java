package iomtriage.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The address of a store with which it can only be read. The database itself then refuses to write: H2 opens its file for
 * reading alone, PostgreSQL makes every transaction of the connection a read-only one.
 */
public final class ReadOnlyAddress {

    /** Settings of H2 that would let it write or make a file. The last two are said again, our way. */
    private static final List<String> NOT_FOR_READERS =
            List.of("AUTO_SERVER", "AUTO_SERVER_PORT", "INIT", "ACCESS_MODE_DATA", "IFEXISTS");

    private ReadOnlyAddress() {}

    /**
     * The address for a reader.
     *
     * @param url the store's own address
     * @throws IllegalArgumentException if it is none of a database that the store runs on
     */
    public static String of(String url) {
        return switch (Dialect.of(url)) {
            case H2 -> h2(url);
            case POSTGRESQL -> url + (url.contains("?") ? "&" : "?") + "readOnly=true&readOnlyMode=always";
        };
    }

    private static String h2(String url) {
        String kept = Arrays.stream(url.split(";"))
                .filter(part -> !NOT_FOR_READERS.contains(
                        part.replaceFirst("=.*", "").strip().toUpperCase(Locale.ROOT)))
                .collect(Collectors.joining(";"));
        return kept + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE";
    }
}
