package iomtriage.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import iomtriage.launcher.Iomtriage;
import iomtriage.launcher.LaunchSettings;
import iomtriage.launcher.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer depends on the connection that a client really has, and not on what it says of it. */
class TlsAndProxyTest {

    private static final String TLS_FROM_NOW_ON = "Strict-Transport-Security";
    private static final String PASSWORD = "for-this-test";

    @TempDir
    Path folder;

    @Test
    void withAKeyStoreThePortSpeaksTlsAlone() throws Exception {
        Path keys = keys("keys.p12");
        Path password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        Map<String, String> tls = Map.of(
                "iomtriage.http.keystore", keys.toString(), "iomtriage.http.keystore.password", "file:" + password);
        try (Iomtriage iomtriage = start(tls)) {
            URI pages = iomtriage.pages();
            HttpResponse<String> answer = HttpClient.newBuilder()
                    .sslContext(trusting(keys))
                    .build()
                    .send(call(pages).build(), HttpResponse.BodyHandlers.ofString());

            assertThat(pages.getScheme()).isEqualTo("https");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue(TLS_FROM_NOW_ON)).contains("max-age=31536000");
            assertThat(plain(pages)).isNotEqualTo(200);
        }
    }

    @Test
    void aRenewedCertificateIsTakenWithoutAStopOnTheSamePort() throws Exception {
        Path keys = keys("keys.p12");
        Path renewed = keys("renewed.p12");
        Map<String, String> tls =
                Map.of("iomtriage.http.keystore", keys.toString(), "iomtriage.http.keystore.password", PASSWORD);
        try (Iomtriage iomtriage = start(tls)) {
            URI pages = iomtriage.pages();
            assertThat(overTls(pages, keys)).isTrue();

            Files.copy(renewed, keys, StandardCopyOption.REPLACE_EXISTING);

            boolean taken = false;
            for (int i = 0; i < 60 && !taken; i++) {
                Thread.sleep(500);
                taken = overTls(pages, renewed);
            }
            assertThat(taken).isTrue();
        }
    }

    /** Whether it is answered over TLS by the holder of the certificate in a key store. */
    private static boolean overTls(URI pages, Path trusted) throws GeneralSecurityException, InterruptedException {
        try {
            return HttpClient.newBuilder()
                            .sslContext(trusting(trusted))
                            .build()
                            .send(call(pages).build(), HttpResponse.BodyHandlers.ofString())
                            .statusCode()
                    == 200;
        } catch (IOException another) {
            return false;
        }
    }

    @Test
    void aNameThatWasMadeToPointHereIsNotAnswered() throws Exception {
        try (Iomtriage iomtriage = start(Map.of())) {
            assertThat(called(iomtriage, "localhost")).isEqualTo(200);
            assertThat(called(iomtriage, "evil.example")).isEqualTo(421);
        }
        try (Iomtriage named = start(Map.of("iomtriage.http.names", "triage.police.example"))) {
            assertThat(called(named, "triage.police.example")).isEqualTo(200);
            assertThat(called(named, "evil.example")).isEqualTo(421);
        }
    }

    private static int called(Iomtriage iomtriage, String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", iomtriage.pages().getPort())) {
            socket.getOutputStream()
                    .write(("GET /health/live HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return Integer.parseInt(answer.split(" ")[1]);
        }
    }

    @Test
    void whatAProxySaysOfTheConnectionIsBelievedOnlyWhereThereIsOne() throws Exception {
        try (Iomtriage alone = start(Map.of())) {
            assertThat(forwarded(alone).headers().firstValue(TLS_FROM_NOW_ON)).isEmpty();
        }
        try (Iomtriage behind = start(Map.of("iomtriage.http.behind.proxy", "true"))) {
            assertThat(forwarded(behind).headers().firstValue(TLS_FROM_NOW_ON)).isPresent();
        }
    }

    @Test
    void aSecretWhoseFileIsNotThereIsSaidWithoutTheFile() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LaunchSettings.of(Map.of("iomtriage.store.password", "file:/not/there")))
                .withMessageContaining("names a file that cannot be read")
                .withMessageNotContaining("/not/there");
    }

    private Iomtriage start(Map<String, String> more) throws IOException {
        LaunchSettings settings = LaunchSettings.of(more)
                .starting(Part.PAGES)
                .with("iomtriage.http.port", 0)
                .with("iomtriage.launcher.folder", Files.createTempDirectory(folder, "store"));
        Iomtriage iomtriage = Iomtriage.start(settings);
        iomtriage.lists();
        return iomtriage;
    }

    private static HttpRequest.Builder call(URI pages) {
        return HttpRequest.newBuilder(pages.resolve("/health/live"));
    }

    private static HttpResponse<String> forwarded(Iomtriage iomtriage) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        call(iomtriage.pages())
                                .header("X-Forwarded-Proto", "https")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    /** The status of an answer to plain HTTP; 0 if there is none. */
    private static int plain(URI pages) throws InterruptedException {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            call(URI.create("http://localhost:" + pages.getPort() + "/"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .statusCode();
        } catch (IOException refused) {
            return 0;
        }
    }

    private Path keys(String name) throws IOException, InterruptedException {
        Path keys = folder.resolve(name);
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        String command =
                "-genkeypair -alias pages -keyalg EC -dname CN=localhost -ext SAN=dns:localhost -storetype PKCS12"
                        + " -validity 2 -storepass " + PASSWORD + " -keystore";
        List<String> all = new ArrayList<>(List.of(keytool.toString()));
        all.addAll(List.of(command.split(" ")));
        all.add(keys.toString());
        assertThat(new ProcessBuilder(all).inheritIO().start().waitFor()).isZero();
        return keys;
    }

    private static SSLContext trusting(Path keys) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("pages", store.getCertificate("pages"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }
}
