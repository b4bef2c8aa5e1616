package iomtriage.lists;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.User;
import iomtriage.api.referral.Referral;
import iomtriage.api.review.CaseDirectory;
import iomtriage.api.score.Assessment;
import iomtriage.api.score.NoPackException;
import iomtriage.api.score.ScoringService;
import iomtriage.records.asof.RecordAsOf;
import iomtriage.records.memory.RecentlyUsed;
import iomtriage.reviews.access.GuardedAccess;
import iomtriage.reviews.access.ShownTo;
import iomtriage.reviews.current.CohortMember;
import iomtriage.reviews.current.MemberCase;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
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
    private final Map<Entry, Optional<Assessment>> atEntry = new RecentlyUsed<>(KEPT);

    /** Scores as of the day on which somebody came on change only with a list, which has its own pack and records. */
    private record Entry(String list, SubjectId subject, LocalDate since) {}

    /** @param records records of single people */
    public CohortReader(ListReader lists, GuardedAccess access, CaseDirectory records, ScoringService scoring) {
        this.lists = lists;
        this.access = access;
        this.records = records;
        this.scoring = scoring;
    }

    /** Whoever is on and open to the user, with or without a line on the list, in the order of references. */
    public Stream<CohortMember> members(User user, PublishedList list) {
        return lists.cohort(list).members().stream().filter(member -> access.to(user, member.subject()) == Access.OPEN);
    }

    /** The cases of those among them who have a line on the list and whose record is at hand. */
    public Stream<MemberCase> cases(User user, PublishedList list) {
        return members(user, list).flatMap(member -> one(user, list, member).stream());
    }

    private Optional<MemberCase> one(User user, PublishedList list, CohortMember member) {
        Optional<Referral> referral = list.find(member.subject());
        Optional<CaseRecord> record = known(user, list, member.subject());
        if (referral.isEmpty() || record.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new MemberCase(member, record.get(), referral.get(), entry(list, record.get(), member.since())));
    }

    /** A person's record as it was known on the day of the list, as far as the user may see it. */
    public Optional<CaseRecord> known(User user, PublishedList list, SubjectId subject) {
        LocalDate asOf = list.list().header().asOf();
        ShownTo shown = ShownTo.reader(access, user);
        return records.find(subject).map(record -> new RecordAsOf(asOf).of(shown.of(record, asOf)));
    }

    /** Of somebody who came on after that day nothing is known of then that is not known now. */
    private Optional<Assessment> entry(PublishedList list, CaseRecord record, LocalDate since) {
        if (!since.isBefore(list.list().header().asOf())) {
            return Optional.empty();
        }
        Entry key = new Entry(list.list().header().id(), record.subject(), since);
        synchronized (atEntry) {
            return atEntry.computeIfAbsent(key, none -> scored(record, since));
        }
    }

    private Optional<Assessment> scored(CaseRecord record, LocalDate day) {
        try {
            return Optional.of(scoring.assess(record, day));
        } catch (CaseRecordRefusedException | NoPackException notThen) {
            return Optional.empty();
        }
    }
}
