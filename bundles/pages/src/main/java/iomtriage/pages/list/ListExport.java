package iomtriage.pages.list;

import iomtriage.api.caserecord.HarmLevel;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.register.IomCohort;
import iomtriage.api.score.Outcome;
import iomtriage.http.RefusedException;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.PublishedList;
import iomtriage.lists.index.ListIndex;
import iomtriage.lists.query.ListFacets;
import iomtriage.lists.query.ListQuery;
import iomtriage.lists.query.RowFinder;
import iomtriage.lists.reader.ListReader;
import iomtriage.lists.reader.RowFacts;
import iomtriage.pages.frame.ListViewed;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.PageRoutes;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.current.CohortMember;
import iomtriage.reviews.profile.CurrentFacts;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The rows of the list that match, as a table for a spreadsheet (RFC 4180). Who exported which rows is on record. No cell can be
 * taken for a formula.
 */
public final class ListExport implements PageGroup {

    /** To explain a person takes about a millisecond: of more rows nobody waits for reasons, and the table says so. */
    private static final int MOST_WITH_REASONS = 5_000;

    private static final String TOO_MANY = "Filter the list to at most " + MOST_WITH_REASONS + " rows for reasons";

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
        ListFacets facets = lists.facets(published);
        List<Integer> found = new RowFinder(facets)
                .find(query, Math.max(1, published.index().size()))
                .positions();
        List<String> lines = new ArrayList<>();
        lines.add(line(heads(published)));
        for (int position : found) {
            if (lists.access(user, published.index().subject(position)) == Access.OPEN) {
                lines.add(line(cells(published, facets, position, found.size() > MOST_WITH_REASONS, user)));
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
                "Tier because of",
                "Above the cut line",
                "Rank for reoffending",
                "Rank for serious harm",
                "Raises the scores most",
                "Raises them next",
                "New above the line because"));
        published.list().header().pack().outcomes().stream()
                .map(Outcome::name)
                .map(name -> "Chance of " + name)
                .forEach(heads::add);
        published.list().header().pack().outcomes().stream()
                .map(Outcome::name)
                .map(name -> "Band of " + name)
                .forEach(heads::add);
        heads.addAll(List.of(
                "Area",
                "In custody",
                "Risk of serious harm",
                "Managed already",
                "On IOM now",
                "IOM cohort",
                "Lead officer",
                "Lead agency",
                "Standing",
                "Review due by"));
        return heads;
    }

    private List<String> cells(
            PublishedList published, ListFacets facets, int position, boolean withoutReasons, User user) {
        ListIndex index = published.index();
        SubjectId subject = index.subject(position);
        Optional<RowFacts> facts =
                withoutReasons ? Optional.empty() : Optional.of(lists.row(user, published, facets, position));
        List<String> cells = new ArrayList<>(List.of(
                String.valueOf(position + 1),
                subject.value(),
                index.tier(position),
                yes(index.provisional(position)),
                index.factor(position),
                yes(index.above(position)),
                String.valueOf(index.reoffendingRank(position)),
                String.valueOf(index.harmRank(position)),
                reason(facts, 0),
                reason(facts, 1),
                facts.map(each -> each.entered().orElse("")).orElse(TOO_MANY)));
        for (int outcome = 0; outcome < index.outcomes(); outcome++) {
            cells.add(String.format(Locale.ROOT, "%.4f", index.probability(outcome, position)));
        }
        for (int outcome = 0; outcome < index.outcomes(); outcome++) {
            cells.add(index.band(outcome, position));
        }
        CurrentFacts known = published.facts().of(subject);
        Optional<CohortMember> member = facets.cohort().of(subject);
        cells.add(known.area().orElse(""));
        cells.add(yes(known.custody().isPresent()));
        cells.add(known.rosh().map(HarmLevel::label).orElse("not assessed"));
        cells.add(known.management().stream()
                .map(each -> each.kind().label())
                .distinct()
                .collect(Collectors.joining("; ")));
        cells.add(yes(member.isPresent()));
        cells.add(member.flatMap(CohortMember::cohort).map(IomCohort::label).orElse(""));
        cells.add(member.flatMap(CohortMember::leadOfficer).orElse(""));
        cells.add(member.flatMap(CohortMember::leadAgency).orElse(""));
        cells.add(facets.standings().of(subject).label());
        cells.add(facets.cohort().reviewBy(subject).map(LocalDate::toString).orElse(""));
        return cells;
    }

    private static String reason(Optional<RowFacts> facts, int which) {
        return facts.map(each -> each.reasons().size() > which ? each.reasons().get(which) : "")
                .orElse(TOO_MANY);
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
