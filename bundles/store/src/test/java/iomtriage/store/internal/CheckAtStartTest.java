package iomtriage.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.reviews.audit.Journal;
import org.junit.jupiter.api.Test;

class CheckAtStartTest {

    private static final int SECONDS = 20;

    @Test
    void anErrorOfTheRuntimeDoesNotLeaveTheTrailUncheckedForEver() throws InterruptedException {
        Journal journal = mock(Journal.class);
        ChainVerdict intact = mock(ChainVerdict.Intact.class);
        when(journal.verify())
                .thenThrow(new NoClassDefFoundError("a class of the driver"))
                .thenReturn(intact);

        try (CheckAtStart check = new CheckAtStart(journal)) {
            for (int i = 0; i < SECONDS && check.verdict().isEmpty(); i++) {
                Thread.sleep(1_000);
            }
            assertThat(check.verdict()).contains(intact);
        }
    }
}
