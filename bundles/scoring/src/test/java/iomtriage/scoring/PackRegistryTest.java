package iomtriage.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import iomtriage.api.score.NoPackException;
import iomtriage.api.score.PackRefusedException;
import iomtriage.api.score.PackSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackRegistryTest {

    @TempDir
    Path folder;

    @Test
    void aRefusedPackLeavesTheOneInServiceInService() throws IOException, PackRefusedException {
        PackRegistry packs = new PackRegistry(SmallPack.loader());
        PackSummary first = packs.use(SmallPack.write(folder.resolve("pack")));
        Path damaged = SmallPack.write(folder.resolve("damaged"));
        Files.writeString(damaged.resolve("thresholds.json"), "{}");

        assertThatExceptionOfType(PackRefusedException.class).isThrownBy(() -> packs.use(damaged));

        assertThat(packs.inService()).contains(first);
        assertThat(packs.get().summary()).isEqualTo(first);
    }

    @Test
    void withNoPackInServiceTheMessageSaysWhatToDo() {
        PackRegistry packs = new PackRegistry(SmallPack.loader());

        assertThatExceptionOfType(NoPackException.class).isThrownBy(packs::get).withMessageContaining("pack");
    }

    @Test
    void withOnlyARefusedPackTheMessageSaysWhyItWasRefused() {
        PackRegistry packs = new PackRegistry(SmallPack.loader());
        assertThatExceptionOfType(PackRefusedException.class).isThrownBy(() -> packs.use(folder.resolve("absent")));

        assertThatExceptionOfType(NoPackException.class)
                .isThrownBy(packs::get)
                .withMessageContaining("There is no folder or archive of that name");
    }

    @Test
    void withoutAKeyToTrustEveryPackIsRefusedForThatReason() throws IOException {
        PackRegistry packs = PackRegistry.refusing("The trusted key cannot be read.");
        Path pack = SmallPack.write(folder.resolve("pack"));

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatExceptionOfType(PackRefusedException.class)
                    .isThrownBy(() -> packs.use(pack))
                    .satisfies(refused ->
                            assertThat(refused.reasons()).containsExactly("The trusted key cannot be read."));
        }
        assertThat(packs.inService()).isEmpty();
        assertThatExceptionOfType(NoPackException.class)
                .isThrownBy(packs::get)
                .withMessageContaining("The trusted key cannot be read.");
    }
}
