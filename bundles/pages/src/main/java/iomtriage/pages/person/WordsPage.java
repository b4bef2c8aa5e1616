package iomtriage.pages.person;

import iomtriage.api.identity.Role;
import iomtriage.api.profile.Passage;
import iomtriage.api.profile.Reader;
import iomtriage.api.profile.ReaderText;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.Standing;
import iomtriage.http.RefusedException;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.reader.CaseReader;
import iomtriage.lists.reader.CaseView;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.PageRoutes;
import iomtriage.pages.frame.Views;
import iomtriage.pages.frame.Words;
import iomtriage.reviews.Reviews;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A person's case in whole sentences, for those who work with them, for those who decide, and for the person. */
public final class WordsPage implements PageGroup {

    private final CaseReader cases;
    private final Reviews reviews;
    private final Views views;
    private final Frames frames;

    public WordsPage(CaseReader cases, Reviews reviews, Views views, Frames frames) {
        this.cases = cases;
        this.reviews = reviews;
        this.views = views;
        this.frames = frames;
    }

    /** A link to the text for one reader. */
    public record ReaderLink(String text, String href, boolean current) {}

    @Override
    public void addTo(PageRoutes routes) {
        routes.get("/person/words", this::answer);
    }

    public Response answer(Request request, Visitor visitor) {
        CaseView view = OpenCase.open(cases, visitor, request.parameter("ref"), "words");
        CaseReview review = reviews.shown(visitor.user(), view.subject());
        Reader reader = request.parameter("reader")
                .map(WordsPage::reader)
                .orElse(visitor.user().is(Role.SUPERVISOR) ? Reader.SUPERVISOR : Reader.PRACTITIONER);
        Map<String, Object> model = new Identity(reviews.now(), visitor).of(view, review, "words");
        model.put("readers", links(view, reader));
        model.put("reader", title(reader));
        model.put("passages", passages(view, review.standing(), reader));
        return views.page(200, "person-words", frames.of("In words: " + view.reference(), "/list", visitor), model);
    }

    private List<Passage> passages(CaseView view, Standing standing, Reader reader) {
        return cases.words(view, standing, reader).map(ReaderText::passages).orElse(List.of());
    }

    private static List<ReaderLink> links(CaseView view, Reader current) {
        List<ReaderLink> links = new ArrayList<>();
        for (Reader reader : Reader.values()) {
            links.add(new ReaderLink(
                    title(reader),
                    "/person/words?ref=" + Words.encoded(view.reference()) + "&reader="
                            + reader.name().toLowerCase(Locale.ROOT),
                    reader == current));
        }
        return links;
    }

    private static String title(Reader reader) {
        return switch (reader) {
            case PRACTITIONER -> "For those who work with the person";
            case SUPERVISOR -> "For those who decide";
            case PERSON -> "For the person";
        };
    }

    private static Reader reader(String name) {
        for (Reader reader : Reader.values()) {
            if (reader.name().equalsIgnoreCase(name)) {
                return reader;
            }
        }
        throw RefusedException.notFound();
    }
}
