package iomtriage.integration.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What others made that ships: under which licence, with which notice, and with no vulnerability that is known here. */
class SupplyTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final Path SUPPLY = ROOT.resolve("bundles").resolve("supply");
    private static final String APACHE = "Apache-2.0";
    /** One of them is enough, where there is a choice. */
    private static final Set<String> ALLOWED =
            Set.of(APACHE, "MIT", "BSD-2-Clause", "BSD-3-Clause", "MPL-2.0", "EPL-2.0");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\S+) \\| (\\S.*?) \\| (.*?) ?\\|$");
    private static final Pattern TEST_ONLY = Pattern.compile("(?m)^- `([\\w.-]+)`");

    private static boolean isAllowed(Library library) {
        return library.licences().stream().anyMatch(ALLOWED::contains);
    }

    @Test
    void everythingThatShipsIsUnderALicenceThatAllowsIt() throws IOException {
        SortedSet<Library> shipped = Library.shipped(ROOT);
        assertThat(shipped).hasSizeGreaterThan(30);
        assertThat(shipped).allMatch(SupplyTest::isAllowed);
    }

    @ParameterizedTest
    @CsvSource({
        "'[{\"license\": {\"id\": \"AGPL-3.0-only\"}}]', false",
        "'[{\"license\": {\"id\": \"GPL-2.0-with-classpath-exception\"}}]', false",
        "'[{\"license\": {\"name\": \"GNU General Public License\"}}]', false",
        "'[]', false",
        "'[{\"license\": {\"id\": \"EPL-2.0\"}}, {\"license\": {\"id\": \"GPL-2.0-with-classpath-exception\"}}]', true",
    })
    void aLibraryUnderGplAloneOrUnderNoLicenceIsRefused(String licences, boolean allowed) throws IOException {
        String component = "{\"group\": \"a\", \"name\": \"b\", \"version\": \"1\", \"licenses\": " + licences + "}";
        assertThat(isAllowed(Library.of(new JsonMapper().readTree(component)))).isEqualTo(allowed);
    }

    @Test
    void whatIsForTestsOnlyIsNamedByNoRoom() throws IOException {
        List<String> testOnly = TEST_ONLY
                .matcher(Files.readString(SUPPLY.resolve("README.md")))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(testOnly).contains("org.openjdk.jmh", "org.jpmml");
        assertThat(Library.shipped(ROOT))
                .noneMatch(library -> testOnly.contains(library.name().split(":")[0]));
        try (Stream<Path> poms = Files.find(ROOT.resolve("bundles"), 2, (file, is) -> file.endsWith("pom.xml"))) {
            assertThat(poms).allSatisfy(pom -> assertThat(Files.readString(pom)).doesNotContain(testOnly));
        }
    }

    @Test
    void theListOfWhatShipsIsComplete() throws IOException {
        String list = Library.shipped(ROOT).stream()
                .map(library -> "| " + library.name() + " | " + String.join(" or ", library.licences()) + " | "
                        + text(library) + " |")
                .distinct()
                .collect(Collectors.joining("\n"));
        Path proposed = ROOT.resolve("integration-tests/target/libraries.md");
        Files.writeString(proposed, list + "\n");
        String known = ROW.matcher(Files.readString(SUPPLY.resolve("README.md")))
                .results()
                .map(match -> match.group())
                .filter(row -> row.contains(":"))
                .collect(Collectors.joining("\n"));
        assertThat(known)
                .as("Put target/libraries.md in the place of the table in bundles/supply/README.md, and the texts of"
                        + " licences that are new in bundles/supply/licenses.")
                .isEqualTo(list);
    }

    /** The file with the text of a licence that asks for its text to be passed on. */
    private static String text(Library library) {
        if (library.licences().contains(APACHE)) {
            return "";
        }
        String name = library.name().substring(library.name().indexOf(':') + 1);
        String text = name.replaceAll("-.*", "") + ".txt";
        assertThat(SUPPLY.resolve("licenses").resolve(text)).exists();
        return "[" + text + "](licenses/" + text + ")";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cli/target/iomtriage.jar", "cli/target/iomtriage-columnar.jar", "host/target/casebook.jar"})
    void aJarThatPeopleRunCarriesLicenceNoticesAndTheListOfWhatIsInIt(String jar) throws IOException {
        try (ZipFile zip = new ZipFile(ROOT.resolve("bundles").resolve(jar).toFile());
                Stream<Path> texts = Files.list(SUPPLY.resolve("licenses"))) {
            assertThat(content(zip, "META-INF/LICENSE")).isEqualTo(Files.readString(ROOT.resolve("LICENSE")));
            assertThat(content(zip, "META-INF/NOTICE")).isEqualTo(Files.readString(SUPPLY.resolve("NOTICE")));
            for (Path text : texts.toList()) {
                assertThat(content(zip, "META-INF/licenses/" + text.getFileName()))
                        .isEqualTo(Files.readString(text));
            }
            assertThat(zip.stream().map(ZipEntry::getName)).anyMatch(name -> name.startsWith("META-INF/sbom/"));
        }
    }

    private static String content(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        assertThat(entry).as(name).isNotNull();
        return new String(zip.getInputStream(entry).readAllBytes());
    }

    /** Jars of ours but those of tests, those of sources and of documentation among them where the profile "release" has made them. */
    private static List<Path> ours() throws IOException {
        try (Stream<Path> jars = Files.find(
                ROOT.resolve("bundles"),
                3,
                (file, is) -> file.toString().matches(".*/target/iomtriage\\.\\w+-\\d.*(?<!-tests)\\.jar"))) {
            return jars.toList();
        }
    }

    @Test
    void everyJarOfOursCarriesLicenceAndNotice() throws IOException {
        assertThat(ours()).hasSizeGreaterThan(20);
        for (Path jar : ours()) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                assertThat(zip.getEntry("META-INF/LICENSE")).as(jar.toString()).isNotNull();
                assertThat(zip.getEntry("META-INF/NOTICE")).as(jar.toString()).isNotNull();
            }
        }
    }

    @Test
    void everyPartIsReleasedWithItsSourcesAndItsDocumentation() throws IOException {
        List<String> names =
                ours().stream().map(jar -> jar.getFileName().toString()).toList();
        assumeTrue(
                names.stream().anyMatch(name -> name.endsWith("-javadoc.jar")),
                "Skipped: jars of sources and of documentation are made by mvn verify -Prelease,spark");

        assertThat(names)
                .containsAll(names.stream()
                        .filter(name -> name.matches("[a-z.]+-[\\d.]+\\.jar"))
                        .flatMap(name ->
                                Stream.of("-sources.jar", "-javadoc.jar").map(end -> name.replaceAll("\\.jar$", end)))
                        .toList());
    }

    @Test
    void everyLibraryInsideCasebookIsOnItsList() throws IOException {
        Set<String> names = Library.shipped(ROOT).stream()
                .map(library -> library.name().substring(library.name().indexOf(':') + 1))
                .collect(Collectors.toSet());
        try (ZipFile zip =
                new ZipFile(ROOT.resolve("bundles/host/target/casebook.jar").toFile())) {
            assertThat(zip.stream()
                            .map(ZipEntry::getName)
                            .filter(name -> name.endsWith(".jar") && !name.contains("/iomtriage."))
                            .map(name -> name.replaceAll(".*/|\\.jar|-light", ""))
                            .toList())
                    .isNotEmpty()
                    .isSubsetOf(names);
        }
    }

    /** Parquet's jars hold classes of others under names of its own, and no dependency tells so. */
    @Test
    void everyLibraryInsideParquetIsOnAListAndOfThisParquet() throws IOException {
        try (ZipFile zip = new ZipFile(
                ROOT.resolve("bundles/cli/target/iomtriage-columnar.jar").toFile())) {
            JsonNode inside = new JsonMapper().readTree(content(zip, "META-INF/sbom/inside-parquet.cdx.json"));
            List<String> packages = inside.findValuesAsText("value");
            assertThat(zip.stream()
                            .map(ZipEntry::getName)
                            .filter(name -> name.startsWith("shaded/") && name.endsWith(".class")))
                    .isNotEmpty()
                    .allMatch(name -> packages.stream().anyMatch(each -> name.startsWith(each + "/")));
            assertThat(Library.shipped(ROOT))
                    .filteredOn(library -> library.name().startsWith("org.apache.parquet:"))
                    .isNotEmpty()
                    .as(
                            "Write what the new version of Parquet carries, by its META-INF/DEPENDENCIES, into inside-parquet.cdx.json.")
                    .allMatch(library -> library.version()
                            .equals(inside.at("/metadata/component/version").asText()));
        }
    }

    @Test
    void nothingThatShipsHasAKnownVulnerability() throws IOException {
        List<Vulnerability> known = Vulnerability.listed(SUPPLY.resolve("known-vulnerabilities.csv"));
        assertThat(known).hasSizeGreaterThan(30);
        assertThat(Library.shipped(ROOT).stream()
                        .flatMap(library -> known.stream()
                                .filter(each -> each.affects(library))
                                .map(each -> library.name() + " " + library.version() + ": " + each.id() + ", "
                                        + each.what() + "; take " + each.fixed() + " or later")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "jetty-http, 12.0.32, true",
        "jetty-http, 12.0.33, false",
        "jetty-http, 12.0.39, false",
        "jetty-http, 12.1.0, true",
        "jetty-http, 12.1.6, true",
        "jetty-http, 12.1.7, false",
        "jetty-server, 12.0.32, false",
    })
    void aStepToANewerLineOfVersionsBringsNoVulnerabilityBack(String name, String version, boolean affected)
            throws IOException {
        Library library = new Library("org.eclipse.jetty:" + name, version, List.of(APACHE));

        assertThat(Vulnerability.listed(SUPPLY.resolve("known-vulnerabilities.csv")).stream()
                        .filter(each -> each.id().equals("CVE-2026-2332"))
                        .anyMatch(each -> each.affects(library)))
                .isEqualTo(affected);
    }

    @ParameterizedTest
    @CsvSource({
        "12.0.32, 12.0.33, true",
        "12.0.33, 12.0.33, false",
        "12.0.39, 12.0.9, false",
        "2.23, 2.22.2, false",
        "1.9.4, 1.11.0, true",
        "2.9, 2.9.1, true",
        "1.1.6.RELEASE, 1.1.7, true",
    })
    void versionsAreComparedNumberByNumber(String version, String fixed, boolean before) {
        assertThat(Vulnerability.isBefore(version, fixed)).isEqualTo(before);
    }
}
