package iomtriage.integration.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The OSGi index in the archive for Karaf, from which a resolver takes what a host needs. */
class RepositoryIndexTest {

    private static final Path ARCHIVE =
            Path.of(System.getProperty("project.root"), "bundles/karaf/target/iomtriage-0.1.0.kar");
    private static final String ROOT = "repository/";
    private static final String PACKAGE = "osgi.wiring.package";
    private static final Pattern NEEDED = Pattern.compile("\\(osgi\\.wiring\\.package=([\\w.]+)\\)");
    /** What Java, the framework, a Configuration Admin and SLF4J give, as the guide asks for. */
    private static final Pattern OF_THE_HOST = Pattern.compile(
            "javax?\\..*|org\\.(ietf\\.jgss|w3c\\.dom|xml\\.sax.*)|org\\.osgi\\.(dto|framework.*|resource|util\\.tracker|service\\.cm)|org\\.slf4j.*");

    private static ZipFile archive;
    private static List<Element> resources;

    @BeforeAll
    static void open() throws Exception {
        archive = new ZipFile(ARCHIVE.toFile());
        try (InputStream in = archive.getInputStream(archive.getEntry(ROOT + "index.xml"))) {
            Document index =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
            resources = elements(index.getElementsByTagName("resource"));
        }
    }

    @AfterAll
    static void close() throws IOException {
        archive.close();
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    /** Attributes and directives of what a resource gives, or needs, in a namespace. */
    private static List<Map<String, String>> of(Element resource, String kind, String namespace) {
        return elements(resource.getElementsByTagName(kind)).stream()
                .filter(each -> each.getAttribute("namespace").equals(namespace))
                .map(RepositoryIndexTest::values)
                .toList();
    }

    private static Map<String, String> values(Element described) {
        Map<String, String> values = new TreeMap<>();
        for (String kind : List.of("attribute", "directive")) {
            elements(described.getElementsByTagName(kind))
                    .forEach(each -> values.put(each.getAttribute("name"), each.getAttribute("value")));
        }
        return values;
    }

    @Test
    void everyBundleOfTheArchiveIsInItWithItsDigest() throws Exception {
        Map<String, String> listed = new TreeMap<>();
        for (Element resource : resources) {
            Map<String, String> content =
                    of(resource, "capability", "osgi.content").get(0);
            // What a jar needs under a newer Java, bnd tells apart, as of no file.
            if (!content.get("url").startsWith("urn:osgi-bnd-mrj:")) {
                listed.put(content.get("url"), content.get("osgi.content"));
            }
        }
        Map<String, String> there = new TreeMap<>();
        for (ZipEntry entry :
                archive.stream().filter(each -> each.getName().endsWith(".jar")).toList()) {
            there.put(entry.getName().substring(ROOT.length()), digest(entry));
        }

        assertThat(there).hasSizeGreaterThan(50);
        assertThat(listed).isEqualTo(there);
    }

    private static String digest(ZipEntry entry) throws Exception {
        try (InputStream in = archive.getInputStream(entry)) {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
        }
    }

    @Test
    void whatABundleNeedsIsInItOrIsTheHosts() {
        TreeSet<String> given = new TreeSet<>();
        TreeSet<String> needed = new TreeSet<>();
        for (Element resource : resources) {
            of(resource, "capability", PACKAGE).forEach(each -> given.add(each.get(PACKAGE)));
            of(resource, "requirement", PACKAGE).stream()
                    .filter(each -> !"optional".equals(each.get("resolution")))
                    .forEach(each ->
                            NEEDED.matcher(each.get("filter")).results().forEach(name -> needed.add(name.group(1))));
        }

        assertThat(given).contains("iomtriage.api.referral");
        assertThat(needed).contains("iomtriage.api.referral");
        needed.removeAll(given);
        assertThat(needed).allMatch(name -> OF_THE_HOST.matcher(name).matches());
    }
}
