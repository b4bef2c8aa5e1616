package iomtriage.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.identity.User;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.ReviewAnswer;
import iomtriage.api.review.ReviewService;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.reviews.audit.Journal;
import iomtriage.reviews.audit.MemoryJournal;
import org.junit.jupiter.api.Test;

/** The example in the README is this code, and it runs. */
class ReadmeTest {
    @Test
    void theExampleRuns() {
        Journal journal = new MemoryJournal();
        ReviewService reviews = Proposals.reviews(journal, (entry, review) -> {});
        User supervisor = Proposals.SUPERVISOR;
        Proposal proposal = Proposals.accept();
        // README begins
        ReviewAnswer answer = reviews.decide(supervisor, proposal);
        if (answer instanceof ReviewAnswer.Recorded recorded) {
            System.out.println("on record: " + recorded.review().standing());
        } else if (answer instanceof ReviewAnswer.Refused refused) {
            refused.findings().forEach(finding -> System.out.println(finding.message()));
        } else {
            System.out.println("Another person was first: read the case again.");
        }
        ChainVerdict verdict = journal.verify();
        // README ends
        assertThat(answer).isInstanceOf(ReviewAnswer.Recorded.class);
        assertThat(verdict).isInstanceOf(ChainVerdict.Intact.class);
    }
}
