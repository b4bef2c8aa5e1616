package iomtriage.pages.list;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.score.Outcome;
import iomtriage.http.RefusedException;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.ListIndex;
import iomtriage.lists.ListQuery;
import iomtriage.lists.ListReader;
import iomtriage.lists.PublishedList;
import iomtriage.lists.RowFinder;
import iomtriage.lists.StandingIndex;
import iomtriage.pages.frame.ListViewed;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.PageRoutes;
import iomtriage.reviews.audit.AuditTrail;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The rows of the list that match, as a table for a spreadsheet (RFC 4180). Who exported which rows is on record. No cell can be
 * taken for a formula.
 */
public final class ListExport implements PageGroup {

    private final ListReader lists;
    private final AuditTrail trail;

    public ListExport(ListReader lists, AuditTrail trail) {
        this.lists = lists;
        this.trail = trail;
    }

    @Override
    public void addTo(PageRoutes routes) {
        routes.get("/list.csv", this::answer);
    }

    public Response answer(Request request, Visitor visitor) {
        visitor.needs(Role.PRACTITIONER, Role.SUPERVISOR);
        User user = visitor.user();
        PublishedList published = lists.current(user).orElseThrow(RefusedException::notFound);
        ListQuery query = ListQuery.of(request.query()).onPage(1);
        StandingIndex standings = lists.standings(published.index());
        List<Integer> found = new RowFinder(published.index(), lists.known(user, published), standings)
                .find(query, Math.max(1, published.index().size()))
                .open();
        List<String> lines = new ArrayList<>();
        lines.add(line(heads(published)));
        for (int position : found) {
            if (lists.access(user, published.index().subject(position)) == Access.OPEN) {
                lines.add(line(cells(published, standings, position, user)));
            }
        }
        new ListViewed(trail)
                .log(
                        user,
                        published.list().header(),
                        Map.of("part", "export", "query", query.address(), "rows", lines.size() - 1));
        return new Response(
                200,
                Map.of(
                        "Content-Type", "text/csv; charset=utf-8",
                        "Content-Disposition", "attachment; filename=\"referral-list.csv\""),
                (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> heads(PublishedList published) {
        List<String> heads = new ArrayList<>(List.of(
                "Place",
                "Reference",
                "Tier",
                "Provisional",
                "Because of",
                "Above the cut line",
                "Rank for reoffending",
                "Rank for serious harm"));
        published.list().header().pack().outcomes().stream()
                .map(Outcome::name)
                .map(name -> "Chance of " + name)
                .forEach(heads::add);
        heads.addAll(List.of("In custody", "On IOM now", "Standing", "Review due by"));
        return heads;
    }

    private List<String> cells(PublishedList published, StandingIndex standings, int position, User user) {
        ListIndex index = published.index();
        SubjectId subject = index.subject(position);
        List<String> cells = new ArrayList<>(List.of(
                String.valueOf(position + 1),
                subject.value(),
                index.tier(position),
                yes(index.provisional(position)),
                index.factor(position),
                yes(index.above(position)),
                String.valueOf(index.reoffendingRank(position)),
                String.valueOf(index.harmRank(position))));
        for (int outcome = 0; outcome < index.outcomes(); outcome++) {
            cells.add(String.format(Locale.ROOT, "%.4f", index.probability(outcome, position)));
        }
        cells.add(yes(published.facts().of(subject).custody().isPresent()));
        cells.add(yes(lists.cohort(published).of(subject).isPresent()));
        cells.add(standings.of(subject).label());
        cells.add(standings.reviewOn(subject).map(LocalDate::toString).orElse(""));
        return cells;
    }

    private static String yes(boolean is) {
        return is ? "yes" : "no";
    }

    private static String line(List<String> cells) {
        return cells.stream().map(ListExport::cell).collect(Collectors.joining(","));
    }

    /** Spreadsheets run what begins with these signs as a formula: an apostrophe before it makes it text. */
    static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
