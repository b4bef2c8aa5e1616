package iomtriage.pages.cohort;

import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.score.Outcome;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.PublishedList;
import iomtriage.lists.index.ListIndex;
import iomtriage.lists.query.ListQuery;
import iomtriage.lists.reader.CohortReader;
import iomtriage.lists.reader.ListReader;
import iomtriage.pages.frame.Frame;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.ListViewed;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.PageRoutes;
import iomtriage.pages.frame.Paging;
import iomtriage.pages.frame.Views;
import iomtriage.pages.frame.Waiting;
import iomtriage.pages.frame.Words;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.current.CohortMember;
import iomtriage.reviews.current.Leaving;
import iomtriage.reviews.current.LeavingReason;
import iomtriage.reviews.current.LeavingRule;
import iomtriage.reviews.current.MemberCase;
import iomtriage.reviews.rule.CohortRules;
import iomtriage.reviews.rule.ReviewRules;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who should leave the current cohort and why, whom a freed place would take, and what that would change. */
public final class DeselectionPage implements PageGroup {

    private static final int ROWS = 25;

    private final ListReader lists;
    private final CohortReader cohort;
    private final CohortRules rules;
    private final AuditTrail trail;
    private final Views views;
    private final Frames frames;

    public DeselectionPage(
            ListReader lists, CohortReader cohort, ReviewRules rules, AuditTrail trail, Views views, Frames frames) {
        this.lists = lists;
        this.cohort = cohort;
        this.rules = rules.cohort();
        this.trail = trail;
        this.views = views;
        this.frames = frames;
    }

    /** Someone who is proposed to leave. */
    private record Proposed(CohortMember member, int position, Leaving leaving) {}

    /** A row of the table. */
    public record Row(
            String reference,
            String href,
            String decide,
            String place,
            String tier,
            String since,
            List<String> reasons,
            List<String> changes) {}

    @Override
    public void addTo(PageRoutes routes) {
        routes.get("/deselection", this::answer);
    }

    public Response answer(Request request, Visitor visitor) {
        visitor.needs(Role.PRACTITIONER, Role.SUPERVISOR);
        Frame frame = frames.of("Who should leave", "/deselection", visitor);
        Optional<PublishedList> published = lists.current(visitor.user());
        if (published.isEmpty()) {
            return new Waiting(lists.lists(), views).page(frame, visitor);
        }
        int page = ListQuery.page(request.query());
        new ListViewed(trail)
                .log(visitor.user(), published.get().list().header(), Map.of("part", "who should leave", "page", page));
        return views.page(200, "deselection", frame, model(published.get(), visitor.user(), page));
    }

    private Map<String, Object> model(PublishedList published, User user, int page) {
        LeavingRule rule = new LeavingRule(rules);
        List<Proposed> all = cohort.cases(user, published)
                .map(person -> proposed(published, person, rule))
                .toList();
        List<Proposed> proposed = all.stream()
                .filter(each -> each.leaving().proposed())
                .sorted(weightiestFirst())
                .toList();
        FreedPlace freed = FreedPlace.of(lists, published);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("asOf", Words.day(published.list().header().asOf()));
        model.put("count", Words.count(proposed.size()));
        model.put("onNow", Words.count(cohort.members(user, published).count()));
        model.put("mayDecide", user.is(Role.SUPERVISOR));
        model.put("rules", rules);
        model.put(
                "heldBack",
                Words.count(
                        all.stream().filter(each -> each.leaving().heldBack()).count()));
        model.put(
                "tooLittle",
                Words.count(all.stream()
                        .filter(each -> !each.leaving().enough()
                                && !each.leaving().reasons().isEmpty())
                        .count()));
        model.put("scoreFall", Words.percent(rules.leaving().scoreFall()));
        model.put("next", freed.next());
        model.put("coverage", freed.coverage());
        model.put(
                "outcomes",
                published.list().header().pack().outcomes().stream()
                        .map(Outcome::name)
                        .map(Words::capital)
                        .toList());
        model.put(
                "rows",
                proposed.stream()
                        .skip((page - 1L) * ROWS)
                        .limit(ROWS)
                        .map(each -> row(published.index(), each, freed))
                        .toList());
        model.put("paging", Paging.of(page, proposed.size(), ROWS, number -> "/deselection?page=" + number));
        return model;
    }

    private static Proposed proposed(PublishedList published, MemberCase person, LeavingRule rule) {
        int position = published.index().position(person.member().subject()).orElseThrow();
        return new Proposed(person.member(), position, rule.of(person));
    }

    /** Most reasons first; of as many, the one furthest down the list. */
    private static Comparator<Proposed> weightiestFirst() {
        return Comparator.comparingInt(
                        (Proposed each) -> -each.leaving().reasons().size())
                .thenComparingInt(each -> -each.position())
                .thenComparing(each -> each.member().subject());
    }

    private static Row row(ListIndex index, Proposed proposed, FreedPlace freed) {
        String reference = proposed.member().subject().value();
        return new Row(
                reference,
                "/person?ref=" + Words.encoded(reference),
                "/person/decide?ref=" + Words.encoded(reference),
                Words.count(proposed.position() + 1L),
                index.tier(proposed.position()),
                Words.day(proposed.member().since()),
                proposed.leaving().reasons().stream()
                        .map(LeavingReason::words)
                        .map(Words::capital)
                        .toList(),
                freed.changes(proposed.position()));
    }
}
