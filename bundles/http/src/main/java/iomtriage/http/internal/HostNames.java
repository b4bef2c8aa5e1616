package iomtriage.http.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * The names by which the server may be called. A page of another site whose name is made to point at this machine (DNS
 * rebinding) sends that name, and is not answered: by default where only this machine is reached, elsewhere once names are
 * configured. Thread-safe.
 */
final class HostNames {

    /** Names, separated by commas; a key of the server's configuration, or a property of the framework. */
    static final String NAMES = "iomtriage.http.names";

    static final String REFUSED =
            "This server is not called by that name. The setting iomtriage.http.names holds its names.";

    private static final String BEHIND_PROXY = "org.apache.felix.proxy.load.balancer.connection.enable";
    private static final long KEPT_NANOS = Duration.ofSeconds(10).toNanos();

    private final Function<String, Optional<String>> configured;
    private final LongSupplier nanoClock;
    private Known known;

    private record Known(List<String> names, boolean proxy, long at) {}

    /**
     * @param configured a setting of the server
     * @param nanoClock nanoseconds from any fixed point
     */
    HostNames(Function<String, Optional<String>> configured, LongSupplier nanoClock) {
        this.configured = configured;
        this.nanoClock = nanoClock;
        this.known = read();
    }

    private Known read() {
        List<String> names = Arrays.stream(configured.apply(NAMES).orElse("").split(","))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .toList();
        boolean proxy = Boolean.parseBoolean(configured.apply(BEHIND_PROXY).orElse("false"));
        return new Known(names, proxy, nanoClock.getAsLong());
    }

    private synchronized Known known() {
        if (nanoClock.getAsLong() - known.at() > KEPT_NANOS) {
            known = read();
        }
        return known;
    }

    /**
     * @param host what the request calls the server, with a port or without
     * @param loopback whether it came to an address that only this machine reaches
     */
    boolean answers(Optional<String> host, boolean loopback) {
        Known now = known();
        if (now.names().isEmpty() && (!loopback || now.proxy())) {
            return true;
        }
        String name = host.flatMap(HostNames::name).orElse("");
        return now.names().contains(name) || loopback && isLoopback(name);
    }

    /** Looks nothing up: a name that points here is not one of these. */
    private static boolean isLoopback(String name) {
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.matches("127(\\.[0-9]{1,3}){3}")
                || name.equals("[::1]")
                || name.equals("[0:0:0:0:0:0:0:1]");
    }

    private static Optional<String> name(String host) {
        try {
            return Optional.ofNullable(new URI("http://" + host).getHost()).map(name -> name.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }
}
