package iomtriage.rest;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.referral.ListHeader;
import iomtriage.api.referral.Referral;
import iomtriage.http.RefusedException;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.lists.Desk;
import iomtriage.lists.ListQuery;
import iomtriage.lists.PublishedList;
import iomtriage.lists.RowFinder;
import iomtriage.lists.ShownTo;
import iomtriage.lists.StandingIndex;
import iomtriage.lists.StandingsCache;
import iomtriage.lists.VisiblePeople;
import iomtriage.reviews.audit.Action;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the newest list: the same rows as its page, found in the same way, and one person's scores. */
final class ListCalls {

    private final Desk desk;
    private final VisiblePeople visibility;
    private final StandingsCache standings;

    ListCalls(Desk desk) {
        this.desk = desk;
        this.visibility = new VisiblePeople(desk.access(), desk.clock());
        this.standings = new StandingsCache(desk.reviews());
    }

    Response page(Request request, User caller) {
        Calls.needs(caller, Role.PRACTITIONER, Role.SUPERVISOR);
        PublishedList published = Calls.current(desk);
        ListQuery query = ListFilters.read(request);
        int size = Pages.size(request);
        ListHeader header = published.list().header();
        StandingIndex seen = standings.of(published.index());
        RowFinder.Rows rows =
                new RowFinder(published.index(), visibility.known(caller, published), seen).find(query, size);
        desk.log(caller.id(), Action.LIST_VIEWED, Optional.empty(), Map.of("list", header.id(), "page", query.page()));
        byte[] body = Json.bytes(new Forms.ListPage(
                header.id(),
                header.asOf().toString(),
                header.capacity(),
                header.pack().key(),
                header.policy(),
                published.index().size(),
                rows.matching(),
                query.page(),
                next(query, size, rows.matching()),
                Stream.concat(
                                rows.open().stream().flatMap(position -> open(published, position, caller, seen)),
                                rows.restricted().stream().flatMap(position -> restricted(published, position, caller)))
                        .toList()));
        return Tagged.answer(request, body);
    }

    private static String next(ListQuery query, int size, int matching) {
        String address = query.onPage(query.page() + 1).address();
        return Pages.isLast(query.page(), size, matching)
                ? ""
                : "/api/v1/list" + address.substring(address.indexOf('?')) + "&size=" + size;
    }

    /** The finder looks only every minute whom the caller may know of: a row is asked about every time. */
    private Stream<Object> open(PublishedList published, int position, User caller, StandingIndex seen) {
        SubjectId subject = published.index().subject(position);
        return desk.access().to(caller, subject) == Access.OPEN
                ? Stream.of(Forms.row(
                        published.index(),
                        position,
                        ShownTo.factor(desk, caller, published.index(), position),
                        seen.of(subject)))
                : Stream.empty();
    }

    private Stream<Object> restricted(PublishedList published, int position, User caller) {
        SubjectId subject = published.index().subject(position);
        return desk.access().to(caller, subject) == Access.NONE
                ? Stream.empty()
                : Stream.of(new Forms.Restricted(subject.value(), true));
    }

    Response person(Request request, User caller) {
        Calls.needs(caller, Role.PRACTITIONER, Role.SUPERVISOR);
        SubjectId subject = Calls.open(desk, caller, request.parameter("ref").orElse(""));
        PublishedList published = Calls.current(desk);
        Referral referral = ShownTo.to(desk, caller, published.find(subject).orElseThrow(RefusedException::notFound));
        desk.log(
                caller.id(),
                Action.PERSON_VIEWED,
                Optional.of(subject),
                Map.of("page", "api", "list", published.list().header().id()));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("list", published.list().header().id());
        answer.put(
                "referral",
                Forms.row(
                        published.index(),
                        referral.place() - 1,
                        referral.tier().decidingFactor(),
                        desk.reviews().shown(caller, subject).standing()));
        answer.put("because", referral.basis().inWords());
        answer.put("scores", Forms.scores(referral.assessment()));
        return Tagged.answer(request, Json.bytes(answer));
    }
}
