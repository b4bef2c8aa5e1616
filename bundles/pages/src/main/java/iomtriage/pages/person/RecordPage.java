package iomtriage.pages.person;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.identity.Role;
import iomtriage.api.needs.Need;
import iomtriage.api.oasys.NeedSection;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.ReviewEntry;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.reader.CaseReader;
import iomtriage.lists.reader.CaseView;
import iomtriage.lists.reader.ListReader;
import iomtriage.pages.frame.Fact;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.PageRoutes;
import iomtriage.pages.frame.Views;
import iomtriage.pages.frame.Words;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.current.ProposedRating;
import iomtriage.reviews.current.RatingRule;
import iomtriage.reviews.profile.CurrentFacts;
import iomtriage.reviews.profile.NeedsOverTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** A person's record, line by line, as of the day of the list. */
public final class RecordPage implements PageGroup {

    private static final int NEWEST = 5;

    private final ListReader lists;
    private final CaseReader cases;
    private final Reviews reviews;
    private final Views views;
    private final Frames frames;

    public RecordPage(ListReader lists, CaseReader cases, Reviews reviews, Views views, Frames frames) {
        this.lists = lists;
        this.cases = cases;
        this.reviews = reviews;
        this.views = views;
        this.frames = frames;
    }

    /** A section of the needs assessment, with what each assessment found. */
    public record NeedRow(String section, List<String> found) {}

    @Override
    public void addTo(PageRoutes routes) {
        routes.get("/person/record", this::answer);
    }

    public Response answer(Request request, Visitor visitor) {
        CaseView view = OpenCase.open(cases, visitor, request.parameter("ref"), "record");
        CaseReview review = reviews.shown(visitor.user(), view.subject());
        Map<String, Object> model = new Identity(reviews.now(), visitor).of(view, review, "record");
        Optional<CaseRecord> record = cases.known(view);
        model.put("known", record.isPresent());
        model.put("mayReport", visitor.user().is(Role.SUPERVISOR));
        record.ifPresent(known -> {
            LocalDate asOf = view.published().list().header().asOf();
            model.put("status", status(view, review, known, asOf));
            model.put("parts", new RecordLines(known, asOf).parts());
            addNeeds(model, NeedsOverTime.of(known));
        });
        return views.page(200, "person-record", frames.of("Record of " + view.reference(), "/list", visitor), model);
    }

    /** What a line of the record says, where a reader may see it: to be quoted by who says that it is wrong. */
    public static Optional<String> quoted(CaseReader cases, CaseView view, String line) {
        LocalDate asOf = view.published().list().header().asOf();
        return cases.known(view).flatMap(known -> new RecordLines(known, asOf).quoted(line));
    }

    /** The newest proven offences in words, a line each. */
    public static List<String> newest(CaseReader cases, CaseView view) {
        LocalDate asOf = view.published().list().header().asOf();
        return cases.known(view)
                .map(known -> new RecordLines(known, asOf)
                        .parts().get(0).lines().stream()
                                .limit(NEWEST)
                                .map(line -> line.cells().stream()
                                        .filter(cell -> !cell.isEmpty())
                                        .collect(Collectors.joining("; ")))
                                .toList())
                .orElse(List.of());
    }

    private List<Fact> status(CaseView view, CaseReview review, CaseRecord known, LocalDate asOf) {
        CurrentFacts facts = CurrentFacts.of(known, asOf);
        List<Fact> status = new ArrayList<>();
        status.add(new Fact("Custody", PresentStatus.custody(facts)));
        status.add(new Fact("Order or licence in force", PresentStatus.orders(known, asOf)));
        status.add(new Fact(
                "On IOM now", PresentStatus.onNow(lists.cohort(view.published()).of(view.subject()))));
        status.add(new Fact("Risk of serious harm", RecordLines.rosh(facts.rosh())));
        ProposedRating proposed = new RatingRule(reviews.rules().cohort()).propose(known, asOf);
        status.add(new Fact(
                "Rating",
                review.rating().map(this::rated).orElse("Not rated") + "; facts propose "
                        + proposed.rating().label()));
        status.add(new Fact("Already managed by", ManagedAlready.words(facts)));
        return status;
    }

    private String rated(ReviewEntry.Rated rated) {
        return Words.capital(rated.rating().label())
                + (reviews.today().isAfter(rated.expires()) ? ", expired on " : " until ")
                + Words.day(rated.expires());
    }

    private static void addNeeds(Map<String, Object> model, SortedMap<LocalDate, List<Need>> needs) {
        model.put("days", needs.keySet().stream().map(Words::day).toList());
        List<NeedRow> rows = new ArrayList<>();
        for (NeedSection section : NeedSection.values()) {
            rows.add(new NeedRow(
                    Words.capital(section.label()),
                    needs.values().stream()
                            .map(found -> found(found.get(section.ordinal())))
                            .toList()));
        }
        model.put("needRows", rows);
    }

    private static String found(Need need) {
        String state = need.severity()
                .map(severity -> severity.label())
                .or(() -> need.state().map(known -> known.label()))
                .orElse("no threshold");
        return need.score().isPresent() ? need.score().getAsInt() + ", " + state : Words.capital(state);
    }
}
