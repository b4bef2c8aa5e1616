package iomtriage.integration.soak;

import org.junit.jupiter.api.Test;

/** With its store in PostgreSQL. */
class SoakOnPostgresTest extends Soak {

    @Test
    void nothingIsLostAndNothingIsWrong() throws Exception {
        try (SoakedStore store = new PostgresStore(folder)) {
            soak(store);
        }
    }
}
