package iomtriage.pages.cohort;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.referral.ListHeader;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.Standing;
import iomtriage.api.score.Outcome;
import iomtriage.http.Form;
import iomtriage.http.RefusedException;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.ListReader;
import iomtriage.lists.PublishedList;
import iomtriage.lists.lookback.LookBack;
import iomtriage.lists.lookback.PastMonth;
import iomtriage.pages.frame.Frame;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.ListViewed;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.PageRoutes;
import iomtriage.pages.frame.Views;
import iomtriage.pages.frame.Waiting;
import iomtriage.pages.frame.Words;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.access.GuardedAccess;
import iomtriage.reviews.access.ShownTo;
import iomtriage.reviews.audit.AuditTrail;
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

/**
 * Today's policy as of each of the past months, beside what was decided then: who would have been listed, who was on, and what
 * happened to both since. Every figure is of people whose case the visitor may see.
 */
public final class LookBackPage implements PageGroup {

    /** Of those who were on, so many are shown; how many more there were is said. */
    private static final int MOST = 100;

    private final ListReader lists;
    private final LookBack lookBack;
    private final GuardedAccess access;
    private final Reviews reviews;
    private final AuditTrail trail;
    private final Views views;
    private final Frames frames;

    public LookBackPage(
            ListReader lists,
            LookBack lookBack,
            GuardedAccess access,
            Reviews reviews,
            AuditTrail trail,
            Views views,
            Frames frames) {
        this.lists = lists;
        this.lookBack = lookBack;
        this.access = access;
        this.reviews = reviews;
        this.trail = trail;
        this.views = views;
        this.frames = frames;
    }

    /**
     * One month of the list or of those who were on.
     *
     * @param people how many
     * @param both how many of them are in the other table of that month
     * @param pack whether the pack may have seen what happened
     * @param outcomes what happened since, one text for each outcome
     */
    public record MonthRow(String month, String href, String people, String both, String pack, List<String> outcomes) {}

    /** One person of a month. */
    public record PersonRow(
            String place,
            String reference,
            String href,
            String tier,
            String onIom,
            String decided,
            List<String> outcomes) {}

    @Override
    public void addTo(PageRoutes routes) {
        routes.get("/look-back", this::answer).post("/look-back", this::make);
    }

    private Response make(Form form, Visitor visitor) {
        visitor.needs(Role.SUPERVISOR);
        lists.current(visitor.user()).ifPresent(shown -> lookBack.make(ShownTo.reader(access, visitor.user()), shown));
        return Response.seeOther("/look-back");
    }

    public Response answer(Request request, Visitor visitor) {
        visitor.needs(Role.PRACTITIONER, Role.SUPERVISOR);
        Frame frame = frames.of("Look-back", "/cohort", visitor);
        Optional<PublishedList> published = lists.current(visitor.user());
        if (published.isEmpty()) {
            return new Waiting(lists.lists(), views).page(frame);
        }
        ListHeader header = published.get().list().header();
        LookBack.Answer answer = lookBack.of(ShownTo.reader(access, visitor.user()), published.get());
        Told told = new Told(visitor.user(), header, published.get());
        Optional<String> asked = request.parameter("month");
        new ListViewed(trail).log(visitor.user(), header, Map.of("part", "look-back", "month", asked.orElse("all")));
        if (asked.isEmpty()) {
            return views.page(
                    200, "look-back", frame, told.all(answer, visitor.user().is(Role.SUPERVISOR)));
        }
        PastMonth month = answer.months().stream()
                .filter(each -> each.day().toString().equals(asked.get()))
                .findFirst()
                .orElseThrow(RefusedException::notFound);
        return views.page(200, "look-back-month", frame, told.one(month));
    }

    /** What one visitor is told. */
    private final class Told {
        private final User user;
        private final ListHeader header;
        private final PublishedList published;
        private final List<Outcome> outcomes;
        private final Map<SubjectId, Boolean> open = new HashMap<>();

        Told(User user, ListHeader header, PublishedList published) {
            this.user = user;
            this.header = header;
            this.published = published;
            this.outcomes = header.pack().outcomes().stream()
                    .filter(OutcomesOnRecord::tell)
                    .toList();
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

        private List<PastMonth.Person> on(PastMonth month) {
            return month.onIom().stream().filter(this::isOpen).toList();
        }

        Map<String, Object> all(LookBack.Answer answer, boolean mayMake) {
            List<MonthRow> listed = new ArrayList<>();
            List<MonthRow> on = new ArrayList<>();
            for (PastMonth month : answer.months()) {
                List<PastMonth.Person> top = listed(month);
                List<PastMonth.Person> then = on(month);
                Set<SubjectId> places =
                        top.stream().map(PastMonth.Person::subject).collect(Collectors.toSet());
                listed.add(row(month, top, PastMonth.Person::onIom));
                on.add(row(month, then, person -> places.contains(person.subject())));
            }
            Map<String, Object> model = new LinkedHashMap<>();
            model.put("asOf", Words.day(header.asOf()));
            model.put("policy", header.policy().toString());
            model.put("pack", header.pack().key().toString());
            model.put("capacity", Words.count(header.capacity()));
            model.put(
                    "outcomesUntil",
                    header.pack().outcomesUntil().map(Words::day).orElse(""));
            model.put(
                    "outcomes",
                    outcomes.stream().map(each -> Words.capital(each.name())).toList());
            model.put("listed", listed);
            model.put("on", on);
            model.put("done", answer.months().size());
            model.put("all", LookBack.MONTHS);
            model.put("complete", answer.isComplete());
            model.put("asked", answer.asked());
            model.put("failure", answer.failure().orElse(""));
            model.put("mayMake", mayMake && (!answer.asked() || answer.failure().isPresent()));
            return model;
        }

        private MonthRow row(PastMonth month, List<PastMonth.Person> people, Predicate<PastMonth.Person> both) {
            return new MonthRow(
                    Words.day(month.day()),
                    "/look-back?month=" + month.day(),
                    Words.count(people.size()),
                    Words.count(people.stream().filter(both).count()),
                    seen(month),
                    outcomes.stream().map(each -> happened(month, each, people)).toList());
        }

        private String seen(PastMonth month) {
            return month.seenInTraining(header.pack().outcomesUntil())
                    .map(seen -> seen ? "Seen in training" : "Not seen in training")
                    .orElse("Not known");
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

        Map<String, Object> one(PastMonth month) {
            List<PastMonth.Person> top = listed(month);
            List<PersonRow> rows = new ArrayList<>();
            for (PastMonth.Person person : top) {
                rows.add(row(month, person, Words.count(rows.size() + 1L)));
            }
            Map<String, Object> model = new LinkedHashMap<>();
            model.put("month", Words.day(month.day()));
            model.put("asOf", Words.day(header.asOf()));
            model.put("seen", seen(month));
            model.put(
                    "outcomes",
                    outcomes.stream().map(each -> Words.capital(each.name())).toList());
            model.put("listed", rows);
            List<PastMonth.Person> others =
                    on(month).stream().filter(person -> !top.contains(person)).toList();
            model.put(
                    "on",
                    others.stream()
                            .limit(MOST)
                            .map(person -> row(month, person, ""))
                            .toList());
            model.put("more", Math.max(0, others.size() - MOST));
            return model;
        }

        private PersonRow row(PastMonth month, PastMonth.Person person, String place) {
            String reference = person.subject().value();
            return new PersonRow(
                    place,
                    reference,
                    published.index().position(person.subject()).isPresent()
                            ? "/person?ref=" + Words.encoded(reference)
                            : "",
                    person.tier().isEmpty() ? "Not ranked" : person.tier(),
                    person.onIom() ? "Yes" : "No",
                    decided(month, person.subject()),
                    outcomes.stream().map(each -> since(month, each, person)).toList());
        }

        private String since(PastMonth month, Outcome outcome, PastMonth.Person person) {
            return Optional.ofNullable(person.since().get(outcome.id()))
                    .map(Words::day)
                    .orElse(month.isOpen(outcome, header.asOf()) ? "Not so far" : "No");
        }

        /** Where the person stood at the end of that day, by what was on record here. */
        private String decided(PastMonth month, SubjectId subject) {
            CaseReview review = reviews.shown(user, subject);
            Standing then = new CaseReview(
                            subject,
                            review.entries().stream()
                                    .filter(each -> !LocalDate.ofInstant(
                                                    each.stamp().at(), Words.ZONE)
                                            .isAfter(month.day()))
                                    .toList())
                    .inForce();
            return then == Standing.UNDECIDED ? "Nothing" : Words.capital(then.label());
        }
    }
}
