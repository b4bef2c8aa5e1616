package iomtriage.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.util.tracker.ServiceTracker;

/** A Felix framework inside this process. Only the API's packages are shared with it. */
public final class EmbeddedFramework implements AutoCloseable {

    private static final String API = "iomtriage.api.jar";
    private static final String CONFIGURATION_ADMIN = "org.apache.felix.configadmin";
    private static final List<String> LOGGING = List.of("org.apache.aries.spifly.dynamic.bundle", "slf4j.jdk14");
    private static final String HTTP = "org.osgi.service.servlet.runtime.HttpServiceRuntime";
    private static final String HTTP_SERVER = "org.apache.felix.http";
    private static final String CONFIGURATION_PACKAGE = "org.osgi.service.cm;version=1.6.1";

    private final Framework framework;

    private EmbeddedFramework(Framework framework) {
        this.framework = framework;
    }

    /**
     * Starts a framework with every bundle of a folder.
     *
     * @param bundles the folder; the API's own jar in it is not installed but shared from this class path
     * @param cache where the framework keeps its files; emptied at start
     * @param configurations properties by configuration id (PID), in place before any component starts
     * @throws FrameworkException if a bundle cannot be installed or started, naming it
     */
    public static EmbeddedFramework start(Path bundles, Path cache, Map<String, Map<String, Object>> configurations) {
        try {
            Map<String, String> properties = new TreeMap<>();
            properties.put(Constants.FRAMEWORK_STORAGE, cache.toString());
            properties.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
            properties.put(
                    Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                    SharedPackages.exportedBy(bundles.resolve(API)) + "," + CONFIGURATION_PACKAGE);
            // Configurations arrive a moment after the bundles start, and the HTTP server would listen on every address
            // till then.
            configurations.getOrDefault(HTTP_SERVER, Map.of()).forEach((key, value) -> properties.put(key, value + ""));
            Framework framework = new FrameworkFactory().newFramework(properties);
            EmbeddedFramework embedded = new EmbeddedFramework(framework);
            framework.start();
            embedded.startAll(embedded.installAll(bundles), configurations);
            return embedded;
        } catch (BundleException | IOException failed) {
            throw new FrameworkException("The OSGi framework did not start: " + failed.getMessage(), failed);
        }
    }

    /**
     * Installs and starts every bundle of another folder.
     *
     * @throws FrameworkException if a bundle cannot be installed or started, naming it
     */
    public void add(Path bundles) {
        try {
            startAll(installAll(bundles), Map.of());
        } catch (BundleException | IOException failed) {
            throw new FrameworkException("The OSGi framework could not start more: " + failed.getMessage(), failed);
        }
    }

    private List<Bundle> installAll(Path bundles) throws IOException, BundleException {
        List<Path> jars = new ArrayList<>();
        try (var listed = Files.list(bundles)) {
            listed.filter(jar -> !jar.endsWith(API)).sorted().forEach(jars::add);
        }
        List<Bundle> installed = new ArrayList<>();
        for (Path jar : jars) {
            try (InputStream in = Files.newInputStream(jar)) {
                installed.add(framework.getBundleContext().installBundle(String.valueOf(jar.getFileName()), in));
            }
        }
        return installed;
    }

    private void startAll(List<Bundle> bundles, Map<String, Map<String, Object>> configurations)
            throws BundleException, IOException {
        for (Bundle bundle : bundles) {
            // Bundles that log would load their logging before it is woven and bound if these came later.
            if (LOGGING.contains(bundle.getSymbolicName())) {
                bundle.start();
            }
            if (CONFIGURATION_ADMIN.equals(bundle.getSymbolicName())) {
                bundle.start();
                configure(configurations);
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

    private void configure(Map<String, Map<String, Object>> configurations) throws IOException {
        ConfigurationAdmin admin = service(ConfigurationAdmin.class, Duration.ofSeconds(5));
        for (Map.Entry<String, Map<String, Object>> each : configurations.entrySet()) {
            // "?": any bundle may read it.
            admin.getConfiguration(each.getKey(), "?").update(new Hashtable<>(each.getValue()));
        }
    }

    /**
     * A service, waiting for it to come.
     *
     * @throws FrameworkException if it has not come in time, with what the bundles are doing
     */
    public <T> T service(Class<T> type, Duration patience) {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(framework.getBundleContext(), type, null);
        tracker.open();
        try {
            T service = tracker.waitForService(patience.toMillis());
            if (service == null) {
                throw new FrameworkException("The service " + type.getSimpleName() + " did not come within "
                        + patience.toSeconds() + " seconds. " + new BundleStates(framework.getBundleContext()));
            }
            return service;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new FrameworkException("Waiting for " + type.getSimpleName() + " was interrupted.", interrupted);
        }
    }

    /** Registers a service of the host's. */
    public <T> void register(Class<T> type, T service) {
        framework.getBundleContext().registerService(type, service, null);
    }

    /** The port that the framework's HTTP server listens on, once it does. */
    public int httpPort(Duration patience) {
        ServiceTracker<Object, Object> tracker = new ServiceTracker<>(framework.getBundleContext(), HTTP, null);
        tracker.open();
        try {
            if (tracker.waitForService(patience.toMillis()) == null) {
                throw new FrameworkException("The HTTP server did not start within " + patience.toSeconds()
                        + " seconds. Is the port free? " + new BundleStates(framework.getBundleContext()));
            }
            Object endpoint = tracker.getServiceReference().getProperty("osgi.http.endpoint");
            String address = endpoint instanceof String[] several ? several[0] : String.valueOf(endpoint);
            return URI.create(address).getPort();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new FrameworkException("Waiting for the HTTP server was interrupted.", interrupted);
        } finally {
            tracker.close();
        }
    }

    /** Every service of a type that is registered now. */
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
