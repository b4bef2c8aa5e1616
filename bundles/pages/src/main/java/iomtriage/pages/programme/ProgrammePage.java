package iomtriage.pages.programme;

import iomtriage.api.identity.Access;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.referral.ListHeader;
import iomtriage.api.review.CaseReview;
import iomtriage.evaluation.report.EvaluationReport;
import iomtriage.http.Form;
import iomtriage.http.RefusedException;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.PublishedList;
import iomtriage.lists.reader.ListReader;
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
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the programme works: people who joined beside people like them, for supervisors and analysts. Only people whose cases the
 * visitor may open are in it, as if nobody else were of the caseload, so that nothing can be told of the others from two results.
 */
public final class ProgrammePage implements PageGroup {

    private static final String TITLE = "Evaluation of Integrated Offender Management";

    private final ListReader lists;
    private final ProgrammeStudies studies;
    private final GuardedAccess access;
    private final Reviews reviews;
    private final AuditTrail trail;
    private final Views views;
    private final Frames frames;

    public ProgrammePage(
            ListReader lists,
            ProgrammeStudies studies,
            GuardedAccess access,
            Reviews reviews,
            AuditTrail trail,
            Views views,
            Frames frames) {
        this.lists = lists;
        this.studies = studies;
        this.access = access;
        this.reviews = reviews;
        this.trail = trail;
        this.views = views;
        this.frames = frames;
    }

    /** One of the ways to tell who was on, as a radio button. */
    public record Way(String value, String words, boolean chosen) {}

    @Override
    public void addTo(PageRoutes routes) {
        routes.get("/programme", this::answer).post("/programme", this::make).get("/programme/report", this::report);
    }

    private static OnTheProgramme asked(String value) {
        return value.isEmpty()
                ? OnTheProgramme.RECORDS
                : OnTheProgramme.of(value).orElseThrow(RefusedException::notFound);
    }

    private Response make(Form form, Visitor visitor) {
        visitor.needs(Role.SUPERVISOR, Role.DATA_SCIENTIST);
        OnTheProgramme by = asked(form.text("source"));
        User user = visitor.user();
        lists.current(user).ifPresent(shown -> studies.make(ShownTo.reader(access, user), shown, by, open(user)));
        return Response.seeOther("/programme?source=" + by.value());
    }

    private List<CaseReview> open(User user) {
        return reviews.all().stream()
                .filter(review -> lists.access(user, review.subject()) == Access.OPEN)
                .toList();
    }

    private void log(User user, ListHeader header, OnTheProgramme by, String part) {
        new ListViewed(trail).log(user, header, Map.of("part", part, "source", by.value()));
    }

    Response answer(Request request, Visitor visitor) {
        visitor.needs(Role.SUPERVISOR, Role.DATA_SCIENTIST);
        OnTheProgramme by = asked(request.parameter("source").orElse(""));
        Frame frame = frames.of("Does it work?", "/programme", visitor);
        Optional<PublishedList> shown = lists.current(visitor.user());
        if (shown.isEmpty()) {
            return new Waiting(lists.lists(), views).page(frame, visitor);
        }
        ListHeader header = shown.get().list().header();
        log(visitor.user(), header, by, "programme");
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("mayOpenCohort", visitor.user().is(Role.SUPERVISOR));
        model.put("asOf", Words.day(header.asOf()));
        model.put("caseload", header.caseload());
        model.put("here", "/programme?source=" + by.value());
        model.put("by", by.words());
        model.put("ways", ways(by));
        model.put("nobody", shown.get().index().size() == 0);
        model.putAll(told(studies.of(ShownTo.reader(access, visitor.user()), shown.get(), by), shown.get(), by));
        return views.page(200, "programme", frame, model);
    }

    private static List<Way> ways(OnTheProgramme by) {
        return Arrays.stream(OnTheProgramme.values())
                .map(each -> new Way(each.value(), each.words(), each == by))
                .toList();
    }

    private static Map<String, Object> told(ProgrammeStudies.Answer answer, PublishedList shown, OnTheProgramme by) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("sections", List.of());
        model.put("state", "not asked");
        if (answer instanceof ProgrammeStudies.Answer.BeingMade being) {
            model.put("state", "being made");
            model.put("done", Words.count(being.done()));
            model.put(
                    "all",
                    Words.count(2 * shown.source().size().orElse(shown.index().size())));
        } else if (answer instanceof ProgrammeStudies.Answer.NotPossible not) {
            model.put("state", "not possible");
            model.put("why", not.why());
            model.put("details", not.details().stream().map(String::strip).toList());
        } else if (answer instanceof ProgrammeStudies.Answer.Made made) {
            model.put("state", "made");
            model.put("report", "/programme/report?source=" + by.value());
            model.put("sections", ReportPart.of(made.result().sections()));
        }
        return model;
    }

    /** The same as a page that loads nothing, to be filed. */
    private Response report(Request request, Visitor visitor) {
        visitor.needs(Role.SUPERVISOR, Role.DATA_SCIENTIST);
        OnTheProgramme by = asked(request.parameter("source").orElse(""));
        PublishedList shown = lists.current(visitor.user()).orElseThrow(RefusedException::notFound);
        ProgrammeStudies.Answer answer = studies.of(ShownTo.reader(access, visitor.user()), shown, by);
        if (!(answer instanceof ProgrammeStudies.Answer.Made made)) {
            throw RefusedException.notFound();
        }
        log(visitor.user(), shown.list().header(), by, "report of the programme");
        return new Response(
                200,
                Map.of(
                        "Content-Type", "text/html; charset=utf-8",
                        "Content-Disposition", "attachment; filename=\"programme.html\""),
                new EvaluationReport(TITLE, made.result().sections()).html().getBytes(StandardCharsets.UTF_8));
    }
}
