package iomtriage.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.referral.TriageService;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ListsTest {

    private static final TriageRequest REQUEST =
            TriageRequest.of(LocalDate.of(2026, 1, 1), 5).build();

    @Test
    void anErrorInAHostsSourceEndsTheJobAndTheNextIsStarted() {
        for (Error error : List.of(
                new NoClassDefFoundError("a class of the host"),
                new StackOverflowError(),
                new AssertionError("of a test"))) {
            TriageService triage = mock(TriageService.class);
            when(triage.rank(any(), any(), any())).thenThrow(error);
            try (Lists lists =
                    new Lists(triage, Clock.systemUTC(), PublishingRule.STANDARD, Duration.ofMinutes(10), made -> {})) {
                for (int i = 0; i < 2; i++) {
                    ListJob job = lists.make(mock(CaseSource.class), REQUEST, made -> {});

                    assertThatExceptionOfType(ExecutionException.class)
                            .isThrownBy(() -> job.result().get(10, TimeUnit.SECONDS));
                    assertThat(job.failure()).contains("The list could not be made. The log of the server says why.");
                }
            }
        }
    }
}
