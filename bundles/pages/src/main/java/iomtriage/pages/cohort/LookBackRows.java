package iomtriage.pages.cohort;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.User;
import iomtriage.api.referral.ListHeader;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.Choice;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.Standing;
import iomtriage.api.score.Outcome;
import iomtriage.lists.PublishedList;
import iomtriage.lists.lookback.LookBack;
import iomtriage.lists.lookback.PastMonth;
import iomtriage.lists.reader.ListReader;
import iomtriage.pages.frame.Words;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.outcome.OutcomesOnRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What one visitor is told of past months. */
final class LookBackRows {

    /** Of those who were on, so many are shown; how many more there were is said. */
    private static final int MOST = 100;

    private final ListReader lists;
    private final Map<SubjectId, List<ReviewEntry>> onRecord;
    private final User user;
    private final ListHeader header;
    private final PublishedList published;
    private final List<String> refused;
    private final List<Outcome> outcomes;
    private final Map<SubjectId, Boolean> open = new HashMap<>();

    /**
     * One month of the list or of those who were on.
     *
     * @param decided what was decided about them; empty text where the table is of no decisions
     * @param people how many
     * @param both how many of them are in the other table of that month
     * @param cameOn how many came on within the month before, and how many of them would have been listed; empty text where it is
     *     not told
     * @param left how many left within the month before; empty text where it is not told
     * @param pack which pack ranked, and whether it may have seen what happened
     * @param outcomes what happened since, one text for each outcome
     */
    public record MonthRow(
            String month,
            String href,
            String decided,
            String people,
            String both,
            String cameOn,
            String left,
            String pack,
            List<String> outcomes) {}

    /** A person with a link to their case, where there is one. */
    public record PersonLink(String reference, String href) {}

    /** One person of a month. */
    public record PersonRow(
            String place,
            String reference,
            String href,
            String tier,
            String onIom,
            String decided,
            List<String> outcomes) {}

    /** What was decided about a person, as far as it is counted: who stayed on was counted when they came. */
    private enum DecisionGroup {
        ACCEPTED("Accepted", Choice.ACCEPT, Choice.RE_ADMIT),
        NOT_ACCEPTED("Declined or deferred", Choice.DECLINE, Choice.DEFER),
        LEFT("Stepped down or removed", Choice.STEP_DOWN, Choice.REMOVE);

        private final String words;
        private final Set<Choice> choices;

        DecisionGroup(String words, Choice... choices) {
            this.words = words;
            this.choices = Set.of(choices);
        }

        boolean holds(ReviewEntry.Decided decided) {
            return choices.contains(decided.proposal().choice());
        }
    }

    /** @param refused why earlier packs are not used */
    LookBackRows(ListReader lists, Reviews reviews, User user, PublishedList published, List<String> refused) {
        this.lists = lists;
        this.refused = refused;
        this.onRecord = reviews.all(user).stream().collect(Collectors.toMap(CaseReview::subject, CaseReview::entries));
        this.user = user;
        this.header = published.list().header();
        this.published = published;
        this.outcomes =
                header.pack().outcomes().stream().filter(OutcomesOnRecord::tell).toList();
    }

    private boolean isOpen(PastMonth.Person person) {
        return open.computeIfAbsent(person.subject(), each -> lists.access(user, each) == Access.OPEN);
    }

    /** As many as there are places, of those whose case the visitor may see. */
    private List<PastMonth.Person> listed(PastMonth month) {
        return month.top().stream()
                .filter(this::isOpen)
                .limit(header.capacity())
                .toList();
    }

    private List<PastMonth.Person> open(List<PastMonth.Person> people) {
        return people.stream().filter(this::isOpen).toList();
    }

    private static Optional<PastMonth> before(List<PastMonth> months, PastMonth month) {
        int next = months.indexOf(month) + 1;
        return next < months.size() ? Optional.of(months.get(next)) : Optional.empty();
    }

    Map<String, Object> all(LookBack.Answer answer, boolean mayMake) {
        List<MonthRow> listed = new ArrayList<>();
        List<MonthRow> on = new ArrayList<>();
        List<MonthRow> decisions = new ArrayList<>();
        for (PastMonth month : answer.months()) {
            List<PastMonth.Person> top = listed(month);
            Set<SubjectId> places = top.stream().map(PastMonth.Person::subject).collect(Collectors.toSet());
            Predicate<PastMonth.Person> placed = person -> places.contains(person.subject());
            listed.add(row(month, "", top, PastMonth.Person::onIom, "", ""));
            Map<PastMonth.Person, ReviewEntry.Decided> decided = decided(answer.months(), month);
            for (DecisionGroup group : DecisionGroup.values()) {
                List<PastMonth.Person> people = decided.keySet().stream()
                        .filter(each -> group.holds(decided.get(each)))
                        .toList();
                if (!people.isEmpty()) {
                    decisions.add(row(month, group.words, people, placed, "", ""));
                }
            }
            List<PastMonth.Person> came = open(month.cameOnAfter(dayBefore(answer.months(), month)));
            on.add(row(
                    month,
                    "",
                    open(month.onIom()),
                    placed,
                    Words.count(came.size())
                            + (came.isEmpty()
                                    ? ""
                                    : "; "
                                            + Words.count(
                                                    came.stream().filter(placed).count()) + " would have been listed"),
                    before(answer.months(), month)
                            .map(each -> Words.count(open(month.left(each)).size()))
                            .orElse(answer.isComplete() ? "Not known" : "Not worked out yet")));
        }
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("asOf", Words.day(header.asOf()));
        model.put("caseload", header.caseload());
        model.put("policy", header.policy().toString());
        model.put("capacity", Words.count(header.capacity()));
        model.put("packs", packs(answer.months()));
        model.put("refused", refused);
        model.put(
                "outcomes",
                outcomes.stream().map(each -> Words.capital(each.name())).toList());
        model.put("listed", listed);
        model.put("on", on);
        model.put("decisions", decisions);
        model.put("done", answer.months().size());
        model.put("all", LookBack.MONTHS);
        model.put("complete", answer.isComplete());
        model.put("asked", answer.asked());
        model.put("failure", answer.failure().orElse(""));
        model.put("mayMake", mayMake && (!answer.asked() || answer.failure().isPresent()));
        return model;
    }

    private static LocalDate dayBefore(List<PastMonth> months, PastMonth month) {
        return before(months, month).map(PastMonth::day).orElse(month.day().minusMonths(1));
    }

    /** Each pack that ranked a month, with the last day of the outcomes that it learnt from. */
    private static List<String> packs(List<PastMonth> months) {
        return months.stream()
                .map(PastMonth::pack)
                .map(pack -> pack.key()
                        + pack.outcomesUntil()
                                .map(until -> " learnt from outcomes up to " + Words.day(until))
                                .orElse(" does not say up to when it learnt from outcomes"))
                .distinct()
                .toList();
    }

    private MonthRow row(
            PastMonth month,
            String decided,
            List<PastMonth.Person> people,
            Predicate<PastMonth.Person> both,
            String cameOn,
            String left) {
        return new MonthRow(
                Words.day(month.day()),
                "/look-back?month=" + month.day(),
                decided,
                Words.count(people.size()),
                Words.count(people.stream().filter(both).count()),
                cameOn,
                left,
                month.pack().key() + ": " + seen(month),
                outcomes.stream().map(each -> happened(month, each, people)).toList());
    }

    private static String seen(PastMonth month) {
        return month.seenInTraining()
                .map(seen -> seen ? "seen in training" : "not seen in training")
                .orElse("not known whether seen in training");
    }

    /** How many it happened to, and how many the scores of that day expected within the whole window. */
    private String happened(PastMonth month, Outcome outcome, List<PastMonth.Person> people) {
        long happened = people.stream()
                .filter(each -> each.since().containsKey(outcome.id()))
                .count();
        int position = header.pack().outcomes().indexOf(outcome);
        List<Double> chances = people.stream()
                .filter(each -> !each.chances().isEmpty())
                .map(each -> each.chances().get(position))
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
        double expected = chances.stream().mapToDouble(Double::doubleValue).sum();
        return Words.count(happened)
                + (month.isOpen(outcome, header.asOf()) ? " so far; " : "; ")
                + String.format(Locale.UK, "%.1f", expected)
                + " expected"
                + (chances.size() == people.size() ? "" : " of " + Words.count(chances.size()));
    }

    Map<String, Object> one(List<PastMonth> months, PastMonth month) {
        List<PastMonth.Person> top = listed(month);
        List<PersonRow> rows = new ArrayList<>();
        for (PastMonth.Person person : top) {
            rows.add(row(month, person, Words.count(rows.size() + 1L)));
        }
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("month", Words.day(month.day()));
        model.put("asOf", Words.day(header.asOf()));
        model.put("pack", month.pack().key() + ", " + seen(month));
        model.put(
                "outcomes",
                outcomes.stream().map(each -> Words.capital(each.name())).toList());
        model.put("listed", rows);
        Map<PastMonth.Person, ReviewEntry.Decided> decided = decided(months, month);
        List<PersonRow> decisions = new ArrayList<>();
        for (Map.Entry<PastMonth.Person, ReviewEntry.Decided> each : decided.entrySet()) {
            int place = top.indexOf(each.getKey()) + 1;
            decisions.add(row(
                    month,
                    each.getKey(),
                    place == 0 ? "Not listed" : Words.count(place),
                    Words.capital(each.getValue().proposal().choice().label()) + ", "
                            + Words.day(day(each.getValue())) + ", by "
                            + each.getValue().stamp().userName()));
        }
        model.put("decisions", decisions);
        List<PastMonth.Person> others = open(month.onIom()).stream()
                .filter(person -> !top.contains(person))
                .toList();
        model.put(
                "on",
                others.stream()
                        .limit(MOST)
                        .map(person -> row(month, person, ""))
                        .toList());
        model.put("more", Math.max(0, others.size() - MOST));
        model.put("before", Words.day(dayBefore(months, month)));
        model.put(
                "left",
                before(months, month).map(each -> open(month.left(each))).orElse(List.of()).stream()
                        .map(each -> new PersonLink(each.subject().value(), href(each.subject())))
                        .toList());
        return model;
    }

    private PersonRow row(PastMonth month, PastMonth.Person person, String place) {
        return row(month, person, place, decided(month, person.subject()));
    }

    private PersonRow row(PastMonth month, PastMonth.Person person, String place, String decided) {
        String reference = person.subject().value();
        return new PersonRow(
                place,
                reference,
                href(person.subject()),
                person.tier().isEmpty() ? "Not ranked" : person.tier(),
                person.onSince()
                        .map(since -> (place.isEmpty() ? "" : "Yes, since ") + Words.day(since))
                        .orElse("No"),
                decided,
                outcomes.stream().map(each -> since(month, each, person)).toList());
    }

    /** Empty text for a person who is not on the list now. */
    private String href(SubjectId subject) {
        return published.index().position(subject).isPresent() ? "/person?ref=" + Words.encoded(subject.value()) : "";
    }

    private String since(PastMonth month, Outcome outcome, PastMonth.Person person) {
        return Optional.ofNullable(person.since().get(outcome.id()))
                .map(Words::day)
                .orElse(month.isOpen(outcome, header.asOf()) ? "Not so far" : "No");
    }

    /** Where the person stood at the end of that day, by what was on record here. */
    private String decided(PastMonth month, SubjectId subject) {
        Standing then = until(month, subject).inForce();
        return then == Standing.UNDECIDED ? "Nothing" : Words.capital(then.label());
    }

    /** What was on record here at the end of that day, as far as the visitor may see it. */
    private CaseReview until(PastMonth month, SubjectId subject) {
        return new CaseReview(
                subject,
                onRecord.getOrDefault(subject, List.of()).stream()
                        .filter(each -> !day(each).isAfter(month.day()))
                        .toList());
    }

    private static LocalDate day(ReviewEntry entry) {
        return LocalDate.ofInstant(entry.stamp().at(), Words.ZONE);
    }

    /** Of whom something was decided in the month before: the decision in force at its end. */
    private Map<PastMonth.Person, ReviewEntry.Decided> decided(List<PastMonth> months, PastMonth month) {
        LocalDate before = dayBefore(months, month);
        Map<PastMonth.Person, ReviewEntry.Decided> decided = new LinkedHashMap<>();
        for (PastMonth.Person person : open(month.reviewed())) {
            CaseReview then = until(month, person.subject());
            then.decision()
                    .filter(each ->
                            then.inForce() != Standing.UNDECIDED && day(each).isAfter(before))
                    .ifPresent(each -> decided.put(person, each));
        }
        return decided;
    }
}
