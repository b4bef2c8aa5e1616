package iomtriage.pages.meeting;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.User;
import iomtriage.api.review.Standing;
import iomtriage.lists.PublishedList;
import iomtriage.lists.index.ListIndex;
import iomtriage.lists.query.StandingIndex;
import iomtriage.lists.reader.CohortReader;
import iomtriage.lists.reader.ListReader;
import iomtriage.pages.frame.Words;
import iomtriage.reviews.current.Leaving;
import iomtriage.reviews.current.LeavingReason;
import iomtriage.reviews.current.LeavingRule;
import iomtriage.reviews.rule.ReviewRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whom a meeting looks at and why, as one user may see them, each person once.
 *
 * @param parts what there is to decide, in the order in which it is taken
 */
public record Agenda(List<Part> parts) {

    private static final int MOST_LEAVING = 15;

    /** One sort of business. */
    public record Part(String title, String none, List<Item> items) {}

    /**
     * One person.
     *
     * @param why why the person is on the agenda
     */
    public record Item(SubjectId subject, String why) {}

    /** Everybody on it, in order. */
    public List<Item> items() {
        return parts.stream().flatMap(part -> part.items().stream()).toList();
    }

    /** Makes agendas. */
    public record Maker(ListReader lists, CohortReader cohort, ReviewRules rules) {

        Agenda of(User user, PublishedList published) {
            Finder finder = new Finder(this, user, published);
            return new Agenda(List.of(
                    new Part(
                            "Waiting for a second person",
                            "Nothing waits.",
                            finder.standing(Standing.AWAITING_SECOND_PERSON)),
                    new Part("Reviews due", "No review is due.", finder.due()),
                    new Part("Who should leave", "Nobody is proposed to leave.", finder.leaving()),
                    new Part(
                            "New candidates above the cut line",
                            "Everybody above the line is decided.",
                            finder.above()),
                    new Part(
                            "New candidates just below the line",
                            "Nobody undecided is within " + ListIndex.NEAR + " places below it.",
                            finder.justBelow()),
                    new Part("Data queries", "No data query is open.", finder.standing(Standing.DATA_IS_WRONG))));
        }
    }

    /** Takes each person once, in the part that comes first. */
    private static final class Finder {
        private final Maker maker;
        private final User user;
        private final PublishedList published;
        private final ListIndex index;
        private final StandingIndex standings;
        private final Set<SubjectId> taken = new HashSet<>();

        Finder(Maker maker, User user, PublishedList published) {
            this.maker = maker;
            this.user = user;
            this.published = published;
            this.index = published.index();
            this.standings = maker.lists().standings(index);
        }

        private void take(SubjectId subject, String why, List<Item> items) {
            if (maker.lists().access(user, subject) == Access.OPEN && taken.add(subject)) {
                items.add(new Item(subject, why));
            }
        }

        List<Item> standing(Standing wanted) {
            List<Item> items = new ArrayList<>();
            for (int position = 0; position < index.size(); position++) {
                if (standings.of(index.subject(position)) == wanted) {
                    take(index.subject(position), Words.capital(wanted.label()), items);
                }
            }
            return items;
        }

        List<Item> due() {
            Map<LocalDate, List<SubjectId>> byDay = new TreeMap<>();
            for (int position = 0; position < index.size(); position++) {
                SubjectId subject = index.subject(position);
                Optional<LocalDate> day = standings.reviewOn(subject);
                day.filter(each -> !each.isAfter(standings.today()))
                        .ifPresent(each -> byDay.computeIfAbsent(each, none -> new ArrayList<>())
                                .add(subject));
            }
            List<Item> items = new ArrayList<>();
            byDay.forEach((day, people) ->
                    people.forEach(subject -> take(subject, "Review was due by " + Words.day(day), items)));
            return items;
        }

        List<Item> leaving() {
            LeavingRule rule = new LeavingRule(maker.rules().cohort());
            List<Item> items = new ArrayList<>();
            maker.cohort().cases(user, published).forEach(person -> {
                Leaving leaving = rule.of(person);
                if (leaving.proposed() && items.size() < MOST_LEAVING) {
                    take(
                            person.member().subject(),
                            String.join(
                                    "; ",
                                    leaving.reasons().stream()
                                            .map(LeavingReason::words)
                                            .map(Words::capital)
                                            .toList()),
                            items);
                }
            });
            return items;
        }

        List<Item> above() {
            return undecided(0, index.filled());
        }

        List<Item> justBelow() {
            return undecided(index.filled(), Math.min(index.size(), index.filled() + ListIndex.NEAR));
        }

        private List<Item> undecided(int from, int to) {
            List<Item> items = new ArrayList<>();
            for (int position = from; position < to; position++) {
                SubjectId subject = index.subject(position);
                boolean on = maker.lists().cohort(published).of(subject).isPresent();
                if (standings.of(subject) == Standing.UNDECIDED && !on) {
                    take(subject, Words.capital(index.factor(position)), items);
                }
            }
            return items;
        }
    }
}
