package iomtriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.cli.terminal.ExitCode;
import iomtriage.store.Dialect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code store encrypt}, and the other commands on what it leaves. */
class EncryptTest {

    @TempDir
    Path folder;

    @Test
    void anUnencryptedStoreIsEncryptedWithEverythingInIt() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        TestStore store = TestStore.empty(Dialect.H2, data);
        store.write(TestStore.drafts(20));
        String before =
                Ran.iomtriage("audit", "verify", "--store", store.address()).out();

        Ran ran = Ran.iomtriage("store", "encrypt", "--store", store.address());

        assertThat(ran).extracting(Ran::exit, Ran::err).containsExactly(0, "");
        assertThat(ran.out()).startsWith("Encrypted, and the audit trail of 20 entries is as it was written.");
        assertThat(Files.readString(data.resolve("store.mv.db"), StandardCharsets.ISO_8859_1))
                .startsWith("H2encrypt")
                .doesNotContain("S-1");
        assertThat(Ran.iomtriage("audit", "verify", "--store", store.address()).out())
                .isEqualTo(before);
        assertThat(Ran.iomtriage(
                                "store",
                                "erase",
                                "--store",
                                store.address(),
                                "--person",
                                "S-1",
                                "--by",
                                "dpo",
                                "--authority",
                                "Request 14",
                                "--run")
                        .out())
                .startsWith("Erased:");
        assertThat(Ran.iomtriage("store", "encrypt", "--store", store.address()).err())
                .contains("This store is encrypted already.");
        Files.move(folder.resolve("data-keys/store.key"), folder.resolve("elsewhere"));
        assertThat(Ran.iomtriage("audit", "verify", "--store", store.address()))
                .satisfies(without -> assertThat(without.exit()).isEqualTo(ExitCode.ERROR))
                .satisfies(without -> assertThat(without.err()).contains("its key is not at"));
        assertThat(Ran.iomtriage("audit", "verify", "--store", store.address(), "--key", folder.resolve("elsewhere"))
                        .exit())
                .isZero();
    }
}
