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

class PackShelfTest {

    @TempDir
    Path folder;

    @Test
    void aRefusedPackLeavesTheOneInServiceInService() throws IOException, PackRefusedException {
        PackShelf shelf = new PackShelf(SmallPack.loader());
        PackSummary first = shelf.use(SmallPack.write(folder.resolve("pack")));
        Path damaged = SmallPack.write(folder.resolve("damaged"));
        Files.writeString(damaged.resolve("thresholds.json"), "{}");

        assertThatExceptionOfType(PackRefusedException.class).isThrownBy(() -> shelf.use(damaged));

        assertThat(shelf.inService()).contains(first);
        assertThat(shelf.get().summary()).isEqualTo(first);
    }

    @Test
    void withNoPackInServiceTheMessageSaysWhatToDo() {
        PackShelf shelf = new PackShelf(SmallPack.loader());

        assertThatExceptionOfType(NoPackException.class).isThrownBy(shelf::get).withMessageContaining("pack");
    }

    @Test
    void withOnlyARefusedPackTheMessageSaysWhyItWasRefused() {
        PackShelf shelf = new PackShelf(SmallPack.loader());
        assertThatExceptionOfType(PackRefusedException.class).isThrownBy(() -> shelf.use(folder.resolve("absent")));

        assertThatExceptionOfType(NoPackException.class)
                .isThrownBy(shelf::get)
                .withMessageContaining("There is no folder or archive of that name");
    }
}
