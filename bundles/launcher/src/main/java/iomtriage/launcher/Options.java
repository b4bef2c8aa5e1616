package iomtriage.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every setting there is: what the bundles describe themselves, and what this library adds. */
public final class Options {

    static final String LAUNCHER = "iomtriage.launcher";

    private static final List<Option> OWN = List.of(
            own(
                    LAUNCHER,
                    "folder",
                    "launcher",
                    "folder",
                    ValueKind.TEXT,
                    "Folder of what is kept, unless the store's address names another place.",
                    "iomtriage-data"),
            own(
                    LAUNCHER,
                    "part",
                    "launcher",
                    "part",
                    ValueKind.PART,
                    "How much is started. Each part brings those before it; pages serve the HTTP interface, too.",
                    "ranking"),
            own(
                    HttpServer.PID,
                    HttpServer.HOST,
                    "http",
                    "host",
                    ValueKind.TEXT,
                    "Address that pages and HTTP interface listen on. The one that is standard is reached from this"
                            + " machine only.",
                    "127.0.0.1"),
            own(
                    HttpServer.PID,
                    HttpServer.BEHIND_PROXY,
                    "http",
                    "behind.proxy",
                    ValueKind.YES_OR_NO,
                    "Whether a proxy in front of it ends TLS: X-Forwarded-For and X-Forwarded-Proto then say"
                            + " who calls and how. Say yes only where nobody but the proxy can reach the port, and the"
                            + " proxy sets both itself.",
                    "false"),
            new Option(
                    HttpServer.PID,
                    "iomtriage.http.names",
                    "http",
                    "names",
                    ValueKind.TEXT,
                    "Names by which browsers and applications call it, separated by commas, without a port; what comes by"
                            + " another name is refused (421). Where only this machine reaches it, localhost is always"
                            + " one, and the only one unless others are given; elsewhere, any name will do until some"
                            + " are given.",
                    Optional.empty(),
                    Bounds.NONE),
            new Option(
                    HttpServer.PID,
                    HttpServer.KEYSTORE,
                    "http",
                    "keystore",
                    ValueKind.TEXT,
                    "File of the key and certificates for TLS (PKCS #12): the port then speaks TLS alone. A renewed"
                            + " one is taken within a minute; connections are then made anew.",
                    Optional.empty(),
                    Bounds.NONE),
            new Option(
                    HttpServer.PID,
                    HttpServer.KEYSTORE_PASSWORD,
                    "http",
                    "keystore.password",
                    ValueKind.SECRET,
                    "Password of that file.",
                    Optional.empty(),
                    Bounds.NONE),
            new Option(
                    HttpServer.PID,
                    HttpServer.PORT,
                    "http",
                    "port",
                    ValueKind.NUMBER,
                    "Port of pages and HTTP interface. 0: any that is free.",
                    Optional.of("8080"),
                    new Bounds(Optional.of(0), Optional.of(65_535))));

    /** Where the bundles' descriptions of their configurations are. */
    private static final String DESCRIBED = "bundles/settings/";

    private static final List<Option> ALL = read();

    private Options() {}

    private static Option own(
            String pid, String key, String group, String name, ValueKind kind, String description, String standard) {
        return new Option(pid, key, group, name, kind, description, Optional.of(standard), Bounds.NONE);
    }

    /** {@return all of them, in the order of their properties} */
    public static List<Option> all() {
        return ALL;
    }

    private static List<Option> read() {
        List<Option> options = new ArrayList<>(OWN);
        for (String file : CarriedFolder.files(DESCRIBED)) {
            try (InputStream description = CarriedBundle.resource(DESCRIBED + file)) {
                options.addAll(Metatype.read(description));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return options.stream()
                .distinct()
                .sorted(Comparator.comparing(Option::property))
                .toList();
    }
}
