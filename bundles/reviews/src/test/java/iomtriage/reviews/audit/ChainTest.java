package iomtriage.reviews.audit;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.SubjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void anUntouchedTrailIsIntact() {
        List<AuditEntry> trail = trail(5);

        assertThat(check(trail))
                .isEqualTo(new ChainVerdict.Intact(5, trail.get(4).hash()));
    }

    @Test
    void anEmptyTrailIsIntact() {
        assertThat(new ChainCheck().verdict(0, Chain.START)).isEqualTo(new ChainVerdict.Intact(0, Chain.START));
    }

    @Test
    void theHashOfAnEntryIsTheSameOnEveryMachine() {
        assertThat(trail(1).get(0).hash())
                .isEqualTo("ac7902732994e5c1d50a14c949e58bd04fe4f62257ebff3a946e77a3b5ed5e7f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"time", "user", "action", "subject", "detail"})
    void aChangedFieldIsFoundAndTheEntryNamed(String field) {
        assertThat(check(tampered(trail(5), 2, content -> changed(content, field))))
                .isEqualTo(new ChainVerdict.Broken(3, "Audit entry 3 was changed after it was written."));
    }

    @Test
    void anEntryRewrittenWithANewHashBreaksTheNextOne() {
        List<AuditEntry> trail = new ArrayList<>(trail(5));
        AuditEntry old = trail.get(2);
        trail.set(2, Chain.link(2, old.previous(), changed(old.content(), "detail")));

        assertThat(check(trail))
                .isEqualTo(new ChainVerdict.Broken(4, "Audit entry 4 does not follow from the entry before it."));
    }

    @Test
    void aRemovedEntryIsFoundAndNamed() {
        List<AuditEntry> trail = new ArrayList<>(trail(5));
        trail.remove(2);

        assertThat(check(trail))
                .isEqualTo(new ChainVerdict.Broken(3, "Audit entry 3 is missing: the next one kept is number 4."));
    }

    @Test
    void aTrailThatWasCutOffIsFound() {
        List<AuditEntry> whole = trail(5);
        ChainCheck check = new ChainCheck();
        whole.subList(0, 3).forEach(check);

        assertThat(check.verdict(5, whole.get(4).hash()))
                .isEqualTo(
                        new ChainVerdict.Broken(4, "Audit entry 4 is missing: the trail was cut off after entry 3."));
    }

    @Test
    void anActionThatOnlyANewerVersionKnowsIsNoFaultOfTheTrail() {
        StoredEntry later = stored("MINUTES_READ", Optional.of("S-1"), "");
        ChainCheck check = new ChainCheck();

        check.accept(stored("MINUTES_READ", Optional.of("S-1"), Chain.hash(later)));

        assertThat(check.verdict(1, Chain.hash(later))).isInstanceOf(ChainVerdict.Intact.class);
    }

    @Test
    void anEmptyReferenceIsAChangeAlthoughItHashesLikeNone() {
        String hash = Chain.hash(stored("LIST_VIEWED", Optional.empty(), ""));
        ChainCheck check = new ChainCheck();

        check.accept(stored("LIST_VIEWED", Optional.of(""), hash));

        assertThat(check.verdict(1, hash))
                .isEqualTo(new ChainVerdict.Broken(1, "Audit entry 1 was changed after it was written."));
    }

    @Test
    void anEntryBeforeTheFirstOrTwiceWasPutIn() {
        List<AuditEntry> twice = new ArrayList<>(trail(3));
        twice.add(1, twice.get(0));

        assertThat(check(twice))
                .isEqualTo(new ChainVerdict.Broken(1, "Audit entry 1 was put in where no entry belongs."));
    }

    private static StoredEntry stored(String action, Optional<String> subject, String hash) {
        return new StoredEntry(1, NOON.toEpochMilli(), "u-1", action, subject, "{}", Chain.START, hash);
    }

    @Test
    void textsThatRunTogetherTheSameWayHashDifferently() {
        AuditDraft one = new AuditDraft(NOON, "ab", Action.DECIDED, Optional.empty(), "c");
        AuditDraft other = new AuditDraft(NOON, "a", Action.DECIDED, Optional.empty(), "bc");

        assertThat(Chain.link(0, Chain.START, one).hash())
                .isNotEqualTo(Chain.link(0, Chain.START, other).hash());
    }

    private static List<AuditEntry> trail(int length) {
        MemoryJournal journal = new MemoryJournal();
        List<AuditEntry> trail = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            trail.add(journal.append(new AuditDraft(
                    NOON.plusSeconds(i),
                    "u-1",
                    Action.PERSON_VIEWED,
                    Optional.of(new SubjectId("S-" + i)),
                    "{\"list\":\"0123456789abcdef\"}")));
        }
        return trail;
    }

    private static List<AuditEntry> tampered(List<AuditEntry> trail, int index, UnaryOperator<AuditDraft> change) {
        List<AuditEntry> changed = new ArrayList<>(trail);
        AuditEntry old = trail.get(index);
        changed.set(index, new AuditEntry(old.number(), change.apply(old.content()), old.previous(), old.hash()));
        return changed;
    }

    private static AuditDraft changed(AuditDraft old, String field) {
        return switch (field) {
            case "time" ->
                new AuditDraft(old.at().plusMillis(1), old.userId(), old.action(), old.subject(), old.detail());
            case "user" -> new AuditDraft(old.at(), "u-2", old.action(), old.subject(), old.detail());
            case "action" -> new AuditDraft(old.at(), old.userId(), Action.DECIDED, old.subject(), old.detail());
            case "subject" -> new AuditDraft(old.at(), old.userId(), old.action(), Optional.empty(), old.detail());
            default -> new AuditDraft(old.at(), old.userId(), old.action(), old.subject(), old.detail() + " ");
        };
    }

    private static ChainVerdict check(List<AuditEntry> trail) {
        ChainCheck check = new ChainCheck();
        trail.forEach(check);
        return check.verdict(5, trail.get(trail.size() - 1).hash());
    }
}
