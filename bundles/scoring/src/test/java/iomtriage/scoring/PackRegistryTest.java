package iomtriage.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import iomtriage.api.score.NoPackException;
import iomtriage.api.score.PackRefusedException;
import iomtriage.api.score.PackSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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

    /** Outcomes of 24 months: until 1 January 2022, 2024 and 2028. */
    @Test
    void aPastDayIsLookedBackOnByTheNewestPackWhoseOutcomesHadEnded() throws IOException, PackRefusedException {
        PackRegistry packs = new PackRegistry(SmallPack.loader());
        packs.use(SmallPack.write(folder.resolve("now"), "3", LocalDate.of(2026, 1, 1)));
        packs.addEarlier(SmallPack.write(folder.resolve("middle"), "2", LocalDate.of(2022, 1, 1)));
        packs.addEarlier(SmallPack.write(folder.resolve("oldest"), "1", LocalDate.of(2020, 1, 1)));
        packs.addEarlier(SmallPack.write(folder.resolve("undated")));

        assertThat(version(packs, LocalDate.of(2028, 1, 1))).isEqualTo("3");
        assertThat(version(packs, LocalDate.of(2027, 12, 31))).isEqualTo("2");
        assertThat(version(packs, LocalDate.of(2024, 1, 1))).isEqualTo("2");
        assertThat(version(packs, LocalDate.of(2023, 12, 31))).isEqualTo("1");
        assertThat(version(packs, LocalDate.of(2021, 12, 31)))
                .as("seen by all: the one in service")
                .isEqualTo("3");
        assertThat(packs.earlier()).extracting(PackSummary::version).containsExactly("2", "1", "1");
        assertThat(packs.inService().orElseThrow().version()).isEqualTo("3");
    }

    private static String version(PackRegistry packs, LocalDate day) {
        return packs.lookingBackTo(day).manifest().version();
    }

    @Test
    void anEarlierPackPassesTheSameChecksAndItsRefusalIsKept() throws IOException, PackRefusedException {
        PackRegistry packs = new PackRegistry(SmallPack.loader());
        packs.use(SmallPack.write(folder.resolve("now"), "3", LocalDate.of(2026, 1, 1)));
        Path damaged = SmallPack.write(folder.resolve("earlier"), "2", LocalDate.of(2022, 1, 1));
        Files.writeString(damaged.resolve("any.tribuo"), "changed");

        assertThatExceptionOfType(PackRefusedException.class).isThrownBy(() -> packs.addEarlier(damaged));

        assertThat(packs.earlier()).isEmpty();
        assertThat(packs.refusedEarlier()).singleElement().asString().contains("any.tribuo");
        assertThat(version(packs, LocalDate.of(2024, 6, 1))).isEqualTo("3");
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
