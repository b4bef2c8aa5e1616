package iomtriage.integration.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import iomtriage.integration.ShippedCaseload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages on the newest JDK that this machine has: what reads classes at start must know those of its Java. */
class NewestJavaTest {

    private static final List<Path> WHERE_JDKS_ARE = List.of(
            Path.of("/usr/lib/jvm"),
            Path.of("/Library/Java/JavaVirtualMachines"),
            Path.of(System.getProperty("user.home"), ".sdkman", "candidates", "java"));

    @TempDir
    Path folder;

    private record Jdk(Path home, Runtime.Version version) {}

    @Test
    void thePagesAreServedOnTheNewestJavaOfThisMachine() throws Exception {
        Optional<Jdk> newest = newest();
        assumeTrue(
                newest.isPresent(),
                "Skipped: no JDK newer than " + Runtime.version().feature() + " was found in " + WHERE_JDKS_ARE);
        Path caseload = Files.writeString(folder.resolve("people.jsonl"), ShippedCaseload.lines(30));
        String store = "jdbc:h2:file:" + folder.resolve("data").resolve("store").toAbsolutePath();

        try (RunningCasebook casebook = RunningCasebook.on(
                newest.get().home(), store, folder, "--caseload", caseload.toString(), "--users", users().toString())) {
            HttpClient browser = HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
            URI signIn = URI.create(casebook.address() + "/sign-in");
            HttpResponse<String> list = browser.send(
                    HttpRequest.newBuilder(signIn)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("user=supervisor&password=for-attacks-only"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(list.body()).contains("30 people whose cases you may open, ranked among themselves");
            assertThat(casebook.errors()).doesNotContain("SLF4J", "Unsupported class file", "Exception");
            assertThat(casebook.stop()).isTrue();
        }
    }

    private Path users() throws IOException {
        Path users = folder.resolve("users.properties");
        try (InputStream in = getClass().getResourceAsStream("/iomtriage/integration/attacks/users.properties")) {
            Files.copy(in, users);
        }
        return users;
    }

    /** The newest JDK, if it is newer than the one that runs this test: that one runs everything else. */
    private static Optional<Jdk> newest() {
        return WHERE_JDKS_ARE.stream()
                .flatMap(NewestJavaTest::homes)
                .flatMap(home -> version(home).map(version -> new Jdk(home, version)).stream())
                .max(Comparator.comparing(Jdk::version))
                .filter(jdk -> jdk.version().feature() > Runtime.version().feature());
    }

    private static Stream<Path> homes(Path parent) {
        if (!Files.isDirectory(parent)) {
            return Stream.empty();
        }
        try (Stream<Path> homes = Files.list(parent)) {
            return homes
                    .flatMap(home -> Stream.of(home, home.resolve("Contents").resolve("Home")))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<Runtime.Version> version(Path home) {
        Path release = home.resolve("release");
        if (!Files.isReadable(release)
                || !Files.isExecutable(home.resolve("bin").resolve("java"))) {
            return Optional.empty();
        }
        Properties facts = new Properties();
        try (InputStream in = Files.newInputStream(release)) {
            facts.load(in);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        return Optional.ofNullable(facts.getProperty("JAVA_VERSION"))
                .map(text -> text.replace("\"", ""))
                // Java 8 and before counted otherwise.
                .filter(text -> text.matches("[1-9][0-9]*(\\.[0-9]+)*"))
                .map(Runtime.Version::parse);
    }
}
