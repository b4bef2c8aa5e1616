package iomtriage.integration.hosts;

import iomtriage.integration.ShippedCaseload;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Constants;

/** What a host under trial is given: people, two packs, a store, and the bundles that stand for the host's own. */
final class HostFolder {

    private static final Path CARRIED = Path.of(System.getProperty("carried.bundles"));
    private static final Pattern EXPORTED = Pattern.compile("iomtriage\\.api\\.\\w+(?=;version)");
    private static final int PEOPLE = 300;
    /** Bundles that must run before others load classes. */
    private static final Set<String> FIRST = Set.of(
            "org.apache.aries.spifly.dynamic.bundle.jar",
            "org.apache.felix.configadmin.jar",
            "slf4j-api.jar",
            "slf4j-jdk14.jar");

    private final Path folder;

    private HostFolder(Path folder) {
        this.folder = folder;
    }

    static HostFolder in(Path folder) throws IOException {
        Files.writeString(folder.resolve("people.jsonl"), ShippedCaseload.lines(PEOPLE));
        return new HostFolder(folder);
    }

    Path people() {
        return folder.resolve("people.jsonl");
    }

    /** Options of Java that tell a trial where and how often; what is held softly goes at once, so that growth can be seen. */
    List<String> options() throws IOException {
        return List.of(
                "-XX:SoftRefLRUPolicyMSPerMB=0",
                "-Dtrial.folder=" + folder,
                "-Dtrial.packs=" + ShippedCaseload.pack() + "," + ShippedCaseload.edited(folder),
                "-Dtrial.rounds=" + TrialResult.rounds());
    }

    String store() {
        return "jdbc:h2:file:" + folder.resolve("data").resolve("store").toAbsolutePath();
    }

    /**
     * The bundles for a framework without anything of its own, those that must run first apart.
     *
     * @param parts names of the parts to start, as the launcher has them
     */
    Path bundles(String... parts) throws IOException {
        Path bundles = Files.createDirectories(folder.resolve("bundles"));
        Files.createDirectories(bundles.resolve("first"));
        for (String part : parts) {
            for (Path jar : jars(CARRIED.resolve(part))) {
                String name = String.valueOf(jar.getFileName());
                boolean first = FIRST.contains(name) || name.startsWith("asm");
                Files.copy(jar, (first ? bundles.resolve("first") : bundles).resolve(name));
            }
        }
        return bundles;
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    /** The bundle of a case system, wired to the packages of the API. */
    static void caseHost(Path jar) throws IOException {
        bundle(jar, "example.casehost", "CaseHost", apiPackages() + ",org.osgi.framework", "CaseHost", "CaseSystem");
    }

    /** The bundle that puts the host through its trial. */
    static void trial(Path jar) throws IOException {
        bundle(
                jar,
                "example.trial",
                "Trial",
                "org.osgi.framework,org.osgi.framework.wiring,javax.management",
                "Trial",
                "Steps",
                "Growth");
    }

    private static String apiPackages() throws IOException {
        try (JarFile api = new JarFile(
                CARRIED.resolve("ranking").resolve("iomtriage.api.jar").toFile())) {
            String exports = api.getManifest().getMainAttributes().getValue(Constants.EXPORT_PACKAGE);
            return EXPORTED.matcher(exports)
                    .results()
                    .map(each -> each.group() + ";version=\"[1.0,2)\"")
                    .distinct()
                    .collect(Collectors.joining(","));
        }
    }

    private static void bundle(Path jar, String name, String activator, String imports, String... classes)
            throws IOException {
        String home = HostFolder.class.getPackageName() + ".inside";
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        main.putValue(Constants.BUNDLE_SYMBOLICNAME, name);
        main.putValue(Constants.BUNDLE_ACTIVATOR, home + "." + activator);
        main.putValue(Constants.IMPORT_PACKAGE, imports);
        Path compiled = compiled().resolve(home.replace('.', '/'));
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream to = new JarOutputStream(out, manifest);
                Stream<Path> files = Files.list(compiled)) {
            for (Path file : files.sorted().toList()) {
                String simple = String.valueOf(file.getFileName()).replaceAll("(\\$.*)?\\.class$", "");
                if (List.of(classes).contains(simple)) {
                    to.putNextEntry(new JarEntry(home.replace('.', '/') + "/" + file.getFileName()));
                    try (InputStream in = Files.newInputStream(file)) {
                        in.transferTo(to);
                    }
                    to.closeEntry();
                }
            }
        }
    }

    /** Where these tests are compiled to. */
    static Path compiled() {
        try {
            return Path.of(HostFolder.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (java.net.URISyntaxException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }
}
