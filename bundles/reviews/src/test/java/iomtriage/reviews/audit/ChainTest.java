package iomtriage.reviews.audit;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.SubjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainTest {

    private static final String SALT = "5".repeat(64);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void anUntouchedTrailIsIntact() {
        List<StoredEntry> trail = trail(5);

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
                .isEqualTo("f0c5f596c1232284673084626eef0b8a92ab94116a31420e4cbace3975b70704");
    }

    @Test
    void anEntryFromBeforeThereWereSaltsHasTheHashItHadThen() {
        assertThat(unsalted(1, Chain.START).hash())
                .isEqualTo("ac7902732994e5c1d50a14c949e58bd04fe4f62257ebff3a946e77a3b5ed5e7f");
    }

    @Test
    void entriesFromBeforeThereWereSaltsAreCheckedAsBefore() {
        StoredEntry first = unsalted(1, Chain.START);
        StoredEntry second = salted(first, view(2));
        assertThat(check(List.of(first, second))).isInstanceOf(ChainVerdict.Intact.class);
        assertThat(check(List.of(with(first, Optional.of("S-9"), first.detail(), first.seal()), second)))
                .isEqualTo(new ChainVerdict.Broken(1, "Audit entry 1 was changed after it was written."));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatAnEntrySaysWasErasedIsToldAndTheTrailHolds(boolean salted) {
        List<StoredEntry> trail = erased(salted);

        assertThat(check(trail))
                .isEqualTo(new ChainVerdict.Intact(3, trail.get(2).hash(), 1));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasDeletedWithoutAnEntryThatSaysSoIsFound(boolean salted) {
        List<StoredEntry> trail = new ArrayList<>(erased(salted).subList(0, 2));
        assertThat(check(trail)).isEqualTo(LOST);

        trail.add(salted(trail.get(1), view(3)));
        assertThat(check(trail)).isEqualTo(LOST);
    }

    @Test
    void aSaltedEntryThatIsMerelyEmptyIsFound() {
        List<StoredEntry> trail = erased(true);
        Seal unsaid = new Seal(Optional.empty(), trail.get(0).seal().digest(), OptionalLong.empty());

        assertThat(check(List.of(with(trail.get(0), Optional.empty(), "{}", unsaid), trail.get(1))))
                .isEqualTo(LOST);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void moreErasedThanTheEntrySaysIsFound(boolean salted) {
        List<StoredEntry> trail = new ArrayList<>(erased(salted));
        StoredEntry second = trail.get(1);
        Seal gone = new Seal(Optional.empty(), second.seal().digest(), OptionalLong.of(3));
        trail.set(1, with(second, Optional.empty(), "{}", gone));

        assertThat(check(trail)).isEqualTo(OTHERS);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatStaysOfAnErasedEntryCannotBeChanged(boolean salted) {
        List<StoredEntry> trail = new ArrayList<>(erased(salted));
        StoredEntry first = trail.get(0);
        trail.set(
                0,
                new StoredEntry(
                        1,
                        first.atMillis(),
                        "u-9",
                        first.action(),
                        first.subject(),
                        first.detail(),
                        first.seal(),
                        first.previous(),
                        first.hash()));

        assertThat(check(trail))
                .isEqualTo(
                        salted
                                ? new ChainVerdict.Broken(1, "Audit entry 1 was changed after it was written.")
                                : OTHERS);
    }

    @Test
    void theEntryAboutAnErasureCannotBeErased() {
        List<StoredEntry> trail = new ArrayList<>(erased(true));
        StoredEntry erasure = trail.get(2);
        trail.set(
                2,
                with(
                        erasure,
                        Optional.empty(),
                        "{}",
                        new Seal(Optional.empty(), erasure.seal().digest(), OptionalLong.of(4))));
        ErasedEntries those = new ErasedEntries();
        those.add(erasure);
        trail.add(
                salted(erasure, new AuditDraft(NOON, "u-1", Action.ERASED, Optional.empty(), those.detail(Map.of()))));

        assertThat(check(trail)).isInstanceOf(ChainVerdict.Broken.class);
    }

    /** Made by hand from what the class says: a trail outlives the version that erased from it. */
    @Test
    void theDigestOfErasedEntriesIsTheSameInEveryVersion() {
        long noon = Instant.parse("2026-03-02T12:00:00Z").toEpochMilli();
        ErasedEntries those = new ErasedEntries();
        those.add(gone(1, noon, "u-1", "PERSON_VIEWED", Optional.empty(), "a"));
        those.add(gone(3, noon + 60_000, "u-2", "DECIDED", Optional.of("b".repeat(64)), "c"));

        assertThat(those.detail(Map.of()))
                .isEqualTo(
                        "{\"digest\":\"1aa992077857b6694c482a783a76f4233557f3c31deecae7b7ce73de7a4ebd47\",\"entries\":2}");
    }

    private static StoredEntry gone(
            long number, long atMillis, String user, String action, Optional<String> digest, String hash) {
        Seal seal = new Seal(Optional.empty(), digest, OptionalLong.of(4));
        return new StoredEntry(
                number, atMillis, user, action, Optional.empty(), "{}", seal, "0".repeat(64), hash.repeat(64));
    }

    @Test
    void anErasureThatCountsOtherwiseIsFound() {
        List<StoredEntry> trail = erased(true);
        String detail = trail.get(2).detail().replace("\"entries\":1", "\"entries\":2");
        StoredEntry other = salted(trail.get(1), new AuditDraft(NOON, "u-1", Action.ERASED, Optional.empty(), detail));

        assertThat(check(List.of(trail.get(0), trail.get(1), other))).isEqualTo(OTHERS);
    }

    @Test
    void nothingIsErasedByAnEntryBeforeIt() {
        StoredEntry first = Chain.link(0, Chain.START, view(1), SALT);
        String nothing = new ErasedEntries().detail(Map.of());
        StoredEntry second = salted(first, new AuditDraft(NOON, "u-1", Action.ERASED, Optional.empty(), nothing));
        StoredEntry third = salted(second, view(3));
        Seal gone = new Seal(Optional.empty(), third.seal().digest(), OptionalLong.of(2));

        assertThat(check(List.of(first, second, with(third, Optional.empty(), "{}", gone))))
                .isEqualTo(new ChainVerdict.Broken(
                        3, "Audit entry 3 has lost what it said, and no entry says that it was erased."));
    }

    @Test
    void whatIsLeftOfAnErasedEntryDoesNotTellWhomItWasAbout() {
        StoredEntry one = Chain.link(0, Chain.START, view(1), "1".repeat(64));
        StoredEntry other = Chain.link(0, Chain.START, view(1), "2".repeat(64));

        assertThat(one.hash()).isNotEqualTo(other.hash());
        assertThat(one.seal().digest()).isNotEqualTo(other.seal().digest());
    }

    private static final ChainVerdict LOST =
            new ChainVerdict.Broken(1, "Audit entry 1 has lost what it said, and no entry says that it was erased.");
    private static final ChainVerdict OTHERS = new ChainVerdict.Broken(
            3, "Audit entry 3 says which entries were erased, but others were, or what stays of them was changed.");

    /** Of three entries the first erased, and the last says so. */
    private static List<StoredEntry> erased(boolean salted) {
        StoredEntry first = salted ? Chain.link(0, Chain.START, view(1), SALT) : unsalted(1, Chain.START);
        StoredEntry second = salted(first, view(2));
        ErasedEntries those = new ErasedEntries();
        those.add(first);
        StoredEntry third = salted(
                second, new AuditDraft(NOON, "u-1", Action.ERASED, Optional.empty(), those.detail(Map.of("why", "x"))));
        Seal gone = new Seal(Optional.empty(), first.seal().digest(), OptionalLong.of(3));
        return List.of(with(first, Optional.empty(), ErasedEntries.NOTHING, gone), second, third);
    }

    private static StoredEntry salted(StoredEntry last, AuditDraft draft) {
        return Chain.link(last.number(), last.hash(), draft, SALT);
    }

    private static StoredEntry unsalted(long number, String previous) {
        StoredEntry salted = Chain.link(number - 1, previous, view((int) number), SALT);
        Seal none = new Seal(Optional.empty(), Optional.empty(), OptionalLong.empty());
        StoredEntry open = with(salted, salted.subject(), salted.detail(), none);
        return new StoredEntry(
                number,
                open.atMillis(),
                open.userId(),
                open.action(),
                open.subject(),
                open.detail(),
                none,
                previous,
                Chain.hash(open));
    }

    private static StoredEntry with(StoredEntry entry, Optional<String> subject, String detail, Seal seal) {
        return new StoredEntry(
                entry.number(),
                entry.atMillis(),
                entry.userId(),
                entry.action(),
                subject,
                detail,
                seal,
                entry.previous(),
                entry.hash());
    }

    private static AuditDraft view(int number) {
        return new AuditDraft(
                NOON.plusSeconds(number - 1),
                "u-1",
                Action.PERSON_VIEWED,
                Optional.of(new SubjectId("S-" + (number - 1))),
                "{\"list\":\"0123456789abcdef\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"time", "user", "action", "subject", "detail"})
    void aChangedFieldIsFoundAndTheEntryNamed(String field) {
        assertThat(check(tampered(trail(5), 2, content -> changed(content, field))))
                .isEqualTo(new ChainVerdict.Broken(3, "Audit entry 3 was changed after it was written."));
    }

    @Test
    void anEntryRewrittenWithANewHashBreaksTheNextOne() {
        List<StoredEntry> trail = new ArrayList<>(trail(5));
        StoredEntry old = trail.get(2);
        trail.set(2, Chain.link(2, old.previous(), changed(AuditEntry.of(old).content(), "detail"), SALT));

        assertThat(check(trail))
                .isEqualTo(new ChainVerdict.Broken(4, "Audit entry 4 does not follow from the entry before it."));
    }

    @Test
    void aRemovedEntryIsFoundAndNamed() {
        List<StoredEntry> trail = new ArrayList<>(trail(5));
        trail.remove(2);

        assertThat(check(trail))
                .isEqualTo(new ChainVerdict.Broken(3, "Audit entry 3 is missing: the next one kept is number 4."));
    }

    @Test
    void aTrailThatWasCutOffIsFound() {
        List<StoredEntry> whole = trail(5);
        ChainCheck check = new ChainCheck();
        whole.subList(0, 3).forEach(check::accept);

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
        List<StoredEntry> twice = new ArrayList<>(trail(3));
        twice.add(1, twice.get(0));

        assertThat(check(twice))
                .isEqualTo(new ChainVerdict.Broken(1, "Audit entry 1 was put in where no entry belongs."));
    }

    private static StoredEntry stored(String action, Optional<String> subject, String hash) {
        Seal none = new Seal(Optional.empty(), Optional.empty(), OptionalLong.empty());
        return new StoredEntry(1, NOON.toEpochMilli(), "u-1", action, subject, "{}", none, Chain.START, hash);
    }

    @Test
    void textsThatRunTogetherTheSameWayHashDifferently() {
        AuditDraft one = new AuditDraft(NOON, "ab", Action.DECIDED, Optional.empty(), "c");
        AuditDraft other = new AuditDraft(NOON, "a", Action.DECIDED, Optional.empty(), "bc");

        assertThat(Chain.link(0, Chain.START, one, SALT).hash())
                .isNotEqualTo(Chain.link(0, Chain.START, other, SALT).hash());
    }

    private static List<StoredEntry> trail(int length) {
        List<StoredEntry> trail = new ArrayList<>();
        for (int i = 1; i <= length; i++) {
            trail.add(trail.isEmpty() ? Chain.link(0, Chain.START, view(i), SALT) : salted(trail.get(i - 2), view(i)));
        }
        return trail;
    }

    private static List<StoredEntry> tampered(List<StoredEntry> trail, int index, UnaryOperator<AuditDraft> change) {
        List<StoredEntry> changed = new ArrayList<>(trail);
        StoredEntry old = trail.get(index);
        AuditDraft now = change.apply(AuditEntry.of(old).content());
        changed.set(
                index,
                new StoredEntry(
                        old.number(),
                        now.at().toEpochMilli(),
                        now.userId(),
                        now.action().name(),
                        now.subject().map(SubjectId::value),
                        now.detail(),
                        old.seal(),
                        old.previous(),
                        old.hash()));
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

    private static ChainVerdict check(List<StoredEntry> trail) {
        ChainCheck check = new ChainCheck();
        trail.forEach(check::accept);
        StoredEntry last = trail.get(trail.size() - 1);
        return check.verdict(last.number(), last.hash());
    }
}
