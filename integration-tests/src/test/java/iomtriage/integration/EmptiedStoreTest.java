package iomtriage.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import iomtriage.api.identity.Agency;
import iomtriage.api.identity.User;
import iomtriage.api.review.StoreUnavailableException;
import iomtriage.launcher.Iomtriage;
import iomtriage.launcher.LaunchSettings;
import iomtriage.launcher.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store whose file was taken away is not begun anew without a word: what was kept beside it says that there was one. */
class EmptiedStoreTest {

    private static final User CASEWORK = User.of("casework")
            .name("Casework")
            .agency(Agency.POLICE)
            .area("north")
            .build();

    @TempDir
    Path folder;

    private LaunchSettings settings() {
        return LaunchSettings.standard()
                .starting(Part.DECISIONS)
                .with(
                        "iomtriage.store.url",
                        "jdbc:h2:file:" + folder.resolve("data").resolve("store"));
    }

    @Test
    void nothingIsRecordedUntilAPersonSaysThatItWasMeant() throws Exception {
        try (Iomtriage first = Iomtriage.start(settings())) {
            first.apiKeys().issue(CASEWORK);
        }
        Files.delete(folder.resolve("data").resolve("store.mv.db"));

        try (Iomtriage emptied = Iomtriage.start(settings())) {
            assertThatExceptionOfType(StoreUnavailableException.class)
                    .isThrownBy(() -> emptied.apiKeys().issue(CASEWORK));
        }
        try (Iomtriage meant =
                Iomtriage.start(settings().with("iomtriage.store.witness.restored", "0:" + "0".repeat(64)))) {
            assertThat(meant.apiKeys().issue(CASEWORK)).isNotBlank();
        }
    }
}
