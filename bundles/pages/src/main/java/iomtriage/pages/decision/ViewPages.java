package iomtriage.pages.decision;

import iomtriage.api.identity.Agency;
import iomtriage.api.identity.Role;
import iomtriage.api.review.AgencyView;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.ReviewAnswer;
import iomtriage.api.review.ReviewFinding;
import iomtriage.api.review.Stance;
import iomtriage.http.Form;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.reader.CaseReader;
import iomtriage.lists.reader.CaseView;
import iomtriage.pages.form.Drafts;
import iomtriage.pages.frame.FieldErrors;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.PageRoutes;
import iomtriage.pages.frame.Views;
import iomtriage.pages.frame.Words;
import iomtriage.pages.person.AgencyViews;
import iomtriage.pages.person.Identity;
import iomtriage.pages.person.OpenCase;
import iomtriage.reviews.Reviews;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An agency's view of a person: one's own, or another agency's as a chair minutes it. */
public final class ViewPages implements PageGroup {

    private static final String PATH = "/person/view";

    private final CaseReader cases;
    private final Reviews reviews;
    private final Views views;
    private final Frames frames;
    private final Drafts drafts;

    public ViewPages(CaseReader cases, Reviews reviews, Views views, Frames frames, Drafts drafts) {
        this.cases = cases;
        this.reviews = reviews;
        this.views = views;
        this.frames = frames;
        this.drafts = drafts;
    }

    /** A choice with its tick. */
    public record Option(String name, String text, boolean ticked) {}

    private record Sent(String agency, String stance, String text) {
        static Sent of(Form form) {
            return new Sent(form.text("agency"), form.text("stance"), form.text("rationale"));
        }

        Optional<Agency> of() {
            return Arrays.stream(Agency.values())
                    .filter(each -> each.name().equals(agency))
                    .findFirst();
        }

        Optional<Stance> stands() {
            return Arrays.stream(Stance.values())
                    .filter(each -> each.name().equals(stance))
                    .findFirst();
        }
    }

    @Override
    public void addTo(PageRoutes routes) {
        routes.get(PATH, this::form).post(PATH, this::add);
    }

    /** The form, with what was sent and is not on record yet. */
    public Response form(Request request, Visitor visitor) {
        CaseView view = OpenCase.open(cases, visitor, request.parameter("ref"), "view");
        Sent begun = drafts.find(visitor.user().id(), PATH, view.reference())
                .map(Sent::of)
                .orElse(new Sent(visitor.user().agency().name(), "", ""));
        return form(200, view, begun, List.of(), visitor);
    }

    public Response add(Form form, Visitor visitor) {
        CaseView view = OpenCase.open(cases, visitor, Optional.of(form.text("ref")), "view");
        Sent sent = Sent.of(form);
        if (sent.stands().isEmpty()) {
            List<ReviewFinding> findings = new ArrayList<>();
            findings.add(new ReviewFinding("stance", "Select where the agency stands."));
            reviews.finding(sent.text()).ifPresent(findings::add);
            return form(422, view, sent, findings, visitor);
        }
        ReviewAnswer answer =
                reviews.addView(visitor.user(), new AgencyView(view.subject(), sent.of(), sent.stands(), sent.text()));
        return answer instanceof ReviewAnswer.Refused refused
                ? form(422, view, sent, refused.findings(), visitor)
                : Response.seeOther(OpenCase.history(view) + "&done=view");
    }

    private Response form(int status, CaseView view, Sent sent, List<ReviewFinding> findings, Visitor visitor) {
        CaseReview review = reviews.shown(visitor.user(), view.subject());
        Map<String, Object> model = new Identity(reviews.now(), visitor).of(view, review, "history");
        model.put("agencyViews", AgencyViews.of(review));
        model.put("agencies", visitor.user().is(Role.SUPERVISOR) ? agencies(sent, visitor) : List.of());
        model.put("ownAgency", Words.capital(visitor.user().agency().label()));
        model.put(
                "stances",
                Arrays.stream(Stance.values())
                        .map(each -> new Option(
                                each.name(),
                                Words.capital(each.label()),
                                each.name().equals(sent.stance())))
                        .toList());
        model.put("rationale", sent.text());
        model.put("limits", reviews.rules());
        model.put(
                "errors",
                FieldErrors.links(
                        findings,
                        Map.of("view", "rationale", "stance", "stance-" + Stance.SUPPORT.name(), "agency", "agency")));
        model.put("stanceError", FieldErrors.of(findings, "stance"));
        model.put("agencyError", FieldErrors.of(findings, "agency"));
        String text = FieldErrors.of(findings, "view");
        model.put("rationaleError", text.isEmpty() ? FieldErrors.of(findings, "rationale") : text);
        String title = (findings.isEmpty() ? "" : "Error: ") + "Add a view on " + view.reference();
        return views.page(status, "view", frames.of(title, "/list", visitor), model);
    }

    private static List<Option> agencies(Sent sent, Visitor visitor) {
        return Arrays.stream(Agency.values())
                .map(each -> new Option(
                        each.name(),
                        Words.capital(each.label())
                                + (each == visitor.user().agency() ? " (your own agency)" : ": minuted by you"),
                        each.name().equals(sent.agency())))
                .toList();
    }
}
