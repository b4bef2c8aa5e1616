package iomtriage.pages.cohort;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.PublishedList;
import iomtriage.lists.index.ListIndex;
import iomtriage.lists.query.ListQuery;
import iomtriage.lists.reader.CohortReader;
import iomtriage.lists.reader.ListReader;
import iomtriage.pages.frame.Enums;
import iomtriage.pages.frame.Frame;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.ListViewed;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.PageRoutes;
import iomtriage.pages.frame.Paging;
import iomtriage.pages.frame.Views;
import iomtriage.pages.frame.Waiting;
import iomtriage.pages.frame.Words;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.current.CohortMember;
import iomtriage.reviews.current.RatingRule;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is on Integrated Offender Management now, by what fact, and when that is to be looked at again. */
public final class CohortPage implements PageGroup {

    private static final int ROWS = 25;

    private final ListReader lists;
    private final AuditTrail trail;
    private final Views views;
    private final Frames frames;
    private final CohortReader cohort;
    private final Reviews reviews;

    public CohortPage(
            ListReader lists, CohortReader cohort, Reviews reviews, AuditTrail trail, Views views, Frames frames) {
        this.cohort = cohort;
        this.reviews = reviews;
        this.lists = lists;
        this.trail = trail;
        this.views = views;
        this.frames = frames;
    }

    /** Someone who is on now; without an address they have no line on the list. */
    public record Row(
            String reference,
            String href,
            String place,
            String tier,
            String grounds,
            String since,
            String cohort,
            String lead,
            String review,
            boolean overdue,
            String custody,
            String rating,
            String proposed,
            String rate) {}

    @Override
    public void addTo(PageRoutes routes) {
        routes.get("/cohort", this::answer);
    }

    public Response answer(Request request, Visitor visitor) {
        visitor.needs(Role.PRACTITIONER, Role.SUPERVISOR);
        Frame frame = frames.of("On IOM now", "/cohort", visitor);
        Optional<PublishedList> published = lists.current(visitor.user());
        if (published.isEmpty()) {
            return new Waiting(lists.lists(), views).page(frame, visitor);
        }
        int page = ListQuery.page(request.query());
        new ListViewed(trail)
                .log(visitor.user(), published.get().list().header(), Map.of("part", "on IOM now", "page", page));
        return views.page(200, "cohort", frame, model(published.get(), visitor.user(), page));
    }

    private Map<String, Object> model(PublishedList published, User user, int page) {
        List<CohortMember> members =
                cohort.members(user, published).sorted(byReview()).toList();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("asOf", Words.day(published.list().header().asOf()));
        model.put("caseload", published.list().header().caseload());
        model.put("supervisor", user.is(Role.SUPERVISOR));
        model.put("count", Words.count(members.size()));
        model.put("counts", counts(members));
        model.put("overdue", members.stream().filter(CohortMember::overdue).count());
        model.put(
                "rows",
                members.stream()
                        .skip((page - 1L) * ROWS)
                        .limit(ROWS)
                        .map(member -> row(published, user, member))
                        .toList());
        model.put("paging", Paging.of(page, members.size(), ROWS, number -> "/cohort?page=" + number));
        return model;
    }

    /** Who must be looked at again first comes first, and who has no date for it last. */
    private static Comparator<CohortMember> byReview() {
        return Comparator.comparing((CohortMember member) -> member.review().orElse(LocalDate.MAX))
                .thenComparing(CohortMember::subject);
    }

    /** How many by each fact, in words; someone may be on by several. */
    private static String counts(List<CohortMember> members) {
        return Stream.of(CohortMember.Ground.values())
                .map(ground -> Words.count(members.stream()
                                .filter(member -> member.grounds().contains(ground))
                                .count()) + " " + ground.label())
                .collect(Collectors.joining(", "));
    }

    /** What facts propose, where the person's record is at hand; empty text where it is not. */
    private String proposed(PublishedList published, User user, SubjectId subject) {
        RatingRule rule = new RatingRule(reviews.rules().cohort());
        return cohort.known(user, published, subject)
                .map(record -> rule.propose(record, published.list().header().asOf()))
                .map(found -> found.rating().label())
                .orElse("");
    }

    private String rating(PublishedList published, SubjectId subject) {
        return Optional.ofNullable(lists.cohort(published).standings().ratings().get(subject))
                .map(rated -> Words.capital(rated.rating().label())
                        + (reviews.today().isAfter(rated.expires()) ? ", expired on " : " until ")
                        + Words.day(rated.expires()))
                .orElse("Not rated");
    }

    private Row row(PublishedList published, User user, CohortMember member) {
        ListIndex index = published.index();
        SubjectId subject = member.subject();
        OptionalInt position = index.position(subject);
        return new Row(
                subject.value(),
                position.isPresent() ? "/person?ref=" + Words.encoded(subject.value()) : "",
                position.isPresent() ? Words.count(position.getAsInt() + 1L) : "",
                position.isPresent() ? index.tier(position.getAsInt()) : "",
                Words.capital(member.grounds().stream()
                        .map(CohortMember.Ground::label)
                        .collect(Collectors.joining(", "))),
                Words.day(member.since()),
                member.cohort().map(each -> Words.capital(each.label())).orElse("Not sent"),
                Stream.concat(member.leadOfficer().stream(), member.leadAgency().stream())
                        .collect(Collectors.joining(", ")),
                member.review().map(Words::day).orElse("No date"),
                member.overdue(),
                published
                        .facts()
                        .of(subject)
                        .custody()
                        .map(spell -> Words.capital(Enums.words(spell.kind())) + " since " + Words.day(spell.from()))
                        .orElse(""),
                rating(published, subject),
                proposed(published, user, subject),
                position.isPresent() ? "/person/rating?ref=" + Words.encoded(subject.value()) : "");
    }
}
