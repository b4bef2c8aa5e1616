package iomtriage.pages.cohort;

import iomtriage.api.identity.Role;
import iomtriage.api.referral.ListHeader;
import iomtriage.http.Form;
import iomtriage.http.RefusedException;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.PublishedList;
import iomtriage.lists.lookback.LookBack;
import iomtriage.lists.lookback.PastMonth;
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
import iomtriage.scoring.CurrentPack;
import java.util.Map;
import java.util.Optional;

/**
 * Today's policy as of each of the past months, beside what was decided then: who would have been listed, who was on, and what
 * happened to both since. Every figure is of people whose case the visitor may see.
 */
public final class LookBackPage implements PageGroup {

    private final ListReader lists;
    private final LookBack lookBack;
    private final CurrentPack packs;
    private final GuardedAccess access;
    private final Reviews reviews;
    private final AuditTrail trail;
    private final Views views;
    private final Frames frames;

    public LookBackPage(
            ListReader lists,
            LookBack lookBack,
            CurrentPack packs,
            GuardedAccess access,
            Reviews reviews,
            AuditTrail trail,
            Views views,
            Frames frames) {
        this.lists = lists;
        this.lookBack = lookBack;
        this.packs = packs;
        this.access = access;
        this.reviews = reviews;
        this.trail = trail;
        this.views = views;
        this.frames = frames;
    }

    @Override
    public void addTo(PageRoutes routes) {
        routes.get("/look-back", this::answer).post("/look-back", this::make);
    }

    private Response make(Form form, Visitor visitor) {
        visitor.needs(Role.SUPERVISOR);
        lists.current(visitor.user()).ifPresent(shown -> lookBack.make(ShownTo.reader(access, visitor.user()), shown));
        return Response.seeOther("/look-back");
    }

    public Response answer(Request request, Visitor visitor) {
        visitor.needs(Role.PRACTITIONER, Role.SUPERVISOR);
        Frame frame = frames.of("Look-back", "/cohort", visitor);
        Optional<PublishedList> published = lists.current(visitor.user());
        if (published.isEmpty()) {
            return new Waiting(lists.lists(), views).page(frame, visitor);
        }
        ListHeader header = published.get().list().header();
        LookBack.Answer answer = lookBack.of(ShownTo.reader(access, visitor.user()), published.get());
        LookBackRows told = new LookBackRows(lists, reviews, visitor.user(), published.get(), packs.refusedEarlier());
        Optional<String> asked = request.parameter("month");
        new ListViewed(trail).log(visitor.user(), header, Map.of("part", "look-back", "month", asked.orElse("all")));
        if (asked.isEmpty()) {
            return views.page(
                    200, "look-back", frame, told.all(answer, visitor.user().is(Role.SUPERVISOR)));
        }
        PastMonth month = answer.months().stream()
                .filter(each -> each.day().toString().equals(asked.get()))
                .findFirst()
                .orElseThrow(RefusedException::notFound);
        return views.page(
                200,
                "look-back-month",
                frames.of("Look-back to " + Words.day(month.day()), "/cohort", visitor),
                told.one(answer.months(), month));
    }
}
