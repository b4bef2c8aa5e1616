package iomtriage.ranking;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class GoldenListTest {

    @Test
    void theListReadsAsItAlwaysDid() throws IOException {
        Golden.assertSame("list.txt", ListText.of(Caseload.ranked(People.some(60, 21), 20), 60));
    }
}
