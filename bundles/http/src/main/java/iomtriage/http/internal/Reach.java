package iomtriage.http.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * Whom the HTTP server may answer. Felix's server listens on every address of the machine until its configuration comes, and for
 * ever if none does: until someone said where it is to listen, only this machine is answered.
 * Thread-safe.
 */
final class Reach {

    static final String UNCONFIGURED =
            "The HTTP server listens beyond this machine, and no setting says that it should. Set"
                    + " org.apache.felix.http.host in the configuration org.apache.felix.http (or as a property of the"
                    + " framework): 127.0.0.1 for this machine alone, or the address that others are to use.";

    private static final String HOST = "org.apache.felix.http.host";
    private static final String PID = "org.apache.felix.http";
    private static final System.Logger LOG = System.getLogger(Reach.class.getName());

    private final BundleContext context;
    private final AtomicBoolean told = new AtomicBoolean();

    Reach(BundleContext context) {
        this.context = context;
    }

    /** @param local the address of this machine that the request came to */
    boolean answers(String local) {
        if (loopback(local) || configured()) {
            return true;
        }
        if (told.compareAndSet(false, true)) {
            LOG.log(System.Logger.Level.ERROR, UNCONFIGURED);
        }
        return false;
    }

    static boolean loopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException none) {
            return false;
        }
    }

    /** A server of another make is configured by other means, and its host has chosen it. */
    private boolean configured() {
        return context.getProperty(HOST) != null
                || !servedByFelix()
                || configuration(HOST).isPresent();
    }

    private boolean servedByFelix() {
        for (var bundle : context.getBundles()) {
            if (String.valueOf(bundle.getSymbolicName()).startsWith("org.apache.felix.http.jetty")) {
                return true;
            }
        }
        return false;
    }

    /** A setting of the server, from its configuration or from the framework's properties. */
    Optional<String> setting(String key) {
        return configuration(key)
                .map(found -> String.valueOf(found.getProperties().get(key)))
                .or(() -> Optional.ofNullable(context.getProperty(key)));
    }

    private Optional<Configuration> configuration(String key) {
        ServiceReference<ConfigurationAdmin> reference = context.getServiceReference(ConfigurationAdmin.class);
        if (reference == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(context.getService(reference)
                            .listConfigurations("(&(service.pid=" + PID + ")(" + key + "=*))"))
                    .filter(found -> found.length > 0)
                    .map(found -> found[0]);
        } catch (IOException | InvalidSyntaxException unreadable) {
            LOG.log(System.Logger.Level.WARNING, "The configuration " + PID + " cannot be read.", unreadable);
            return Optional.empty();
        } finally {
            context.ungetService(reference);
        }
    }
}
