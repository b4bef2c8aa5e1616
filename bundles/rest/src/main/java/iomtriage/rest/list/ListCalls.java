package iomtriage.rest.list;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.cohort.DefinitionStanding;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.place.DefinitionPlace;
import iomtriage.api.referral.ListHeader;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.ReferralList;
import iomtriage.http.RefusedException;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.lists.PublishedList;
import iomtriage.lists.query.ListFacets;
import iomtriage.lists.query.ListQuery;
import iomtriage.lists.query.RowFinder;
import iomtriage.lists.reader.CaseReader;
import iomtriage.lists.reader.ListReader;
import iomtriage.rest.CallGroup;
import iomtriage.rest.CallRoutes;
import iomtriage.rest.Calls;
import iomtriage.rest.message.Json;
import iomtriage.rest.message.Tagged;
import iomtriage.rest.score.ScoreForm;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.access.GuardedAccess;
import iomtriage.reviews.access.ShownTo;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditTrail;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the newest list: the same rows as its page, found in the same way, and one person's scores. */
public final class ListCalls implements CallGroup {

    private final ListReader lists;
    private final CaseReader cases;
    private final Reviews reviews;
    private final GuardedAccess access;
    private final AuditTrail trail;

    public ListCalls(ListReader lists, CaseReader cases, Reviews reviews, GuardedAccess access, AuditTrail trail) {
        this.lists = lists;
        this.cases = cases;
        this.reviews = reviews;
        this.access = access;
        this.trail = trail;
    }

    @Override
    public void addTo(CallRoutes calls) {
        calls.get("/api/v1/list", this::page).get("/api/v1/person", this::person);
    }

    Response page(Request request, User caller) {
        Calls.needs(caller, Role.PRACTITIONER, Role.SUPERVISOR);
        PublishedList published = Calls.current(lists, caller);
        ListFilters.Wanted wanted =
                ListFilters.read(request, published.list().header().pack().outcomes());
        ListQuery query = wanted.query();
        ListHeader header = published.list().header();
        ListFacets facets = lists.facets(published);
        RowFinder.Rows rows = new RowFinder(facets).find(query, wanted.page().size());
        trail.record(
                caller.id(), Action.LIST_VIEWED, Optional.empty(), Map.of("list", header.id(), "page", query.page()));
        byte[] body = Json.bytes(new ListForm.ListPage(
                header.id(),
                header.asOf().toString(),
                header.capacity(),
                header.pack().key().toString(),
                header.policy().toString(),
                published.index().size(),
                rows.matching(),
                query.page(),
                next(wanted, rows.matching()),
                published.index().coverage().stream().map(ListForm.Covered::of).toList(),
                rows.positions().stream()
                        .flatMap(position -> row(published, position, caller, facets))
                        .toList(),
                published.restricted()));
        return Tagged.answer(request, body);
    }

    private static String next(ListFilters.Wanted wanted, int matching) {
        Pages page = wanted.page();
        String address = wanted.query().onPage(page.number() + 1).address();
        return page.isLast(matching)
                ? ""
                : "/api/v1/list" + address.substring(address.indexOf('?')) + "&size=" + page.size();
    }

    /** The host's rules were asked up to a minute ago: about a row they are asked every time. */
    private Stream<ListForm.Row> row(PublishedList published, int position, User caller, ListFacets facets) {
        SubjectId subject = published.index().subject(position);
        return lists.access(caller, subject) == Access.OPEN
                ? Stream.of(ListForm.row(
                        published,
                        position,
                        published.index().factor(position),
                        facets.standings().of(subject),
                        lists.row(caller, published, facets, position)))
                : Stream.empty();
    }

    Response person(Request request, User caller) {
        Calls.needs(caller, Role.PRACTITIONER, Role.SUPERVISOR);
        SubjectId subject = cases.open(caller, request.parameter("ref").orElse(""), "api");
        PublishedList published = Calls.current(lists, caller);
        ShownTo reader = ShownTo.reader(access, caller);
        Referral referral = reader.of(published.find(subject).orElseThrow(RefusedException::notFound));
        trail.record(
                caller.id(),
                Action.PERSON_VIEWED,
                Optional.of(subject),
                Map.of("page", "api", "list", published.list().header().id()));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("list", published.list().header().id());
        answer.put(
                "referral",
                ListForm.row(
                        published,
                        referral.place() - 1,
                        referral.tier().decidingFactor(),
                        reviews.shown(caller, subject).standing(),
                        lists.row(caller, published, lists.facets(published), referral.place() - 1)));
        answer.put("because", referral.basis().inWords());
        answer.put("cohorts", referral.cohorts());
        answer.put("definitions", definitions(published.list(), subject, reader));
        answer.put("scores", ScoreForm.scores(referral.assessment()));
        return Tagged.answer(request, Json.bytes(answer));
    }

    private static List<CohortForm.Standing> definitions(ReferralList list, SubjectId subject, ShownTo reader) {
        List<CohortDefinition> definitions = list.cohorts().definitions();
        List<DefinitionStanding> standings = list.definitionStandings(subject);
        List<DefinitionPlace> places = list.definitionPlaces(subject);
        return IntStream.range(0, standings.size())
                .filter(each -> reader.mayKnowWhoMeets(definitions.get(each)))
                .mapToObj(each -> CohortForm.Standing.of(standings.get(each), places.get(each)))
                .toList();
    }
}
