package iomtriage.scoring;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iomtriage.api.score.PackRefusedException;
import iomtriage.scoring.pack.writing.PackWriter;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs of case records that say that they tell when an outcome happens. */
class TimedPackTest {

    @TempDir
    private Path folder;

    private void load(String periods) throws IOException, PackRefusedException {
        new PackWriter().write(SmallPack.timed(periods), folder.resolve("timed"));
        SmallPack.loader().load(folder.resolve("timed"));
    }

    @Test
    void ofCaseRecordsSuchAPackIsRefused() {
        assertThatThrownBy(() -> load("12"))
                .isInstanceOf(PackRefusedException.class)
                .hasMessageContaining("It says when the outcome happens, which is for tables alone");
    }

    @Test
    void aNumberOfPeriodsThatIsNoneIsRefused() {
        assertThatThrownBy(() -> load("twelve"))
                .isInstanceOf(PackRefusedException.class)
                .hasMessageContaining("The manifest's setting \"periods.any-reoffence\" is no number.");
    }
}
