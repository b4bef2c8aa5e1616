package iomtriage.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.reviews.audit.NotedEntry;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class CheckAtStartTest {

    private static final int SECONDS = 20;

    @Test
    void anErrorOfTheRuntimeDoesNotLeaveTheTrailUncheckedForEver() throws InterruptedException {
        ChainVerdict intact = mock(ChainVerdict.Intact.class);
        Iterator<Supplier<ChainVerdict>> answers = List.<Supplier<ChainVerdict>>of(
                        () -> {
                            throw new NoClassDefFoundError("a class of the driver");
                        },
                        () -> intact)
                .iterator();

        try (CheckAtStart check = new CheckAtStart(
                noted -> answers.next().get(), () -> new NotedEntry(0, "0".repeat(64)), Optional.empty())) {
            for (int i = 0; i < SECONDS && check.verdict().isEmpty(); i++) {
                Thread.sleep(1_000);
            }
            assertThat(check.verdict()).contains(intact);
        }
    }
}
