package iomtriage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While a store is open no other program gets its lock, whatever this one opens and closes beside it. */
class H2LockTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void register() {
        H2WholeBlocks.register();
        file = folder.resolve("store.mv.db");
    }

    private FileChannel opened() throws IOException {
        return FilePath.get(H2WholeBlocks.SCHEME + ":" + file).open("rw");
    }

    @Test
    void whatCouldNotBeLockedTakesTheLockFromNobodyWhereItIsClosed() throws Exception {
        try (FileChannel store = opened()) {
            assertThat(store.tryLock()).isNotNull();
            FileChannel again = opened();
            assertThatThrownBy(again::tryLock).isInstanceOf(OverlappingFileLockException.class);
            again.close();
            opened().close();

            assertThat(isFreeForAnotherProgram()).isFalse();
        }
        assertThat(isFreeForAnotherProgram()).isTrue();
        try (FileChannel later = opened()) {
            assertThat(later.tryLock()).isNotNull();
        }
    }

    /** As H2 does it: an opening that could not be locked is not closed, but by the collector of garbage. */
    @Test
    void whatIsForgottenTakesTheLockFromNobody() throws Exception {
        try (FileChannel store = opened()) {
            assertThat(store.tryLock()).isNotNull();
            assertThatThrownBy(() -> opened().tryLock()).isInstanceOf(OverlappingFileLockException.class);
            for (int i = 0; i < 20; i++) {
                System.gc();
                Thread.sleep(10);
            }

            assertThat(isFreeForAnotherProgram()).isFalse();
        }
    }

    private boolean isFreeForAnotherProgram() throws IOException, InterruptedException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return other.waitFor() == 0;
    }

    /** Another program: ends with 0 if it gets the lock, with 1 if not. */
    static final class Other {
        private Other() {}

        public static void main(String[] arguments) throws IOException {
            try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE)) {
                System.exit(channel.tryLock() == null ? 1 : 0);
            }
        }
    }
}
