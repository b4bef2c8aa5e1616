package iomtriage.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/** What our bundles carry inside stays inside: a host's copies of the same libraries never meet ours. */
class HostsOwnLibrariesTest {

    private static final String OUR_BUNDLES = "iomtriage.";

    @TempDir
    static Path cache;

    private static Framework framework;
    private static final List<Bundle> OURS = new ArrayList<>();

    @BeforeAll
    static void installOurBundles() throws BundleException, IOException {
        framework = new FrameworkFactory().newFramework(Map.of(Constants.FRAMEWORK_STORAGE, cache.toString()));
        framework.start();
        Path bundles = Path.of(System.getProperty("carried.bundles"));
        try (Stream<Path> files = Files.walk(bundles)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                Bundle installed = install(String.valueOf(jar.getFileName()), Files.newInputStream(jar));
                if (installed.getSymbolicName().startsWith(OUR_BUNDLES)) {
                    OURS.add(installed);
                }
            }
        }
    }

    @AfterAll
    static void stop() throws BundleException {
        framework.stop();
    }

    private static Bundle install(String location, InputStream jar) throws BundleException, IOException {
        try (jar) {
            return framework.getBundleContext().installBundle(location, jar);
        }
    }

    @Test
    void everyPackageThatOurBundlesExportIsOurOwn() {
        assertThat(OURS).isNotEmpty();
        assertThat(OURS)
                .flatExtracting(HostsOwnLibrariesTest::exports)
                .isNotEmpty()
                .allSatisfy(exported -> assertThat(exported).startsWith(OUR_BUNDLES))
                .noneMatch(exported -> exported.contains("internal"));
    }

    @Test
    void aHostsBundleIsNeverWiredToTheLibrariesInsideOurs() throws BundleException, IOException {
        for (String library : List.of("com.google.protobuf", "org.tribuo", "com.oracle.labs.mlrg.olcut.provenance")) {
            Bundle host = install("host-of-" + library, bundle("host." + library, library));

            assertThatExceptionOfType(BundleException.class)
                    .isThrownBy(host::start)
                    .withMessageContaining(library);
        }
    }

    @Test
    void ourModelsAreAtHomeBesideAHostsOwnCopyOfTheirLibraries() throws BundleException, IOException {
        Bundle additive = OURS.stream()
                .filter(bundle -> bundle.getSymbolicName().equals("iomtriage.additive"))
                .findFirst()
                .orElseThrow();
        Bundle copy = install("copy", exporting("com.google.protobuf", "org.tribuo"));
        copy.start();
        additive.start();

        assertThat(copy.getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(classOf(additive, "org.tribuo.Model")).isEqualTo(additive);
        assertThat(classOf(additive, "com.google.protobuf.Any")).isEqualTo(additive);
        copy.uninstall();
    }

    private static Bundle classOf(Bundle from, String name) {
        try {
            return FrameworkUtil.getBundle(from.loadClass(name));
        } catch (ClassNotFoundException absent) {
            throw new AssertionError(absent);
        }
    }

    private static List<String> exports(Bundle bundle) {
        return bundle.adapt(BundleRevision.class).getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream()
                .map(BundleCapability::getAttributes)
                .map(attributes -> String.valueOf(attributes.get(PackageNamespace.PACKAGE_NAMESPACE)))
                .toList();
    }

    /** A bundle of a host that imports a package, of whatever version there is. */
    private static InputStream bundle(String name, String imported) throws IOException {
        return jar(name, Constants.IMPORT_PACKAGE, imported);
    }

    /** A bundle of a host that has these packages for everyone. */
    private static InputStream exporting(String... packages) throws IOException {
        return jar("host.copies", Constants.EXPORT_PACKAGE, String.join(",", packages));
    }

    private static InputStream jar(String name, String header, String value) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        main.putValue(Constants.BUNDLE_SYMBOLICNAME, name);
        main.putValue(header, value);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new JarOutputStream(bytes, manifest).close();
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
