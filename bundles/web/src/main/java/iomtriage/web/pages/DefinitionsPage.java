package iomtriage.web.pages;

import iomtriage.api.cohort.Cohort;
import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.cohort.CohortSurvey;
import iomtriage.api.cohort.Intersection;
import iomtriage.api.cohort.Overlap;
import iomtriage.api.identity.Role;
import iomtriage.web.figures.CountBars;
import iomtriage.web.http.Request;
import iomtriage.web.http.Response;
import iomtriage.web.lists.PublishedList;
import iomtriage.web.sign.Visitor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who would be persistent under each definition, and how far two definitions pick the same people. Counts only. */
public final class DefinitionsPage {

    /** How many exact intersections are shown, the largest first. */
    private static final int MOST = 15;

    private final Desk desk;
    private final Views views;
    private final Frames frames;

    public DefinitionsPage(Desk desk, Views views, Frames frames) {
        this.desk = desk;
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

    /** How much of one cohort is in another: words, and a shade from 0 to 4. */
    public record Cell(String words, int shade) {}

    public Response answer(Request request, Visitor visitor) {
        visitor.needs(Role.PRACTITIONER, Role.SUPERVISOR, Role.DATA_SCIENTIST);
        Frame frame = frames.of("Compare definitions", "/definitions", visitor);
        Optional<PublishedList> published = desk.lists().current();
        if (published.isEmpty()) {
            return new Waiting(desk, views).page(frame);
        }
        CohortSurvey survey = published.get().list().cohorts();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("people", Words.count(survey.people()));
        model.put("asOf", Words.day(survey.asOf()));
        model.put("filled", Words.count(published.get().index().filled()));
        model.put("rows", rows(survey, published.get()));
        List<Intersection> shown = survey.intersections().stream().limit(MOST).toList();
        List<String> names = shown.stream().map(each -> letters(survey, each)).toList();
        model.put("exactly", exactly(names, shown));
        model.put("notShown", Words.count(survey.intersections().size() - shown.size()));
        model.put(
                "figure",
                CountBars.draw(
                        "People whom exactly these definitions pick",
                        names,
                        shown.stream().mapToInt(Intersection::people).toArray()));
        return views.page(200, "definitions", frame, model);
    }

    private static List<PersonPages.Fact> exactly(List<String> names, List<Intersection> shown) {
        List<PersonPages.Fact> facts = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            facts.add(
                    new PersonPages.Fact(names.get(i), Words.count(shown.get(i).people())));
        }
        return facts;
    }

    private static String letters(CohortSurvey survey, Intersection intersection) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < survey.definitions().size(); i++) {
            if (intersection.definitions().contains(survey.definitions().get(i).id())) {
                letters.append(letters.isEmpty() ? "" : " ").append((char) ('A' + i));
            }
        }
        return letters.toString();
    }

    private static List<Row> rows(CohortSurvey survey, PublishedList published) {
        Map<String, Cohort> cohorts =
                survey.cohorts().stream().collect(Collectors.toMap(Cohort::definition, cohort -> cohort));
        Map<String, Double> shares = new HashMap<>();
        for (Overlap overlap : survey.overlaps()) {
            overlap.firstInSecond().ifPresent(share -> shares.put(overlap.first() + " " + overlap.second(), share));
            overlap.secondInFirst().ifPresent(share -> shares.put(overlap.second() + " " + overlap.first(), share));
        }
        List<Row> rows = new ArrayList<>();
        for (CohortDefinition definition : survey.definitions()) {
            Cohort cohort = cohorts.get(definition.id());
            long onList = cohort.members().stream()
                    .filter(subject ->
                            published.index().position(subject).stream().anyMatch(published.index()::above))
                    .count();
            rows.add(new Row(
                    String.valueOf((char) ('A' + rows.size())),
                    definition.name(),
                    definition.source(),
                    Words.count(cohort.size()),
                    Words.count(cohort.notDecidable().size()),
                    Words.count(onList),
                    survey.definitions().stream()
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
