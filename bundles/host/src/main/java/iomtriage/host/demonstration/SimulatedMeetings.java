package iomtriage.host.demonstration;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.caserecord.VictimSafety;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.oasys.Answer;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.referral.TriageService;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.Choice;
import iomtriage.api.review.DemonstrationClock;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.ReviewAnswer;
import iomtriage.api.review.ReviewService;
import iomtriage.api.review.SafetyQuestion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A meeting in each of the past months of the simulated caseload, so that there is something to look back on. Simulated chairs
 * decide as people did before there was a list: by who was sanctioned most often within the year, as far as it was known that day. They
 * go through the same door as everybody, so every rule on decisions holds; every name and reason says that it is simulated.
 */
public final class SimulatedMeetings implements DemonstrationClock {

    private static final int MONTHS = 24;
    private static final int DAYS_BEFORE_MONTH_ENDS = 12;
    private static final LocalTime BEGINS = LocalTime.of(10, 0);
    private static final int YEARS_OLD = 18;

    /** A person who is on is reviewed after three months, and gives up the place after six. */
    private static final int REVIEW_MONTHS = 3;

    private static final int STAY_MONTHS = 6;
    private static final int ACCEPTED = 1;
    /** Of risk to children: who is on one answers whether any are at risk. */
    private static final Set<RegisterCode> CHILDREN = EnumSet.of(RegisterCode.RCPR, RegisterCode.RCHD);

    private static final String MARK = "Simulated for the demonstration: ";
    private static final User CHAIR = chair("simulated-chair", "Simulated chair", Agency.POLICE);
    private static final User SECOND = chair("simulated-second", "Simulated second person", Agency.PROBATION);

    private final TriageService triage;
    private final ReviewService reviews;
    private final List<CaseRecord> records;
    private final CaseAccess access;
    private final LocalDate asOf;
    private final int capacity;
    private final Map<SubjectId, Member> members = new LinkedHashMap<>();
    private final Set<SubjectId> decided = new HashSet<>();
    private volatile Instant now;

    /**
     * Someone who has a place.
     *
     * @param since how many months ago they came
     */
    private record Member(CaseRecord record, int since, long lastEntry) {}

    /** What is to be said of one person at a meeting. */
    private record Item(CaseRecord record, Choice choice, String reason, String rationale, long lastEntry) {
        SubjectId subject() {
            return record.subject();
        }
    }

    /**
     * @param access who may see whom: nobody decides about people whose case is not open to everybody
     * @param asOf the day of the list in view: the meetings were in the months before
     * @param capacity how many places there are
     */
    public SimulatedMeetings(
            TriageService triage,
            ReviewService reviews,
            Collection<CaseRecord> records,
            CaseAccess access,
            LocalDate asOf,
            int capacity) {
        this.triage = triage;
        this.reviews = reviews;
        this.access = access;
        this.asOf = asOf;
        this.capacity = capacity;
        this.now = at(asOf);
        this.records = records.stream()
                .filter(record -> isOpen(record.subject()))
                .sorted(Comparator.comparing(CaseRecord::subject))
                .toList();
    }

    @Override
    public Instant now() {
        return now;
    }

    /** Whether nothing was ever decided here. */
    public boolean isFirst() {
        return reviews.standings(CHAIR).isEmpty();
    }

    /** Puts the decisions of all meetings on record, while this is the clock by which the service dates them. */
    public void hold() {
        for (int back = MONTHS; back > 0; back--) {
            meet(back, asOf.minusMonths(back).minusDays(DAYS_BEFORE_MONTH_ENDS));
        }
    }

    private void meet(int back, LocalDate day) {
        now = at(day);
        List<Item> agenda = new ArrayList<>(reviewed(back));
        agenda.addAll(candidates(day));
        if (agenda.isEmpty()) {
            return;
        }
        ReferralList list = triage.rank(
                new Discussed(agenda.stream().map(Item::record).toList()),
                TriageRequest.of(day, capacity).build(),
                (stage, done, total) -> {});
        reviews.use(list);
        for (Item item : agenda) {
            if (list.find(item.subject()).isPresent()) {
                decide(item, list.header().id(), back, day);
            }
        }
    }

    /** Those who are on: they stay after three months, and leave after six. */
    private List<Item> reviewed(int back) {
        List<Item> agenda = new ArrayList<>();
        for (Member member : members.values()) {
            int months = member.since() - back;
            if (months >= STAY_MONTHS) {
                agenda.add(new Item(
                        member.record(),
                        Choice.STEP_DOWN,
                        "progress",
                        "six months of support have been completed.",
                        member.lastEntry()));
            } else if (months == REVIEW_MONTHS) {
                agenda.add(new Item(
                        member.record(),
                        Choice.STAY,
                        "work-unfinished",
                        "the work that was begun goes on.",
                        member.lastEntry()));
            }
        }
        return agenda;
    }

    /** Those who stand out and were never discussed: the first come on while there is a place, the next two do not. */
    private List<Item> candidates(LocalDate day) {
        List<CaseRecord> found = records.stream()
                .filter(record -> !decided.contains(record.subject()) && mayCome(record, day))
                .filter(record -> sanctionsWithinTheYear(record, day) > 0)
                .sorted(Comparator.comparing((CaseRecord record) -> -sanctionsWithinTheYear(record, day)))
                .limit(ACCEPTED + 2L)
                .toList();
        List<Item> agenda = new ArrayList<>();
        for (CaseRecord record : found) {
            if (agenda.size() < ACCEPTED && members.size() < capacity) {
                agenda.add(item(record, Choice.ACCEPT, "crime-harm", "frequent offending within the year."));
            } else if (agenda.size() <= ACCEPTED) {
                agenda.add(item(record, Choice.DECLINE, "low-benefit", "other support is in place already."));
            } else {
                agenda.add(item(record, Choice.DEFER, "awaiting-info", "an assessment is being waited for."));
            }
        }
        return agenda;
    }

    private static Item item(CaseRecord record, Choice choice, String reason, String rationale) {
        return new Item(record, choice, reason, rationale, 0);
    }

    private void decide(Item item, String list, int back, LocalDate day) {
        Proposal.Builder proposal = Proposal.of(item.subject(), list, item.choice())
                .reasons(List.of(item.reason()))
                .rationale(MARK + item.rationale())
                .safety(answers(item.record(), day))
                .lastSeen(item.lastEntry());
        if (item.choice() != Choice.DECLINE) {
            proposal.reviewOn(day.plusMonths(REVIEW_MONTHS).minusDays(DAYS_BEFORE_MONTH_ENDS));
        }
        CaseReview review = recorded(reviews.decide(CHAIR, proposal.build()));
        if (review.awaiting().isPresent()) {
            review = recorded(reviews.second(
                    SECOND, item.subject(), review.lastEntry(), true, MARK + "the second person agrees."));
        }
        decided.add(item.subject());
        switch (item.choice()) {
            case ACCEPT -> members.put(item.subject(), new Member(item.record(), back, review.lastEntry()));
            case STAY ->
                members.put(
                        item.subject(),
                        new Member(item.record(), members.get(item.subject()).since(), review.lastEntry()));
            case STEP_DOWN -> members.remove(item.subject());
            default -> {}
        }
    }

    private static CaseReview recorded(ReviewAnswer answer) {
        if (answer instanceof ReviewAnswer.Recorded recorded) {
            return recorded.review();
        }
        throw new IllegalStateException("A simulated decision was not put on record: "
                + (answer instanceof ReviewAnswer.Refused refused
                        ? refused.findings().stream()
                                .map(finding -> finding.message())
                                .collect(Collectors.joining(" "))
                        : "someone else decided meanwhile."));
    }

    /** What the record says already, and no where it says nothing. */
    private static Map<SafetyQuestion, Answer> answers(CaseRecord record, LocalDate day) {
        Map<SafetyQuestion, Answer> answers = new EnumMap<>(SafetyQuestion.class);
        Optional<VictimSafety> known =
                record.victimSafety().filter(safety -> !safety.recorded().isAfter(day));
        answers.put(SafetyQuestion.VICTIM_SAFETY_CHECKED, Answer.YES);
        answers.put(SafetyQuestion.VICTIM_CONTACT, answer(known, VictimSafety::victimContactArranged));
        answers.put(SafetyQuestion.PROTECTIVE_ORDER, answer(known, VictimSafety::protectiveOrder));
        answers.put(
                SafetyQuestion.CHILDREN,
                record.registers().stream().anyMatch(entry -> CHILDREN.contains(entry.code()) && entry.inForceOn(day))
                        ? Answer.YES
                        : answer(known, VictimSafety::childrenInHousehold));
        answers.put(SafetyQuestion.MARAC, answer(known, VictimSafety::maracCase));
        answers.put(SafetyQuestion.SAFEGUARDING_VIEW, Answer.NO);
        return answers;
    }

    private static Answer answer(Optional<VictimSafety> known, Function<VictimSafety, Answer> what) {
        return known.map(what).filter(Answer.YES::equals).orElse(Answer.NO);
    }

    private boolean isOpen(SubjectId subject) {
        return access.to(CHAIR, subject) == Access.OPEN;
    }

    private static boolean mayCome(CaseRecord record, LocalDate day) {
        return !record.dateOfBirth().plusYears(YEARS_OLD).isAfter(day)
                && record.registers().stream()
                        .noneMatch(entry -> entry.code() == RegisterCode.IIOM && entry.inForceOn(day));
    }

    private static long sanctionsWithinTheYear(CaseRecord record, LocalDate day) {
        return record.events().stream()
                .flatMap(event -> event.disposal().stream())
                .map(disposal -> disposal.date())
                .filter(date -> !date.isAfter(day) && date.isAfter(day.minusYears(1)))
                .distinct()
                .count();
    }

    private static Instant at(LocalDate day) {
        return day.atTime(BEGINS).toInstant(ZoneOffset.UTC);
    }

    private static User chair(String id, String name, Agency agency) {
        return User.of(id)
                .name(name)
                .agency(agency)
                .area("simulated")
                .role(Role.SUPERVISOR)
                .build();
    }

    /** The few who are discussed at one meeting. */
    private record Discussed(List<CaseRecord> records) implements CaseSource {
        @Override
        public String name() {
            return "simulated meeting";
        }

        @Override
        public OptionalLong size() {
            return OptionalLong.of(records.size());
        }

        @Override
        public Stream<CaseEntry> entries() {
            return records.stream().map(CaseEntry.Readable::new);
        }
    }
}
