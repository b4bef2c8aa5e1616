package iomtriage.integration.soak;

import org.junit.jupiter.api.Test;

/** With its store in H2. */
class SoakOnH2Test extends Soak {

    @Test
    void nothingIsLostAndNothingIsWrong() throws Exception {
        try (SoakedStore store = new H2Store(folder)) {
            soak(store);
        }
    }
}
