package iomtriage.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Tells when the file of key and certificates was renewed, once what is in it can be read: half of a file is waited out. */
final class KeyStoreWatch implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final System.Logger LOG = System.getLogger(KeyStoreWatch.class.getName());

    private final Path file;
    private final char[] password;
    private final Consumer<Long> renewed;
    private final Duration pause;
    private final Thread watching = new Thread(this::run, "iomtriage-certificate");
    private final CountDownLatch closed = new CountDownLatch(1);
    private byte[] taken;
    private byte[] complainedOf = {};

    /** @param renewed told with a number that differs each time */
    KeyStoreWatch(Path file, String password, Consumer<Long> renewed) {
        this(file, password, renewed, PAUSE);
    }

    /** @param pause how long it waits between one look and the next */
    KeyStoreWatch(Path file, String password, Consumer<Long> renewed, Duration pause) {
        this.file = file;
        this.password = password.toCharArray();
        this.renewed = renewed;
        this.pause = pause;
        this.taken = bytes();
        watching.setDaemon(true);
    }

    void start() {
        watching.start();
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException gone) {
            return new byte[0];
        }
    }

    private void run() {
        try {
            for (long turn = 1; !closed.await(pause.toMillis(), TimeUnit.MILLISECONDS); turn++) {
                lookWhateverFails(turn);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** A watch that ends would let the certificate run out without a word. */
    private void lookWhateverFails(long turn) {
        try {
            look(turn);
        } catch (RuntimeException | Error failed) {
            LOG.log(System.Logger.Level.ERROR, "Whether the key store for TLS was changed could not be seen.", failed);
        }
    }

    /** @return whether there was something new to take */
    boolean look(long turn) {
        byte[] now = bytes();
        if (Arrays.equals(now, taken)) {
            return false;
        }
        if (!isWhole()) {
            if (!Arrays.equals(now, complainedOf)) {
                complainedOf = now;
                LOG.log(
                        System.Logger.Level.WARNING,
                        "The key store for TLS was changed, and cannot be read with its password: the certificate taken"
                                + " before stays in use.");
            }
            return false;
        }
        taken = now;
        try {
            renewed.accept(turn);
            LOG.log(System.Logger.Level.INFO, "The renewed certificate is in use.");
        } catch (RuntimeException | Error failed) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "The renewed certificate could not be taken. Start the service again.",
                    failed);
        }
        return true;
    }

    private boolean isWhole() {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password);
            return keys.size() > 0;
        } catch (IOException | GeneralSecurityException broken) {
            return false;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        watching.interrupt();
    }
}
