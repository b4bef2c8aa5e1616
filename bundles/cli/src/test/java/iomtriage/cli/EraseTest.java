package iomtriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.cli.terminal.ExitCode;
import iomtriage.reviews.audit.StoredEntry;
import iomtriage.store.Dialect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code store erase}. */
class EraseTest {

    @TempDir
    Path folder;

    private static Ran erase(TestStore store, String... more) {
        return Ran.iomtriage(Stream.concat(
                        Stream.of(
                                "store",
                                "erase",
                                "--store",
                                store.address(),
                                "--by",
                                "dpo",
                                "--authority",
                                "Request 14"),
                        Stream.of(more))
                .toArray());
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void nothingIsErasedBeforeAPersonSaysSo(Dialect dialect) {
        TestStore store = TestStore.empty(dialect, folder);
        store.write(TestStore.drafts(40));
        List<StoredEntry> before = store.rows();
        int about = (int) before.stream()
                .filter(entry -> entry.subject().equals(Optional.of("S-1")))
                .count();

        Ran counted = erase(store, "--person", "S-1");
        assertThat(counted.exit()).isZero();
        assertThat(counted.out()).startsWith("To be erased (nothing was changed; add --run to erase):");
        assertThat(store.rows()).isEqualTo(before);

        Ran erased = erase(store, "--person", "S-1", "--run");
        assertThat(erased.out()).startsWith("Erased:");
        assertThat(erased.err().contains("VACUUM FULL")).isEqualTo(dialect == Dialect.POSTGRESQL);
        assertThat(store.rows()).hasSize(41).noneMatch(entry -> entry.subject().equals(Optional.of("S-1")));
        assertThat(Ran.iomtriage("audit", "verify", "--store", store.address()).out())
                .contains("OK: ", "  erased    " + about + ", each by an entry that says so");
        assertThat(erase(store, "--person", "S-1").out()).startsWith("Nothing is kept under this reference.");
    }

    @Test
    void anAuthorityThatNamesThePersonIsRefusedBeforeAnythingHappens() {
        TestStore store = TestStore.empty(Dialect.H2, folder);
        store.write(TestStore.drafts(5));

        Ran ran = erase(store, "--person", "14", "--run");

        assertThat(ran.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(ran.err()).contains("must not name the person's reference");
        assertThat(store.rows()).hasSize(5);
    }

    @Test
    void aSlipInTheAddressMakesNoStore() {
        TestStore nowhere = TestStore.empty(Dialect.H2, folder);

        Ran ran = erase(nowhere, "--person", "S-1", "--run");

        assertThat(ran.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(ran.err()).contains("There is no store at this address.");
        assertThat(folder.resolve("store.mv.db"))
                .satisfies(file -> assertThat(Files.exists(file)).isFalse());
    }
}
