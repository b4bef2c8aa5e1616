package iomtriage.pages.cohort;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.identity.Role;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.Rating;
import iomtriage.api.review.ReviewAnswer;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.ReviewFinding;
import iomtriage.http.Form;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.reader.CaseReader;
import iomtriage.lists.reader.CaseView;
import iomtriage.pages.form.Drafts;
import iomtriage.pages.form.WrittenDate;
import iomtriage.pages.frame.FieldErrors;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.PageRoutes;
import iomtriage.pages.frame.Views;
import iomtriage.pages.frame.Words;
import iomtriage.pages.person.Identity;
import iomtriage.pages.person.OpenCase;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.current.ProposedRating;
import iomtriage.reviews.current.RatingRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Setting how much attention someone needs now: what facts propose, beside what a person says. */
public final class RatingPage implements PageGroup {

    private static final String PATH = "/person/rating";

    private final CaseReader cases;
    private final Reviews reviews;
    private final Views views;
    private final Frames frames;
    private final Drafts drafts;

    public RatingPage(CaseReader cases, Reviews reviews, Views views, Frames frames, Drafts drafts) {
        this.drafts = drafts;
        this.cases = cases;
        this.reviews = reviews;
        this.views = views;
        this.frames = frames;
    }

    /** A rating with its tick. */
    public record Box(String name, String text, boolean ticked) {}

    /** What someone entered, as entered. */
    public record Sent(String rating, String day, String month, String year, String rationale) {

        static Sent of(Form form) {
            return new Sent(
                    form.text("rating"),
                    form.text("day").strip(),
                    form.text("month").strip(),
                    form.text("year").strip(),
                    form.text("rationale").replace("\r\n", "\n"));
        }

        WrittenDate expires() {
            return new WrittenDate(day, month, year);
        }
    }

    @Override
    public void addTo(PageRoutes routes) {
        routes.get(PATH, this::form).post(PATH, this::rate);
    }

    /** The form, with what was sent and is not on record yet. */
    public Response form(Request request, Visitor visitor) {
        CaseView view = OpenCase.open(cases, visitor, request.parameter("ref"), "rating");
        Sent begun = drafts.find(visitor.user().id(), PATH, view.reference())
                .map(Sent::of)
                .orElse(new Sent("", "", "", "", ""));
        return form(200, view, begun, List.of(), visitor);
    }

    public Response rate(Form form, Visitor visitor) {
        CaseView view = OpenCase.open(cases, visitor, Optional.of(form.text("ref")), "rating");
        Sent sent = Sent.of(form);
        List<ReviewFinding> findings = new ArrayList<>();
        Optional<Rating> rating = Arrays.stream(Rating.values())
                .filter(each -> each.name().equals(sent.rating()))
                .findFirst();
        if (rating.isEmpty()) {
            findings.add(new ReviewFinding("rating", "Select a rating."));
        }
        Optional<LocalDate> expires = expires(sent, findings);
        if (!findings.isEmpty()) {
            reviews.finding(sent.rationale()).ifPresent(findings::add);
            return form(422, view, sent, findings, visitor);
        }
        ReviewAnswer answer =
                reviews.rate(visitor.user(), view.subject(), rating.get(), expires.get(), sent.rationale());
        return answer instanceof ReviewAnswer.Refused refused
                ? form(422, view, sent, refused.findings(), visitor)
                : Response.seeOther(OpenCase.history(view) + "&done=rated");
    }

    private Optional<LocalDate> expires(Sent sent, List<ReviewFinding> findings) {
        WrittenDate.Reading read = sent.expires().read(example());
        if (read instanceof WrittenDate.Reading.Day found) {
            return Optional.of(found.day());
        }
        findings.add(new ReviewFinding(
                "expires",
                read instanceof WrittenDate.Reading.Wrong wrong
                        ? wrong.message()
                        : "Enter the day until which the rating holds, for example " + example() + "."));
        return Optional.empty();
    }

    private String example() {
        LocalDate day = reviews.today().plusDays(reviews.rules().cohort().dueDays());
        return day.getDayOfMonth() + " " + day.getMonthValue() + " " + day.getYear();
    }

    private Response form(int status, CaseView view, Sent sent, List<ReviewFinding> findings, Visitor visitor) {
        CaseReview review = reviews.shown(visitor.user(), view.subject());
        Map<String, Object> model = new Identity(reviews.now(), visitor).of(view, review, "rating");
        Optional<ProposedRating> proposed = cases.known(view).map(record -> proposed(view, record));
        model.put("proposed", proposed.map(each -> each.rating().label()).orElse(""));
        model.put(
                "because",
                proposed.map(ProposedRating::reasons).orElse(List.of()).stream()
                        .map(Words::capital)
                        .toList());
        model.put("inForce", review.rating().map(this::inForce).orElse(""));
        model.put(
                "mayRate",
                visitor.user().is(Role.PRACTITIONER) || visitor.user().is(Role.SUPERVISOR));
        model.put(
                "ratings",
                Arrays.stream(Rating.values())
                        .map(each -> new Box(
                                each.name(),
                                Words.capital(each.label()),
                                each.name().equals(sent.rating())))
                        .toList());
        model.put("sent", sent);
        model.put("example", example());
        model.put("rules", reviews.rules().cohort());
        model.put("limits", reviews.rules());
        List<String> wrong = sent.expires().wrongParts(example());
        model.put("wrongParts", wrong);
        model.put("errors", FieldErrors.links(findings, Map.of("rating", "rating-RED", "expires", wrong.get(0))));
        model.put("ratingError", FieldErrors.of(findings, "rating"));
        model.put("expiresError", FieldErrors.of(findings, "expires"));
        model.put("rationaleError", FieldErrors.of(findings, "rationale"));
        String title = (findings.isEmpty() ? "" : "Error: ") + "Rating of " + view.reference();
        return views.page(status, "rating", frames.of(title, "/cohort", visitor), model);
    }

    private ProposedRating proposed(CaseView view, CaseRecord record) {
        return new RatingRule(reviews.rules().cohort())
                .propose(record, view.published().list().header().asOf());
    }

    private String inForce(ReviewEntry.Rated rated) {
        return Words.capital(rated.rating().label()) + ", set by "
                + rated.stamp().userName() + " on "
                + Words.time(rated.stamp().at()) + ", "
                + (reviews.today().isAfter(rated.expires()) ? "expired on " : "holds until ")
                + Words.day(rated.expires());
    }
}
