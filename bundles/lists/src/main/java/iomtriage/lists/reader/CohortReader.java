package iomtriage.lists.reader;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.User;
import iomtriage.api.review.CaseDirectory;
import iomtriage.api.score.NoPackException;
import iomtriage.api.score.Outcome;
import iomtriage.api.score.OutcomeKind;
import iomtriage.api.score.Score;
import iomtriage.api.score.ScoringService;
import iomtriage.lists.PublishedList;
import iomtriage.records.asof.RecordAsOf;
import iomtriage.records.memory.RecentlyUsed;
import iomtriage.reviews.access.GuardedAccess;
import iomtriage.reviews.access.ShownTo;
import iomtriage.reviews.current.CohortMember;
import iomtriage.reviews.current.MemberCase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The cases of the people who are on now and have a line on a list, as one user may see them: only those open to the user, each
 * with a record without what the user may not see. Thread-safe.
 */
public final class CohortReader {

    private static final int KEPT = 20_000;

    private final ListReader lists;
    private final GuardedAccess access;
    private final CaseDirectory records;
    private final ScoringService scoring;
    private final Map<Entry, OptionalDouble> atEntry = new RecentlyUsed<>(KEPT);

    /** Chances as of the day on which someone came on change only with a list, which has its own pack and records. */
    private record Entry(String list, SubjectId subject, LocalDate since) {}

    /** @param records records of single people */
    public CohortReader(ListReader lists, GuardedAccess access, CaseDirectory records, ScoringService scoring) {
        this.lists = lists;
        this.access = access;
        this.records = records;
        this.scoring = scoring;
    }

    /** Everyone who is on and open to the user, with or without a line on the list, in the order of references. */
    public Stream<CohortMember> members(User user, PublishedList list) {
        return lists.cohort(list).members().stream().filter(member -> access.to(user, member.subject()) == Access.OPEN);
    }

    /** The cases of those among them who have a line on the list and whose record is at hand. */
    public Stream<MemberCase> cases(User user, PublishedList list) {
        return members(user, list).flatMap(member -> one(user, list, member).stream());
    }

    private Optional<MemberCase> one(User user, PublishedList list, CohortMember member) {
        OptionalInt position = list.index().position(member.subject());
        Optional<CaseRecord> record = known(user, list, member.subject());
        if (position.isEmpty() || record.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new MemberCase(
                member,
                record.get(),
                list.list().header().asOf(),
                list.index().definitions(position.getAsInt()),
                chances(list, record.get(), member.since(), position.getAsInt())));
    }

    /** A person's record as it was known on the day of the list, as far as the user may see it. */
    public Optional<CaseRecord> known(User user, PublishedList list, SubjectId subject) {
        LocalDate asOf = list.list().header().asOf();
        ShownTo shown = ShownTo.reader(access, user);
        return records.find(subject).map(record -> new RecordAsOf(asOf).of(shown.of(record, asOf)));
    }

    /** Of someone who came on after that day nothing is known of then that is not known now. */
    private Optional<MemberCase.Chances> chances(PublishedList list, CaseRecord record, LocalDate since, int position) {
        List<Outcome> outcomes = list.list().header().pack().outcomes();
        OptionalInt reoffending = IntStream.range(0, outcomes.size())
                .filter(each -> outcomes.get(each).kind() == OutcomeKind.REOFFENDING)
                .findFirst();
        if (reoffending.isEmpty() || !since.isBefore(list.list().header().asOf())) {
            return Optional.empty();
        }
        Outcome outcome = outcomes.get(reoffending.getAsInt());
        double now = list.index().probability(reoffending.getAsInt(), position);
        OptionalDouble then = atEntry(new Entry(list.list().header().id(), record.subject(), since), record, outcome);
        return then.isEmpty()
                ? Optional.empty()
                : Optional.of(new MemberCase.Chances(outcome.name(), then.getAsDouble(), now));
    }

    private OptionalDouble atEntry(Entry key, CaseRecord record, Outcome outcome) {
        synchronized (atEntry) {
            return atEntry.computeIfAbsent(key, none -> scored(record, key.since(), outcome));
        }
    }

    private OptionalDouble scored(CaseRecord record, LocalDate day, Outcome outcome) {
        try {
            return scoring.assess(record, day).results().stream()
                    .filter(result -> result.outcome().id().equals(outcome.id()))
                    .flatMap(result -> result.score().stream())
                    .mapToDouble(Score::probability)
                    .findFirst();
        } catch (CaseRecordRefusedException | NoPackException notThen) {
            return OptionalDouble.empty();
        }
    }
}
