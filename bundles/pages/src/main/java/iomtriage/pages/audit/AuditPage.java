package iomtriage.pages.audit;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Role;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.pages.form.WrittenDate;
import iomtriage.pages.frame.FieldErrors;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.PageRoutes;
import iomtriage.pages.frame.Views;
import iomtriage.pages.frame.Words;
import iomtriage.pages.list.FilterForm;
import iomtriage.reviews.access.GuardedAccess;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.reviews.audit.JournalHealth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Searching the audit trail. Searching it is on record, too. */
public final class AuditPage implements PageGroup {

    private static final int ROWS = 50;

    private final AuditTrail trail;
    private final JournalHealth store;
    private final GuardedAccess access;
    private final Views views;
    private final Frames frames;

    public AuditPage(AuditTrail trail, JournalHealth store, GuardedAccess access, Views views, Frames frames) {
        this.trail = trail;
        this.store = store;
        this.access = access;
        this.views = views;
        this.frames = frames;
    }

    /** An entry as shown. */
    public record Row(
            String number, String at, String user, String action, String subject, String detail, String hash) {}

    @Override
    public void addTo(PageRoutes routes) {
        routes.get("/audit", this::answer);
    }

    public Response answer(Request request, Visitor visitor) {
        visitor.needs(Role.AUDITOR);
        List<FieldErrors.Link> errors = new ArrayList<>();
        AuditQuery query = query(request, errors);
        List<AuditEntry> found = errors.isEmpty() ? trail.journal().search(query) : List.of();
        trail.record(
                visitor.user().id(),
                Action.AUDIT_SEARCHED,
                query.subject(),
                Map.of("found", found.size(), "user", query.userId().orElse("")));
        Map<String, Object> model = new LinkedHashMap<>();
        for (String field : List.of("from", "until", "user", "subject", "action")) {
            model.put(field, request.parameter(field).orElse(""));
        }
        model.put("errors", errors);
        for (String field : List.of("from", "until")) {
            model.put(
                    field + "Error",
                    errors.stream()
                            .filter(each -> each.input().equals(field))
                            .map(FieldErrors.Link::message)
                            .findFirst()
                            .orElse(""));
        }
        model.put(
                "actions",
                Arrays.stream(Action.values())
                        .map(action -> new FilterForm.Option(
                                action.name(),
                                Words.capital(action.label()),
                                query.action().filter(action::equals).isPresent()))
                        .toList());
        boolean gangs = access.gangIntelligence(visitor.user());
        model.put("rows", found.stream().map(entry -> row(entry, gangs)).toList());
        model.put(
                "older",
                found.size() == ROWS ? older(request, found.get(ROWS - 1).number()) : "");
        model.put("verdict", store.trailVerdict().map(AuditPage::words).orElse("It is being checked now."));
        return views.page(
                errors.isEmpty() ? 200 : 422,
                "audit",
                frames.of((errors.isEmpty() ? "" : "Error: ") + "Audit trail", "/audit", visitor),
                model);
    }

    /** @param errors what cannot be read is added: a search that left it out would find what was not asked for */
    private static AuditQuery query(Request request, List<FieldErrors.Link> errors) {
        return new AuditQuery(
                day(request, "from", errors)
                        .map(day -> day.atStartOfDay(Words.ZONE).toInstant()),
                day(request, "until", errors)
                        .map(day -> day.plusDays(1).atStartOfDay(Words.ZONE).toInstant()),
                request.parameter("user"),
                request.parameter("action").filter(text -> !text.isEmpty()).flatMap(text -> action(text, errors)),
                request.parameter("subject").filter(text -> !text.isEmpty()).flatMap(text -> subject(text, errors)),
                request.parameter("before")
                        .filter(text -> text.matches("[0-9]{1,18}"))
                        .map(Long::parseLong)
                        .orElse(Long.MAX_VALUE),
                ROWS);
    }

    private static Optional<SubjectId> subject(String text, List<FieldErrors.Link> errors) {
        try {
            return Optional.of(new SubjectId(text.strip()));
        } catch (IllegalArgumentException noReference) {
            errors.add(new FieldErrors.Link(
                    "subject", "This is not a reference. Copy it from the list or from a person's page."));
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(Request request, String field, List<FieldErrors.Link> errors) {
        WrittenDate.Reading read =
                WrittenDate.whole(request.parameter(field).orElse("")).read("27/3/2026");
        if (read instanceof WrittenDate.Reading.Wrong wrong) {
            errors.add(new FieldErrors.Link(field, wrong.message()));
        }
        return read instanceof WrittenDate.Reading.Day written ? Optional.of(written.day()) : Optional.empty();
    }

    private static Optional<Action> action(String text, List<FieldErrors.Link> errors) {
        Optional<Action> known = Arrays.stream(Action.values())
                .filter(action -> action.name().equals(text))
                .findFirst();
        if (known.isEmpty()) {
            errors.add(new FieldErrors.Link("action", "There is no such action. Choose one of the list."));
        }
        return known;
    }

    private static String older(Request request, long before) {
        StringBuilder address = new StringBuilder("/audit?before=").append(before);
        for (String field : List.of("from", "until", "user", "subject", "action")) {
            request.parameter(field)
                    .ifPresent(value ->
                            address.append('&').append(field).append('=').append(Words.encoded(value)));
        }
        return address.toString();
    }

    private static Row row(AuditEntry entry, boolean gangs) {
        return new Row(
                Words.count(entry.number()),
                Words.time(entry.content().at()),
                entry.content().userId(),
                Words.capital(entry.content().action().label()),
                entry.content().subject().map(SubjectId::value).orElse(""),
                entry.erasedBy().isPresent()
                        ? "Erased: see entry " + Words.count(entry.erasedBy().getAsLong())
                        : AuditDetail.of(entry, gangs),
                entry.hash().substring(0, 12));
    }

    private static String words(ChainVerdict verdict) {
        return verdict instanceof ChainVerdict.Broken broken
                ? "The trail was tampered with. " + broken.finding()
                : intact((ChainVerdict.Intact) verdict);
    }

    private static String intact(ChainVerdict.Intact trail) {
        String erased = trail.erased() == 0
                ? ""
                : " What " + Words.count(trail.erased()) + " of them said was erased, each by an entry that says so.";
        return "Checked at start: " + Words.count(trail.entries()) + " entries, nothing changed, nothing missing."
                + erased;
    }
}
