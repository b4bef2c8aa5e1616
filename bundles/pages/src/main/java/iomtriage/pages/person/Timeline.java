package iomtriage.pages.person;

import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.oasys.Answer;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.Evidence;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.Reason;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.SafetyQuestion;
import iomtriage.api.review.Stamp;
import iomtriage.pages.form.ProposalWords;
import iomtriage.pages.frame.Words;
import iomtriage.reviews.rule.ReviewRules;
import iomtriage.reviews.rule.SecondPersonRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is on record about a person, newest first, as a reader may see it. */
public final class Timeline {

    private static final String HIDDEN = "Marked sensitive: only supervisors and auditors can read it.";

    private Timeline() {}

    /** One entry. */
    public record Item(String title, String by, String at, List<String> lines) {}

    /** @param review as far as the reader may see it */
    public static List<Item> of(CaseReview review, ReviewRules rules) {
        List<Item> items = new ArrayList<>();
        for (ReviewEntry entry : review.entries()) {
            items.add(item(entry, rules));
        }
        Collections.reverse(items);
        return items;
    }

    /** One entry by its number; empty if there is none of that number. */
    public static Optional<Item> of(CaseReview review, ReviewRules rules, long number) {
        return review.entries().stream()
                .filter(entry -> entry.stamp().number() == number)
                .findFirst()
                .map(entry -> item(entry, rules));
    }

    public static boolean canAnswer(CaseReview review, User reader) {
        return reader.is(Role.SUPERVISOR)
                && review.awaiting()
                        .filter(each -> SecondPersonRule.notASecondPerson(each.stamp(), reader)
                                .isEmpty())
                        .isPresent();
    }

    private static Item item(ReviewEntry entry, ReviewRules rules) {
        if (entry instanceof ReviewEntry.Decided decided) {
            return item("Decision: " + decided.proposal().choice().label(), entry, lines(decided, rules));
        }
        if (entry instanceof ReviewEntry.SecondPerson second) {
            String title = second.approved() ? "Second person: approved" : "Second person: turned down";
            return item(title, entry, List.of(readable(second.rationale())));
        }
        if (entry instanceof ReviewEntry.Withdrawn withdrawn) {
            String title = withdrawn.needsSecondPerson() ? "Withdrawal of the decision" : "Decision withdrawn";
            return item(title, entry, lines(withdrawn, rules));
        }
        if (entry instanceof ReviewEntry.Rated rated) {
            return item(
                    "Rating: " + rated.rating().label(),
                    entry,
                    List.of(rated.rationale(), "Holds until " + Words.day(rated.expires()) + "."));
        }
        ReviewEntry.View view = (ReviewEntry.View) entry;
        return item(AgencyViews.title(view), entry, List.of(view.text()));
    }

    private static List<String> lines(ReviewEntry.Decided decided, ReviewRules rules) {
        Proposal proposal = decided.proposal();
        List<String> lines = new ArrayList<>();
        reasons(proposal.reasons(), rules).ifPresent(lines::add);
        lines.add(readable(proposal.rationale()));
        lines.addAll(answers(proposal.safety()));
        lines.add("Seen: " + seen(decided.evidence()));
        if (decided.needsSecondPerson()) {
            lines.add(needsSecond(decided.secondPersonBecause()));
        }
        proposal.reviewOn().ifPresent(day -> lines.add("Review due by " + Words.day(day) + "."));
        return lines;
    }

    private static List<String> lines(ReviewEntry.Withdrawn withdrawn, ReviewRules rules) {
        List<String> lines = new ArrayList<>();
        reasons(withdrawn.withdrawal().reasons(), rules).ifPresent(lines::add);
        lines.add(readable(withdrawn.withdrawal().rationale()));
        lines.addAll(answers(withdrawn.withdrawal().safety()));
        withdrawn.evidence().ifPresent(evidence -> lines.add("Seen: " + seen(evidence)));
        if (withdrawn.needsSecondPerson()) {
            lines.add(needsSecond(withdrawn.secondPersonBecause()));
        }
        return lines;
    }

    /** Nobody records nothing: an empty text is one that the reader may not see. */
    private static String readable(String rationale) {
        return rationale.isEmpty() ? HIDDEN : rationale;
    }

    /** A reason that the rules no longer offer is told by its code. */
    private static Optional<String> reasons(List<String> codes, ReviewRules rules) {
        return codes.isEmpty()
                ? Optional.empty()
                : Optional.of((codes.size() == 1 ? "Reason: " : "Reasons: ")
                        + codes.stream()
                                .map(code ->
                                        rules.reason(code).map(Reason::text).orElse(code))
                                .collect(Collectors.joining("; "))
                        + ".");
    }

    private static List<String> answers(Map<SafetyQuestion, Answer> answers) {
        return ProposalWords.safety(answers).stream()
                .map(each -> each.name() + " " + each.words() + ".")
                .toList();
    }

    private static String needsSecond(String because) {
        return "Needs a second person, because " + because + ".";
    }

    /** What was shown to the person who decided. */
    public static String seen(Evidence evidence) {
        return evidence.place()
                        .map(seen -> "list " + seen.list() + ", place " + Words.count(seen.place()) + " with ")
                        .orElse("a list with ")
                + Words.count(evidence.capacity()) + " places, " + evidence.tier() + " ("
                + evidence.decidingFactor()
                + "), pack " + evidence.pack() + ", policy " + evidence.policy() + ".";
    }

    private static Item item(String title, ReviewEntry entry, List<String> lines) {
        Stamp stamp = entry.stamp();
        return new Item(title, stamp.userName() + ", " + stamp.agency().label(), Words.time(stamp.at()), lines);
    }
}
