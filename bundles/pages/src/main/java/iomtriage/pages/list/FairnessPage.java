package iomtriage.pages.list;

import iomtriage.api.identity.Role;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.ListReader;
import iomtriage.lists.PublishedList;
import iomtriage.lists.study.FairnessStudy;
import iomtriage.lists.study.OnDemand;
import iomtriage.pages.frame.Frame;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.ListViewed;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.PageRoutes;
import iomtriage.pages.frame.Views;
import iomtriage.pages.frame.Waiting;
import iomtriage.pages.frame.Words;
import iomtriage.reviews.audit.AuditTrail;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who gets places, by groups, with intervals and words. It stays inside the area, so nothing small is withheld. */
public final class FairnessPage implements PageGroup {

    private final ListReader lists;
    private final AuditTrail trail;
    private final Views views;
    private final Frames frames;
    private final OnDemand<FairnessStudy> study = new OnDemand<>("The figures of groups", FairnessStudy::of);

    public FairnessPage(ListReader lists, AuditTrail trail, Views views, Frames frames) {
        this.lists = lists;
        this.trail = trail;
        this.views = views;
        this.frames = frames;
    }

    /** Groups of one kind. */
    public record Part(String title, List<Row> rows) {}

    /** One group. */
    public record Row(String group, String people, String above, String share, String others, String verdict) {}

    @Override
    public void addTo(PageRoutes routes) {
        routes.get("/fairness", this::answer);
    }

    public Response answer(Request request, Visitor visitor) {
        visitor.needs(Role.PRACTITIONER, Role.SUPERVISOR);
        Frame frame = frames.of("Who gets places", "/capacity", visitor);
        Optional<PublishedList> published = lists.current(visitor.user());
        if (published.isEmpty()) {
            return new Waiting(lists.lists(), views).page(frame);
        }
        new ListViewed(trail).log(visitor.user(), published.get().list().header(), Map.of("part", "who gets places"));
        OnDemand.Answer<FairnessStudy> answer = study.of(published.get());
        return answer instanceof OnDemand.Answer.Known<FairnessStudy> known
                ? views.page(200, "fairness", frame, model(published.get(), known.found()))
                : Waiting.forStudy(answer, views, frame);
    }

    private static Map<String, Object> model(PublishedList published, FairnessStudy found) {
        BitSet above = new BitSet();
        above.set(0, published.index().filled());
        List<Part> parts = new ArrayList<>();
        found.groups()
                .keySet()
                .forEach(kind -> parts.add(new Part(
                        kind,
                        found.rows(kind, above).stream().map(FairnessPage::row).toList())));
        return Map.of(
                "parts",
                parts,
                "asOf",
                Words.day(published.list().header().asOf()),
                "filled",
                Words.count(published.index().filled()),
                "people",
                Words.count(published.index().size()));
    }

    private static Row row(FairnessStudy.Row row) {
        return new Row(
                Words.capital(row.group()),
                Words.count(row.people()),
                Words.count(row.above()),
                Words.share(row.share()) + " (" + Words.share(row.low()) + " to " + Words.share(row.high()) + ")",
                Words.share(row.others()),
                Words.capital(row.verdict().words()));
    }
}
