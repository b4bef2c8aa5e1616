package iomtriage.reviews;

import static iomtriage.reviews.Proposals.OTHER_SUPERVISOR;
import static iomtriage.reviews.Proposals.RATIONALE;
import static iomtriage.reviews.Proposals.SUBJECT;
import static iomtriage.reviews.Proposals.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.identity.User;
import iomtriage.api.review.AgencyView;
import iomtriage.api.review.Choice;
import iomtriage.api.review.ReviewAnswer;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.ReviewFinding;
import iomtriage.api.review.Standing;
import iomtriage.reviews.audit.AuditDraft;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.reviews.audit.MemoryJournal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Two people have two names and two credentials. */
class SecondPersonRuleTest {

    private static final String SOMEBODY_ELSE = "The second person must be someone other than the person who decided.";
    private static final String SAME_KEY =
            "The decision came by the key of the same application, so this does not count"
                    + " as a second person's answer. Answer on the pages, signed in, or by the key of another application.";

    private final MemoryJournal journal = new MemoryJournal();
    private final Reviews reviews = Proposals.reviews(journal, (entry, review) -> {});

    @Test
    void twoPeopleWhomOneKeyNamesAreNotTwo() {
        decided(by(SUPERVISOR, "casework"));

        assertRefused(by(OTHER_SUPERVISOR, "casework"), SAME_KEY);
        assertRefused(by(OTHER_SUPERVISOR, "CaseWork"), SAME_KEY);
    }

    @Test
    void anApplicationIsNoSecondPersonBesideTheUserOfItsName() {
        decided(SUPERVISOR);

        assertRefused(by(OTHER_SUPERVISOR, SUPERVISOR.id()), SAME_KEY);
    }

    @Test
    void onePersonAtTwoDoorsIsNotTwo() {
        decided(by(SUPERVISOR, "casework"));

        assertRefused(SUPERVISOR, SOMEBODY_ELSE);
        assertRefused(by(SUPERVISOR, "another"), SOMEBODY_ELSE);
        assertRefused(named(SUPERVISOR.id().toUpperCase(Locale.ROOT)), SOMEBODY_ELSE);
    }

    @Test
    void somebodyElseWhoSignedInIsASecondPersonBesideAKey() {
        decided(by(SUPERVISOR, "casework"));

        assertCounts(OTHER_SUPERVISOR);
    }

    @Test
    void somebodyElseByAnotherKeyIsASecondPerson() {
        decided(by(SUPERVISOR, "casework"));

        assertCounts(by(OTHER_SUPERVISOR, "another"));
    }

    @Test
    void theKeyStaysWithTheEntryAndAnEntryWithoutOneReadsAsSignedIn() {
        decided(SUPERVISOR);
        String signedIn = journal.search(AuditQuery.newest(1)).get(0).content().detail();
        reviews.addView(by(OTHER_SUPERVISOR, "casework"), AgencyView.own(SUBJECT, RATIONALE));

        assertThat(signedIn).as("as entries were written before keys were kept").doesNotContain("application");
        assertThat(journal.search(AuditQuery.newest(1)).get(0).content().detail())
                .contains("\"application\":\"casework\"");
        assertThat(reviews.onRecord(SUBJECT).entries())
                .extracting(ReviewEntry::stamp)
                .extracting(stamp -> stamp.application().orElse("signed in"))
                .containsExactly("signed in", "casework");
    }

    @Test
    void whomAnApplicationVouchesForAreTwoPeopleAndTheTrailSaysByWhoseWord() {
        Reviews vouched = Proposals.reviews(journal, List.of("casework"));
        decided(by(SUPERVISOR, "casework"));

        assertRefused(by(OTHER_SUPERVISOR, "casework"), SAME_KEY);
        assertThat(answer(vouched, by(SUPERVISOR, "CaseWork"))).isEqualTo(refused(SOMEBODY_ELSE));
        assertThat(answer(vouched, by(OTHER_SUPERVISOR, "casework"))).isInstanceOf(ReviewAnswer.Recorded.class);
        assertThat(newest().detail()).contains("\"vouchedBy\":\"casework\"");
        assertThat(reviews.onRecord(SUBJECT).standing()).isEqualTo(Standing.DECLINED);
    }

    @Test
    void noWordIsTakenForAnotherApplicationNorOnTheTrailWhereTwoCredentialsSayIt() {
        Reviews vouched = Proposals.reviews(journal, List.of("another"));
        decided(by(SUPERVISOR, "casework"));

        assertThat(answer(vouched, by(OTHER_SUPERVISOR, "casework"))).isEqualTo(refused(SAME_KEY));
        assertThat(answer(vouched, by(OTHER_SUPERVISOR, "another"))).isInstanceOf(ReviewAnswer.Recorded.class);
        assertThat(newest().detail()).doesNotContain("vouchedBy");
    }

    @Test
    void theTrailNamesWhomAnApplicationNamedApartFromTheUserOfThatId() {
        reviews.addView(by(OTHER_SUPERVISOR, "casework"), AgencyView.own(SUBJECT, RATIONALE));

        assertThat(newest().userId()).isEqualTo("casework:" + OTHER_SUPERVISOR.id());
        assertThat(reviews.onRecord(SUBJECT).entries())
                .extracting(entry -> entry.stamp().userId())
                .containsExactly(OTHER_SUPERVISOR.id());
    }

    private AuditDraft newest() {
        return journal.search(AuditQuery.newest(1)).get(0).content();
    }

    private static ReviewAnswer refused(String why) {
        return new ReviewAnswer.Refused(List.of(new ReviewFinding("decision", why)));
    }

    private static User by(User person, String application) {
        return User.of(person.id())
                .name(person.name())
                .agency(person.agency())
                .area(person.area())
                .roles(person.roles())
                .application(application)
                .build();
    }

    private static User named(String id) {
        return User.of(id)
                .name("Any")
                .agency(SUPERVISOR.agency())
                .area(SUPERVISOR.area())
                .roles(SUPERVISOR.roles())
                .build();
    }

    /** Declining somebody of the highest tier needs a second person. */
    private void decided(User user) {
        reviews.decide(user, Proposals.proposal(Choice.DECLINE, "low-benefit", Proposals.list(2, "A", false)));
        assertThat(reviews.onRecord(SUBJECT).standing()).isEqualTo(Standing.AWAITING_SECOND_PERSON);
    }

    private void assertRefused(User second, String why) {
        assertThat(answer(reviews, second)).isEqualTo(refused(why));
        assertThat(reviews.onRecord(SUBJECT).standing()).isEqualTo(Standing.AWAITING_SECOND_PERSON);
    }

    private void assertCounts(User second) {
        assertThat(answer(reviews, second)).isInstanceOf(ReviewAnswer.Recorded.class);
        assertThat(reviews.onRecord(SUBJECT).standing()).isEqualTo(Standing.DECLINED);
    }

    private ReviewAnswer answer(Reviews by, User second) {
        return by.second(second, SUBJECT, reviews.onRecord(SUBJECT).lastEntry(), true, RATIONALE);
    }
}
