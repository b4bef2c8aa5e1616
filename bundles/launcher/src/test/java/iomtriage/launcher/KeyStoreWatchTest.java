package iomtriage.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyStoreWatchTest {

    private static final String PASSWORD = "for-this-test-only";

    @TempDir
    private Path folder;

    private final List<Long> told = new ArrayList<>();

    @Test
    void halfOfAFileIsWaitedOutAndTheWholeIsTakenOnce() throws Exception {
        Path file = keys("keys.p12", "first", PASSWORD);
        byte[] renewed = Files.readAllBytes(keys("renewed.p12", "second", PASSWORD));
        try (KeyStoreWatch watch = new KeyStoreWatch(file, PASSWORD, told::add)) {
            assertThat(watch.look(1)).as("as it was").isFalse();

            Files.write(file, Arrays.copyOf(renewed, renewed.length / 2));
            assertThat(watch.look(2)).as("half of it").isFalse();
            Files.delete(file);
            assertThat(watch.look(3)).as("nothing of it").isFalse();
            Files.write(file, renewed);
            assertThat(watch.look(4)).as("all of it").isTrue();
            assertThat(watch.look(5)).as("once more").isFalse();
        }
        assertThat(told).containsExactly(4L);
    }

    @Test
    void whatAnotherPasswordOpensIsNotTaken() throws Exception {
        Path file = keys("keys.p12", "first", PASSWORD);
        try (KeyStoreWatch watch = new KeyStoreWatch(file, PASSWORD, told::add)) {
            keys("keys.p12", "second", "another");

            assertThat(watch.look(1)).isFalse();
        }
        assertThat(told).isEmpty();
    }

    @Test
    void whatCannotBeTakenIsNotTriedAgainUntilTheFileChanges() throws Exception {
        Path file = keys("keys.p12", "first", PASSWORD);
        try (KeyStoreWatch watch = new KeyStoreWatch(file, PASSWORD, turn -> {
            told.add(turn);
            throw new IllegalStateException("no server");
        })) {
            keys("keys.p12", "second", PASSWORD);

            assertThat(watch.look(1)).isTrue();
            assertThat(watch.look(2)).isFalse();
        }
        assertThat(told).containsExactly(1L);
    }

    @Test
    void anErrorWhileTheFileIsLookedAtIsLoggedAndTheWatchGoesOn() throws Exception {
        Path file = keys("keys.p12", "first", PASSWORD);
        Path renewed = keys("renewed.p12", "second", PASSWORD);
        BlockingQueue<Long> taken = new LinkedBlockingQueue<>();
        BlockingQueue<LogRecord> logged = new LinkedBlockingQueue<>();
        Logger log = Logger.getLogger(KeyStoreWatch.class.getName());
        Handler noting = new Noting(logged);
        log.addHandler(noting);
        try (KeyStoreWatch watch = new KeyStoreWatch(file, PASSWORD, taken::add, Duration.ofMillis(20))) {
            watch.start();
            moreThanAnArrayHolds(file);
            LogRecord entry = logged.poll(30, TimeUnit.SECONDS);
            Files.copy(renewed, file, StandardCopyOption.REPLACE_EXISTING);

            assertThat(entry).isNotNull();
            assertThat(entry.getThrown()).isInstanceOf(OutOfMemoryError.class);
            assertThat(taken.poll(30, TimeUnit.SECONDS))
                    .as("the renewed key store, afterwards")
                    .isNotNull();
        } finally {
            log.removeHandler(noting);
        }
    }

    /** Something else was copied to the place: a file that no array holds, nearly all of it a hole that takes no room. */
    private static void moreThanAnArrayHolds(Path file) throws IOException {
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(3L << 30);
        }
    }

    private static final class Noting extends Handler {

        private final BlockingQueue<LogRecord> logged;

        Noting(BlockingQueue<LogRecord> logged) {
            this.logged = logged;
        }

        @Override
        public void publish(LogRecord entry) {
            logged.add(entry);
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private Path keys(String name, String secret, String password) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setEntry(
                "key",
                new KeyStore.SecretKeyEntry(new SecretKeySpec(secret.getBytes(), "AES")),
                new KeyStore.PasswordProtection(password.toCharArray()));
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            keys.store(out, password.toCharArray());
        }
        return file;
    }
}
