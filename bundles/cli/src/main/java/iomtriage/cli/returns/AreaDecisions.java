package iomtriage.cli.returns;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.Choice;
import iomtriage.api.review.ReviewEntry;
import iomtriage.programme.DecidedSpells;
import iomtriage.programme.SchemeSpell;
import iomtriage.returns.CountTable;
import iomtriage.reviews.DecisionStatistics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What people decided in a period, as counts, and what it says of who was on the scheme. */
final class AreaDecisions {

    /** Figures of a return are for those who check how decisions are made. */
    private static final User CHECKING = User.of("return")
            .name("national return")
            .agency(Agency.POLICE)
            .area("")
            .role(Role.AUDITOR)
            .build();

    private static final String SECTION = "Decisions";

    private final Period period;
    private final Map<SubjectId, CaseReview> reviews = new TreeMap<>();

    /** @param all everyone's, whole */
    AreaDecisions(List<CaseReview> all, Period period) {
        this.period = period;
        for (CaseReview review : all) {
            List<ReviewEntry> known = review.entries().stream()
                    .filter(entry -> !period.endsBefore(entry.stamp()))
                    .toList();
            if (!known.isEmpty()) {
                reviews.put(review.subject(), new CaseReview(review.subject(), known));
            }
        }
    }

    /** What is on record about a person by the last day. */
    Optional<CaseReview> of(SubjectId subject) {
        return Optional.ofNullable(reviews.get(subject));
    }

    /** When a person was on the scheme by decisions. */
    List<SchemeSpell> spells(SubjectId subject) {
        return of(subject).map(DecidedSpells::of).orElse(List.of());
    }

    /** Models and policies that decisions of the period rest on. */
    List<String> versions() {
        TreeSet<String> versions = new TreeSet<>();
        inPeriod().forEach(each -> {
            versions.add("model " + each.evidence().pack());
            versions.add("policy " + each.evidence().policy());
        });
        return List.copyOf(versions);
    }

    private List<ReviewEntry.Decided> inPeriod() {
        return reviews.values().stream()
                .flatMap(review -> DecidedSpells.counting(review).stream())
                .filter(each -> period.holds(each.stamp()))
                .toList();
    }

    void count(TableList tables) {
        advice(tables);
        reasons(tables, "entry", "Why people came on", entries());
        reasons(tables, "exit", "Why people left", exits());
        inTime(tables);
    }

    private void advice(TableList tables) {
        DecisionStatistics all = DecisionStatistics.of(
                reviews.values().stream()
                        .map(review -> new CaseReview(
                                review.subject(),
                                review.entries().stream()
                                        .filter(entry -> period.holds(entry.stamp()))
                                        .toList()))
                        .toList(),
                CHECKING);
        int told = all.agreed() + all.broughtIn() + all.leftOut() + all.deferred() + all.dataIsWrong();
        tables.add(
                SECTION,
                "decisions",
                "Decisions",
                CountTable.Kind.TOTALS,
                "",
                true,
                new TableList.Counts().add("decisions", all.decisions()));
        tables.add(
                SECTION,
                "advice",
                "Decisions beside the list",
                CountTable.Kind.PARTS,
                "decisions/decisions",
                true,
                new TableList.Counts()
                        .add("as the list has it", all.agreed())
                        .add("against it: brought in", all.broughtIn())
                        .add("against it: left out", all.leftOut())
                        .add("deferred", all.deferred())
                        .add("data is wrong", all.dataIsWrong())
                        .add("about someone already on", all.decisions() - told));
    }

    private List<List<String>> entries() {
        return inPeriod().stream()
                .filter(each -> each.proposal().choice() == Choice.ACCEPT
                        || each.proposal().choice() == Choice.RE_ADMIT)
                .map(each -> each.proposal().reasons())
                .toList();
    }

    private List<List<String>> exits() {
        List<List<String>> exits = new ArrayList<>(inPeriod().stream()
                .filter(each -> each.proposal().choice() == Choice.REMOVE
                        || each.proposal().choice() == Choice.STEP_DOWN)
                .map(each -> each.proposal().reasons())
                .toList());
        reviews.values()
                .forEach(review -> review.entries().stream()
                        .filter(entry -> entry instanceof ReviewEntry.Withdrawn withdrawn
                                && period.holds(entry.stamp())
                                && takesPlace(review, withdrawn))
                        .map(entry ->
                                ((ReviewEntry.Withdrawn) entry).withdrawal().reasons())
                        .forEach(exits::add));
        return exits;
    }

    /** Whether a withdrawal that counts took back a decision that gave a place. */
    private static boolean takesPlace(CaseReview review, ReviewEntry.Withdrawn withdrawn) {
        boolean counts = !withdrawn.needsSecondPerson()
                || review.isApproved(withdrawn.stamp().number());
        return counts
                && review.entries().stream()
                        .anyMatch(entry -> entry instanceof ReviewEntry.Decided decided
                                && decided.stamp().number()
                                        == withdrawn.withdrawal().decision()
                                && decided.proposal().choice().givesPlace());
    }

    private static void reasons(TableList tables, String id, String title, List<List<String>> given) {
        tables.add(
                SECTION,
                id,
                title + ", decisions",
                CountTable.Kind.TOTALS,
                "",
                true,
                new TableList.Counts().add("decisions", given.size()));
        TableList.Counts reasons = new TableList.Counts();
        given.forEach(each -> {
            new TreeSet<>(each).forEach(reasons::add);
            if (each.isEmpty()) {
                reasons.add("no reason on record");
            }
        });
        if (!given.isEmpty()) {
            tables.add(
                    SECTION,
                    id + "-reasons",
                    title + ": reasons given, one or several for each decision",
                    CountTable.Kind.OVERLAPPING,
                    id + "/decisions",
                    true,
                    reasons);
        }
    }

    /** A decision that names a day is looked at again by the next one about the same person. */
    private void inTime(TableList tables) {
        TableList.Counts done = new TableList.Counts("in time", "late", "not yet");
        for (CaseReview review : reviews.values()) {
            List<ReviewEntry.Decided> decided = DecidedSpells.counting(review);
            for (int i = 0; i < decided.size(); i++) {
                Optional<LocalDate> due = decided.get(i).proposal().reviewOn().filter(period::holds);
                if (due.isPresent()) {
                    boolean again = i + 1 < decided.size();
                    boolean inTime =
                            again && !Period.day(decided.get(i + 1).stamp()).isAfter(due.get());
                    done.add(inTime ? "in time" : again ? "late" : "not yet");
                }
            }
        }
        tables.add(
                "Reviews",
                "due",
                "Reviews due in the period",
                CountTable.Kind.TOTALS,
                "",
                true,
                new TableList.Counts().add("reviews", done.sum()));
        tables.add("Reviews", "reviews", "Reviews of decisions", CountTable.Kind.PARTS, "due/reviews", false, done);
    }
}
