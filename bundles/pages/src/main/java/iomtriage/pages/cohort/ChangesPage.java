package iomtriage.pages.cohort;

import iomtriage.api.identity.Access;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.referral.ListHeader;
import iomtriage.api.referral.RankChurn;
import iomtriage.api.referral.RankMove;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.ListChanges;
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
import iomtriage.reviews.audit.AuditTrail;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** What changed since the list before: who came above the cut line, who fell below it, who moved far, and why. */
public final class ChangesPage implements PageGroup {

    private final ListReader lists;
    private final AuditTrail trail;
    private final Views views;
    private final Frames frames;

    public ChangesPage(ListReader lists, AuditTrail trail, Views views, Frames frames) {
        this.lists = lists;
        this.trail = trail;
        this.views = views;
        this.frames = frames;
    }

    /** One person's move; without an address they have no line on the list in view. */
    public record Row(String reference, String href, String before, String after, List<String> reasons) {}

    /** People who moved in one way. */
    public record Part(String title, String none, List<Row> rows) {}

    @Override
    public void addTo(PageRoutes routes) {
        routes.get("/changes", this::answer);
    }

    public Response answer(Request request, Visitor visitor) {
        visitor.needs(Role.PRACTITIONER, Role.SUPERVISOR);
        Frame frame = frames.of("What changed", "/list", visitor);
        Optional<PublishedList> published = lists.current(visitor.user());
        if (published.isEmpty()) {
            return new Waiting(lists.lists(), views).page(frame, visitor);
        }
        new ListViewed(trail).log(visitor.user(), published.get().list().header(), Map.of("part", "what changed"));
        ListChanges.Answer answer = lists.changes(visitor.user(), published.get());
        return answer instanceof ListChanges.Answer.Known known
                ? views.page(200, "changes", frame, model(published.get(), known.churn(), visitor.user()))
                : views.page(200, "waiting", frame, waiting(answer));
    }

    private static Map<String, Object> waiting(ListChanges.Answer answer) {
        return answer instanceof ListChanges.Answer.Unknown unknown
                ? Map.of("heading", "Nothing to compare with", "text", unknown.why())
                : Map.of(
                        "heading",
                        "The list to compare with is being made",
                        "text",
                        "There was no list before this one since the service was started, so it is compared with a"
                                + " list of the same people as of a month before. Load this page again in a moment.");
    }

    private Map<String, Object> model(PublishedList published, RankChurn churn, User user) {
        List<RankMove> open = churn.moves().stream()
                .filter(move -> lists.access(user, move.subject()) == Access.OPEN)
                .toList();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("before", Words.day(churn.before().asOf()));
        model.put("after", Words.day(churn.after().asOf()));
        model.put("otherwise", otherwise(churn.before(), churn.after()));
        model.put("median", Words.count(churn.medianDistance()));
        model.put(
                "parts",
                List.of(
                        part(
                                "Now above the cut line",
                                "Nobody whose case you may see.",
                                published,
                                open,
                                move -> move.aboveAfter() && !move.aboveBefore()),
                        part(
                                "No longer above it",
                                "Nobody whose case you may see.",
                                published,
                                open,
                                move -> move.aboveBefore() && !move.aboveAfter()),
                        part(
                                "The largest other moves",
                                "Nobody whose case you may see moved.",
                                published,
                                open,
                                move -> move.aboveBefore() == move.aboveAfter())));
        return model;
    }

    private static Part part(
            String title, String none, PublishedList published, List<RankMove> moves, Predicate<RankMove> wanted) {
        return new Part(
                title,
                none,
                moves.stream().filter(wanted).map(move -> row(published, move)).toList());
    }

    private static Row row(PublishedList published, RankMove move) {
        String reference = move.subject().value();
        return new Row(
                reference,
                published.index().position(move.subject()).isPresent() ? "/person?ref=" + Words.encoded(reference) : "",
                place(move.before()),
                place(move.after()),
                move.reasons().stream().map(Words::capital).toList());
    }

    private static String place(OptionalInt place) {
        return place.isPresent() ? Words.count(place.getAsInt()) : "Not ranked";
    }

    /** What else is not as it was, so that nobody takes it for something that happened in people's lives. */
    private static String otherwise(ListHeader before, ListHeader after) {
        String pack = before.pack().key().equals(after.pack().key())
                ? ""
                : " The model pack is another: " + after.pack().key() + ", before "
                        + before.pack().key() + ".";
        String policy = before.policy().equals(after.policy())
                ? ""
                : " The policy is another: " + after.policy() + ", before " + before.policy() + ".";
        String places = before.capacity() == after.capacity()
                ? ""
                : " There are " + Words.count(after.capacity()) + " places, before " + Words.count(before.capacity())
                        + ".";
        String all = pack + policy + places;
        return all.isEmpty() ? " Model pack, policy and number of places are the same." : all;
    }
}
