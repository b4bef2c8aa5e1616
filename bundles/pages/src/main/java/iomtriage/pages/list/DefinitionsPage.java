package iomtriage.pages.list;

import iomtriage.api.cohort.Cohort;
import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.cohort.CohortService;
import iomtriage.api.cohort.CohortSurvey;
import iomtriage.api.cohort.Intersection;
import iomtriage.api.cohort.Overlap;
import iomtriage.api.identity.Role;
import iomtriage.charts.OverlapChart;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.PublishedList;
import iomtriage.lists.reader.ListReader;
import iomtriage.lists.study.DefinitionStudy;
import iomtriage.lists.study.OnDemand;
import iomtriage.pages.frame.Frame;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.ListViewed;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.PageRoutes;
import iomtriage.pages.frame.Views;
import iomtriage.pages.frame.Waiting;
import iomtriage.pages.frame.Words;
import iomtriage.reviews.access.GuardedAccess;
import iomtriage.reviews.access.ShownTo;
import iomtriage.reviews.audit.AuditTrail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who would be persistent under each definition, and how far two definitions pick the same people. Counts only. */
public final class DefinitionsPage implements PageGroup {

    /** How many exact intersections are shown, the largest first. */
    private static final int MOST = 15;

    private final ListReader lists;
    private final GuardedAccess access;
    private final AuditTrail trail;
    private final Views views;
    private final Frames frames;
    private final OnDemand<DefinitionStudy> study;

    public DefinitionsPage(
            ListReader lists,
            CohortService cohorts,
            GuardedAccess access,
            AuditTrail trail,
            Views views,
            Frames frames) {
        this.lists = lists;
        this.access = access;
        this.trail = trail;
        this.study = new OnDemand<>(
                "What the definitions would have covered", published -> DefinitionStudy.of(cohorts, published));
        this.views = views;
        this.frames = frames;
    }

    /** One definition with its numbers. */
    public record Row(
            String letter,
            String name,
            String source,
            String members,
            String notDecidable,
            String onList,
            List<Cell> shared) {}

    /** People whom all of some definitions pick and no other. */
    public record Exactly(String letters, List<String> names, String people) {}

    /** How much of one cohort is in another: words, and a shade from 0 to 4. */
    public record Cell(String words, int shade) {}

    @Override
    public void addTo(PageRoutes routes) {
        routes.get("/definitions", this::answer);
    }

    public Response answer(Request request, Visitor visitor) {
        visitor.needs(Role.PRACTITIONER, Role.SUPERVISOR, Role.DATA_SCIENTIST);
        Frame frame = frames.of("Compare definitions", "/definitions", visitor);
        Optional<PublishedList> published = lists.current(visitor.user());
        if (published.isEmpty()) {
            return new Waiting(lists.lists(), views).page(frame, visitor);
        }
        CohortSurvey survey = published.get().list().cohorts();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("people", Words.count(survey.people()));
        model.put("asOf", Words.day(survey.asOf()));
        model.put("filled", Words.count(published.get().index().filled()));
        List<CohortDefinition> shown = ShownTo.reader(access, visitor.user()).definitions(survey);
        model.put("unseen", survey.definitions().size() - shown.size());
        model.put("rows", rows(shown, survey, published.get()));
        model.putAll(exactly(shown, survey));
        model.putAll(DefinitionTables.of(shown, study.of(published.get())));
        new ListViewed(trail).log(visitor.user(), published.get().list().header(), Map.of("part", "definitions"));
        return views.page(200, "definitions", frame, model);
    }

    private static Map<String, Object> exactly(List<CohortDefinition> definitions, CohortSurvey survey) {
        Set<String> ids = definitions.stream().map(CohortDefinition::id).collect(Collectors.toSet());
        List<Intersection> all = survey.intersections().stream()
                .filter(each -> ids.containsAll(each.definitions()))
                .toList();
        List<OverlapChart.Exactly> shown = all.stream()
                .limit(MOST)
                .map(each -> new OverlapChart.Exactly(sets(definitions, each), each.people()))
                .toList();
        List<String> letters = IntStream.range(0, definitions.size())
                .mapToObj(DefinitionsPage::letter)
                .toList();
        return Map.of(
                "exactly",
                shown.stream().map(each -> exactly(definitions, each)).toList(),
                "notShown",
                Words.count(all.size() - shown.size()),
                "figure",
                new OverlapChart("People whom exactly these definitions pick", letters, shown).inPage());
    }

    private static Exactly exactly(List<CohortDefinition> definitions, OverlapChart.Exactly group) {
        return new Exactly(
                group.sets().stream().map(DefinitionsPage::letter).collect(Collectors.joining(" ")),
                group.sets().stream().map(set -> definitions.get(set).name()).toList(),
                Words.count(group.people()));
    }

    /** Which definitions take part, by position. */
    private static Set<Integer> sets(List<CohortDefinition> definitions, Intersection intersection) {
        Set<Integer> sets = new TreeSet<>();
        for (int i = 0; i < definitions.size(); i++) {
            if (intersection.definitions().contains(definitions.get(i).id())) {
                sets.add(i);
            }
        }
        return sets;
    }

    /** A, B, to Z, then A1, B1 and so on. */
    private static String letter(int position) {
        return (char) ('A' + position % 26) + (position < 26 ? "" : String.valueOf(position / 26));
    }

    private static List<Row> rows(List<CohortDefinition> definitions, CohortSurvey survey, PublishedList published) {
        Map<String, Cohort> cohorts =
                survey.cohorts().stream().collect(Collectors.toMap(Cohort::definition, cohort -> cohort));
        Map<String, Double> shares = new HashMap<>();
        for (Overlap overlap : survey.overlaps()) {
            overlap.firstInSecond().ifPresent(share -> shares.put(overlap.first() + " " + overlap.second(), share));
            overlap.secondInFirst().ifPresent(share -> shares.put(overlap.second() + " " + overlap.first(), share));
        }
        List<Row> rows = new ArrayList<>();
        for (CohortDefinition definition : definitions) {
            Cohort cohort = cohorts.get(definition.id());
            long onList = cohort.members().stream()
                    .filter(subject ->
                            published.index().position(subject).stream().anyMatch(published.index()::above))
                    .count();
            rows.add(new Row(
                    letter(rows.size()),
                    definition.name(),
                    definition.source(),
                    Words.count(cohort.size()),
                    Words.count(cohort.notDecidable().size()),
                    Words.count(onList),
                    definitions.stream()
                            .map(other -> cell(shares, definition.id(), other.id()))
                            .toList()));
        }
        return rows;
    }

    private static Cell cell(Map<String, Double> shares, String one, String other) {
        if (one.equals(other)) {
            return new Cell("itself", 0);
        }
        Double share = shares.get(one + " " + other);
        return share == null ? new Cell("nobody", 0) : new Cell(Words.percent(share), (int) Math.min(4, share * 5));
    }
}
