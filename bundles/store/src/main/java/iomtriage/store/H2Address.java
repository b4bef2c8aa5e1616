package iomtriage.store;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the address of an H2 database says of its files. */
public final class H2Address {

    private static final Pattern ADDRESS = Pattern.compile("jdbc:h2:(?:file:)?([^:;][^;]*)(?:;.*)?");
    private static final Pattern NO_FILE = Pattern.compile("[a-zA-Z]{2,}:.*");

    private H2Address() {}

    /** The database's path, to which H2 adds ".mv.db"; empty for one in memory, on another server or of another kind. */
    public static Optional<Path> file(String url) {
        Matcher address = ADDRESS.matcher(url);
        if (!address.matches() || NO_FILE.matcher(address.group(1)).matches()) {
            return Optional.empty();
        }
        String path = address.group(1).replaceFirst("^~", Matcher.quoteReplacement(System.getProperty("user.home")));
        return Optional.of(Path.of(path).toAbsolutePath().normalize());
    }

    /** The same file, opened by another of H2's file systems. */
    static String by(String scheme, String url) {
        return url.replaceFirst("^jdbc:h2:(file:)?", "jdbc:h2:" + scheme + ":");
    }
}
