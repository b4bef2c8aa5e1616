package iomtriage.store;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.Standing;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.store.trail.JdbcJournal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a store holds, against what people tried and what they were told, whatever happened in between. */
final class OnRecord {

    private static final User READER = User.of("r-1")
            .name("Reader")
            .agency(Agency.POLICE)
            .area("north")
            .role(Role.AUDITOR)
            .build();

    private final JdbcJournal journal;
    private final Reviews reviews;
    private final List<CaseReview> all;

    OnRecord(JdbcJournal journal) {
        this.journal = journal;
        this.reviews = Deciders.reviews(journal);
        this.all = reviews.all();
    }

    void agreesWith(Noted noted) {
        Map<Long, String> texts = new HashMap<>();
        entries().forEach(entry -> texts.put(entry.stamp().number(), EntryText.of(entry)));
        List<String> words = entries().map(EntryText::words).toList();
        assertThat(texts).as("what was told to be recorded").containsAllEntriesOf(noted.recorded());
        assertThat(words.stream().filter(each -> !noted.tried().contains(each)))
                .as("what is not whole, as somebody tried it")
                .isEmpty();
        assertThat(words.stream().filter(noted.notRecorded()::contains))
                .as("what was told not to be recorded")
                .isEmpty();
        assertThat(words).doesNotHaveDuplicates();
        assertThat(journal.verify())
                .isInstanceOfSatisfying(
                        ChainVerdict.Intact.class,
                        intact -> assertThat(intact.entries()).isEqualTo(words.size()));
        standingsAgree();
        all.forEach(OnRecord::eachEntryAnswersTheOnesBefore);
    }

    private Stream<ReviewEntry> entries() {
        return all.stream().flatMap(review -> review.entries().stream());
    }

    private void standingsAgree() {
        Map<SubjectId, Standing> standings = new TreeMap<>();
        for (CaseReview review : all) {
            assertThat(reviews.shown(READER, review.subject())).isEqualTo(review);
            standings.put(review.subject(), review.standing());
        }
        assertThat(Deciders.reviews(journal).currentStandings().standings()).isEqualTo(standings);
    }

    /** Nobody decided on what was out of date, and nobody answered or withdrew a decision that did not stand. */
    private static void eachEntryAnswersTheOnesBefore(CaseReview review) {
        for (int i = 0; i < review.entries().size(); i++) {
            CaseReview before =
                    new CaseReview(review.subject(), review.entries().subList(0, i));
            ReviewEntry entry = review.entries().get(i);
            long standing = before.decision().map(each -> each.stamp().number()).orElse(0L);
            if (entry instanceof ReviewEntry.Decided decided) {
                assertThat(decided.proposal().lastSeen()).isEqualTo(before.lastEntry());
            } else if (entry instanceof ReviewEntry.SecondPerson second) {
                assertThat(before.standing()).isEqualTo(Standing.AWAITING_SECOND_PERSON);
                assertThat(before.awaiting().orElseThrow().stamp().number()).isEqualTo(second.decision());
                assertThat(second.stamp().userId())
                        .isNotEqualTo(before.awaiting().orElseThrow().stamp().userId());
            } else if (entry instanceof ReviewEntry.Withdrawn withdrawn) {
                assertThat(withdrawn.withdrawal().decision()).isEqualTo(standing);
                // What two people decided one person does not undo, also where the second answered a moment before.
                assertThat(withdrawn.needsSecondPerson() || !approved(before, standing))
                        .isTrue();
            }
        }
    }

    private static boolean approved(CaseReview review, long decision) {
        return review.entries().stream()
                .anyMatch(entry -> entry instanceof ReviewEntry.SecondPerson second
                        && second.decision() == decision
                        && second.approved());
    }
}
