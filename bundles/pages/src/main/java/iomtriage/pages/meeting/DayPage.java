package iomtriage.pages.meeting;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.Role;
import iomtriage.api.review.CaseReview;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.reader.ListReader;
import iomtriage.pages.form.WrittenDate;
import iomtriage.pages.frame.FieldErrors;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.PageRoutes;
import iomtriage.pages.frame.Views;
import iomtriage.pages.frame.Words;
import iomtriage.pages.person.Timeline;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.reviews.audit.AuditTrail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was decided on one day, with the hash of each entry of the audit trail, to be printed and kept with the minutes. */
public final class DayPage implements PageGroup {

    private static final int STEP = 500;

    private final ListReader lists;
    private final Reviews reviews;
    private final AuditTrail trail;
    private final Views views;
    private final Frames frames;

    public DayPage(ListReader lists, Reviews reviews, AuditTrail trail, Views views, Frames frames) {
        this.lists = lists;
        this.reviews = reviews;
        this.trail = trail;
        this.views = views;
        this.frames = frames;
    }

    /** One entry. */
    public record Row(
            String number, String at, String reference, String title, String by, List<String> lines, String hash) {}

    @Override
    public void addTo(PageRoutes routes) {
        routes.get("/decisions", this::answer);
    }

    public Response answer(Request request, Visitor visitor) {
        visitor.needs(Role.SUPERVISOR, Role.AUDITOR);
        LocalDate today = reviews.today();
        Optional<String> asked = request.parameter("day");
        WrittenDate.Reading read = WrittenDate.whole(asked.orElse("")).read(Words.day(today));
        boolean wrong = read instanceof WrittenDate.Reading.Wrong;
        LocalDate day = read instanceof WrittenDate.Reading.Day written ? written.day() : today;
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("day", Words.day(day));
        model.put("asked", asked.orElse(day.toString()));
        model.put(
                "errors",
                read instanceof WrittenDate.Reading.Wrong no
                        ? List.of(new FieldErrors.Link("day", no.message()))
                        : List.of());
        List<Row> rows = wrong ? List.of() : rows(day, visitor);
        model.put("rows", rows);
        model.put("printed", Words.time(reviews.now()));
        trail.record(
                visitor.user().id(),
                Action.AUDIT_SEARCHED,
                Optional.empty(),
                Map.of("found", rows.size(), "page", "decisions", "day", day.toString()));
        String title = (wrong ? "Error: " : "") + "Decisions of a day";
        return views.page(wrong ? 422 : 200, "decisions", frames.of(title, "/decisions", visitor), model);
    }

    private List<Row> rows(LocalDate day, Visitor visitor) {
        Map<SubjectId, CaseReview> seen = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        for (AuditEntry entry : entries(day)) {
            SubjectId subject = entry.content().subject().orElseThrow();
            if (lists.access(visitor.user(), subject) == Access.OPEN) {
                CaseReview review = seen.computeIfAbsent(subject, each -> reviews.shown(visitor.user(), each));
                Timeline.of(review, reviews.rules(), entry.number())
                        .ifPresent(item -> rows.add(new Row(
                                Words.count(entry.number()),
                                item.at(),
                                subject.value(),
                                item.title(),
                                item.by(),
                                item.lines(),
                                entry.hash())));
            }
        }
        return rows;
    }

    /** Every entry of the day that puts something on record about a referral, oldest first. */
    private List<AuditEntry> entries(LocalDate day) {
        List<AuditEntry> found = new ArrayList<>();
        long before = Long.MAX_VALUE;
        while (true) {
            List<AuditEntry> step = trail.journal().search(query(day, before));
            step.stream()
                    .filter(entry -> entry.content().action().isReview()
                            && entry.erasedBy().isEmpty())
                    .forEach(found::add);
            if (step.size() < STEP) {
                found.sort(Comparator.comparingLong(AuditEntry::number));
                return found;
            }
            before = step.get(step.size() - 1).number();
        }
    }

    private static AuditQuery query(LocalDate day, long before) {
        return new AuditQuery(
                Optional.of(day.atStartOfDay(Words.ZONE).toInstant()),
                Optional.of(day.plusDays(1).atStartOfDay(Words.ZONE).toInstant()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                before,
                STEP);
    }
}
