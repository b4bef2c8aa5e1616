package iomtriage.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A step that ran somewhere is never edited, not even in a comment: every store that it ran on would be refused. */
class ReleasedStepsTest {

    @ParameterizedTest
    @CsvSource({
        "V001__audit_trail.sql, 1164642234",
        "V002__api_keys.sql, 4247661531",
        "V003__append_only.postgresql.sql, 1859470905",
        "V004__service_state.sql, 3290940726",
        "V005__erasable.sql, 200146878",
        "V006__erasing_only.postgresql.sql, 2335688475"
    })
    void aStepIsAsItWasWhenItWasReleased(String file, long checksum) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(Path.of("src/main/resources/iomtriage/store/migrations", file)));

        assertThat(sum.getValue()).isEqualTo(checksum);
    }
}
