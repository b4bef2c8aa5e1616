package iomtriage.store;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.reviews.personal.Erasure;
import iomtriage.store.erasure.JdbcPersonalData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ErasureOnH2Test extends ErasureContract {

    @Override
    Dialect dialect() {
        return Dialect.H2;
    }

    @Test
    void onceTheStoreIsClosedItsFileHoldsNothingOfWhatWasErased() throws IOException {
        close();
        assertThat(file()).contains(TOLD);
        try (Database database = new Database(Dialect.H2, place.source(), 2)) {
            new JdbcPersonalData(database).erase(GONE, new Erasure(Instant.EPOCH, "dpo-1", "Request 2026/14"));
        }

        assertThat(file()).doesNotContain(TOLD).contains("seen with");
    }

    private String file() throws IOException {
        return new String(Files.readAllBytes(folder.resolve("store.mv.db")), StandardCharsets.ISO_8859_1);
    }
}
