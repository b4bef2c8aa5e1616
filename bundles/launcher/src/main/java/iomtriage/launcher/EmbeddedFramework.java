package iomtriage.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.util.tracker.ServiceTracker;

/** A Felix framework inside this process. Only the API's packages are shared with it. */
public final class EmbeddedFramework implements AutoCloseable {

    private static final String CONFIGURATION_ADMIN = "org.apache.felix.configadmin";
    private static final List<String> LOGGING = List.of("org.apache.aries.spifly.dynamic.bundle", "slf4j.jdk14");
    private static final String HTTP = "org.osgi.service.servlet.runtime.HttpServiceRuntime";
    private static final String CONFIGURATION_PACKAGE = "org.osgi.service.cm;version=1.6.1";

    private final Framework framework;
    private final Map<String, Map<String, Object>> configurations;
    private Optional<KeyStoreWatch> keyStore = Optional.empty();
    private final Set<Part> started = EnumSet.noneOf(Part.class);
    private final Map<Class<?>, ServiceTracker<?, ?>> trackers = new ConcurrentHashMap<>();

    private EmbeddedFramework(Framework framework, Map<String, Map<String, Object>> configurations) {
        this.framework = framework;
        this.configurations = configurations;
    }

    /**
     * Starts a framework with the bundles of a part and those before it.
     *
     * @param cache where the framework keeps its files; emptied at start
     * @param settings what to start and how
     * @return the framework, started; close it when the program ends
     * @throws FrameworkException if a bundle cannot be installed or started, naming it
     */
    public static EmbeddedFramework start(Path cache, LaunchSettings settings) {
        Map<String, Map<String, Object>> configurations = settings.configurations();
        Framework framework = new FrameworkFactory().newFramework(properties(cache, configurations));
        EmbeddedFramework embedded = new EmbeddedFramework(framework, configurations);
        try {
            framework.start();
            embedded.startParts(settings.part());
            embedded.watchKeyStore();
            return embedded;
        } catch (BundleException | IOException failed) {
            embedded.close();
            throw new FrameworkException("The OSGi framework did not start: " + failed.getMessage(), failed);
        }
    }

    private static Map<String, String> properties(Path cache, Map<String, Map<String, Object>> configurations) {
        Map<String, String> properties = new TreeMap<>();
        properties.put(Constants.FRAMEWORK_STORAGE, cache.toString());
        properties.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        try {
            properties.put(
                    Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, SharedPackages.ofTheApi() + "," + CONFIGURATION_PACKAGE);
        } catch (IOException unreadable) {
            throw new FrameworkException("The OSGi framework did not start: " + unreadable.getMessage(), unreadable);
        }
        // Its threads would outlive the framework by a minute, and all that it held with them.
        properties.put("felix.resolver.parallelism", "1");
        properties.put(HttpServer.REQUIRE_CONFIGURATION, "true");
        // Configurations arrive a moment after the bundles start, and the HTTP server would listen on every address
        // till then.
        configurations.getOrDefault(HttpServer.PID, Map.of()).forEach((key, value) -> properties.put(key, value + ""));
        return properties;
    }

    /**
     * Installs and starts the bundles of a part, and of those before it that are not there yet.
     *
     * @param part the part that is wanted
     * @throws FrameworkException if a bundle cannot be installed or started, naming it
     */
    public synchronized void add(Part part) {
        try {
            startParts(part);
        } catch (BundleException | IOException failed) {
            throw new FrameworkException("The OSGi framework could not start more: " + failed.getMessage(), failed);
        }
    }

    private void startParts(Part last) throws BundleException, IOException {
        List<Bundle> bundles = new ArrayList<>();
        for (Part part : last.withThoseBefore()) {
            if (started.add(part)) {
                bundles.addAll(installAll(part.bundles()));
            }
        }
        startAll(bundles);
    }

    private List<Bundle> installAll(List<CarriedBundle> carried) throws IOException, BundleException {
        List<Bundle> installed = new ArrayList<>();
        for (CarriedBundle bundle : carried) {
            if (!bundle.isApi()) {
                try (InputStream in = bundle.open()) {
                    installed.add(framework.getBundleContext().installBundle(bundle.name(), in));
                }
            }
        }
        return installed;
    }

    private void startAll(List<Bundle> bundles) throws BundleException, IOException {
        for (Bundle bundle : bundles) {
            // Bundles that log would load their logging before it is woven and bound if these came later.
            if (LOGGING.contains(bundle.getSymbolicName())) {
                bundle.start();
            }
            if (CONFIGURATION_ADMIN.equals(bundle.getSymbolicName())) {
                bundle.start();
                configure();
            }
        }
        for (Bundle bundle : bundles) {
            // And it must be there before the first of them asks for it.
            if (String.valueOf(bundle.getSymbolicName()).startsWith("slf4j")) {
                bundle.start();
            }
        }
        for (Bundle bundle : bundles) {
            if (bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null) {
                bundle.start();
            }
        }
    }

    private void configure() throws IOException {
        ConfigurationAdmin admin = service(ConfigurationAdmin.class, Duration.ofSeconds(5));
        for (Map.Entry<String, Map<String, Object>> each : configurations.entrySet()) {
            // "?": any bundle may read it.
            admin.getConfiguration(each.getKey(), "?").update(new Hashtable<>(each.getValue()));
        }
    }

    /** A certificate lasts weeks: to renew it, the service need not stop. */
    private void watchKeyStore() {
        Map<String, Object> server = configurations.getOrDefault(HttpServer.PID, Map.of());
        if (server.get(HttpServer.KEYSTORE) instanceof String file) {
            KeyStoreWatch watch = new KeyStoreWatch(
                    Path.of(file),
                    String.valueOf(server.getOrDefault(HttpServer.KEYSTORE_PASSWORD, "")),
                    this::restartServer);
            watch.start();
            keyStore = Optional.of(watch);
        }
    }

    /** A server whose configuration is another one starts again. */
    private void restartServer(long turn) {
        try {
            Hashtable<String, Object> server = new Hashtable<>(configurations.get(HttpServer.PID));
            server.put("iomtriage.keystore.renewed", turn);
            listening().ifPresent(port -> HttpServer.stayOn(port, server));
            service(ConfigurationAdmin.class, Duration.ofSeconds(5))
                    .getConfiguration(HttpServer.PID, "?")
                    .update(server);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * {@return a service, waiting for it to come}
     *
     * @param <T> the service's interface
     * @param type the service's interface
     * @param patience how long to wait
     * @throws FrameworkException if it has not come in time, with what the bundles are doing
     */
    public <T> T service(Class<T> type, Duration patience) {
        try {
            Object service = trackers.computeIfAbsent(type, this::opened).waitForService(patience.toMillis());
            if (service == null) {
                throw new FrameworkException("The service " + type.getSimpleName() + " did not come within "
                        + patience.toSeconds() + " seconds. " + new BundleStates(framework.getBundleContext()));
            }
            return type.cast(service);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new FrameworkException("Waiting for " + type.getSimpleName() + " was interrupted.", interrupted);
        }
    }

    private ServiceTracker<?, ?> opened(Class<?> type) {
        ServiceTracker<?, ?> tracker = new ServiceTracker<>(framework.getBundleContext(), type.getName(), null);
        tracker.open();
        return tracker;
    }

    /**
     * Registers a service of the host's.
     *
     * @param <T> the service's interface
     * @param type the service's interface
     * @param service what implements it
     * @return takes it back when it is closed
     */
    public <T> Offer register(Class<T> type, T service) {
        AtomicReference<Optional<ServiceRegistration<T>>> registered =
                new AtomicReference<>(Optional.of(framework.getBundleContext().registerService(type, service, null)));
        return () -> registered.getAndSet(Optional.empty()).ifPresent(ServiceRegistration::unregister);
    }

    /**
     * {@return the port that the framework's HTTP server listens on, waiting until it does}
     *
     * @param patience how long to wait
     * @throws FrameworkException if it does not listen in time
     */
    public int httpPort(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (System.nanoTime() < end) {
                Optional<Integer> port = listening();
                if (port.isPresent()) {
                    return port.get();
                }
                Thread.sleep(20);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new FrameworkException("Waiting for the HTTP server was interrupted.", interrupted);
        }
        throw new FrameworkException("The HTTP server did not start within " + patience.toSeconds()
                + " seconds. Is the port free? " + new BundleStates(framework.getBundleContext()));
    }

    /** The server is there before it listens. */
    private Optional<Integer> listening() {
        return Optional.ofNullable(framework.getBundleContext().getServiceReference(HTTP))
                .map(server -> server.getProperty("osgi.http.endpoint"))
                .map(endpoint -> endpoint instanceof String[] several
                        ? String.join(",", several).split(",")[0]
                        : String.valueOf(endpoint))
                .map(address -> URI.create(address).getPort())
                .filter(port -> port > 0);
    }

    /** What components of ours wait for or failed with, each a sentence. */
    List<String> findings() {
        return new ComponentStates(framework.getBundleContext()).idle();
    }

    /**
     * {@return every service of a type that is registered now; none if there is none}
     *
     * @param <T> the service's interface
     * @param type the service's interface
     */
    public <T> List<T> services(Class<T> type) {
        try {
            List<T> services = new ArrayList<>();
            for (ServiceReference<T> reference : framework.getBundleContext().getServiceReferences(type, null)) {
                services.add(framework.getBundleContext().getService(reference));
            }
            return services;
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException("No filter was given, so none can be wrong.", impossible);
        }
    }

    @Override
    public void close() {
        keyStore.ifPresent(KeyStoreWatch::close);
        trackers.values().forEach(ServiceTracker::close);
        trackers.clear();
        try {
            framework.stop();
            framework.waitForStop(Duration.ofSeconds(10).toMillis());
        } catch (BundleException failed) {
            throw new FrameworkException("The OSGi framework did not stop: " + failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
