package iomtriage.reviews.internal;

import static org.assertj.core.api.Assertions.assertThatCode;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Agency;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuardedListenerTest {

    private static final SubjectId SUBJECT = new SubjectId("somebody");
    private static final ReviewEntry ENTRY = new ReviewEntry.View(
            new Stamp(7, SUBJECT, "sam", "Sam", Agency.POLICE, Instant.parse("2026-03-02T12:00:00Z")), "A view.");

    @Test
    void aHostThatFailsWithAnErrorDoesNotDenyWhatIsOnRecord() {
        for (Error error : List.of(new NoClassDefFoundError("a class of the host"), new StackOverflowError())) {
            GuardedListener listener = new GuardedListener(Optional.of((entry, review) -> {
                throw error;
            }));
            assertThatCode(() -> listener.recorded(ENTRY, new CaseReview(SUBJECT, List.of(ENTRY))))
                    .doesNotThrowAnyException();
        }
    }
}
