package iomtriage.pages.list;

import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.OutcomeFollowUp;
import iomtriage.lists.PublishedList;
import iomtriage.lists.facet.Choice;
import iomtriage.lists.index.ListIndex;
import iomtriage.lists.reader.ListReader;
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
import iomtriage.reviews.outcome.Calibration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who gets places, by groups, with intervals and words. It stays inside the area, so nothing small is withheld. */
public final class FairnessPage implements PageGroup {

    private final ListReader lists;
    private final OutcomeFollowUp followUp;
    private final AuditTrail trail;
    private final Views views;
    private final Frames frames;
    private final OnDemand<FairnessStudy> study = new OnDemand<>("The figures of groups", FairnessStudy::of);

    public FairnessPage(ListReader lists, OutcomeFollowUp followUp, AuditTrail trail, Views views, Frames frames) {
        this.followUp = followUp;
        this.lists = lists;
        this.trail = trail;
        this.views = views;
        this.frames = frames;
    }

    /**
     * Groups of one kind.
     *
     * @param reliable how right the chances were for each of them, where outcomes were reported of any
     */
    public record Part(String title, List<Row> rows, List<Reliable> reliable) {}

    /** How right the chances were for one group: one text for each outcome. */
    public record Reliable(String group, List<String> outcomes) {}

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
            return new Waiting(lists.lists(), views).page(frame, visitor);
        }
        new ListViewed(trail).log(visitor.user(), published.get().list().header(), Map.of("part", "who gets places"));
        OnDemand.Answer<FairnessStudy> answer = study.of(published.get());
        return answer instanceof OnDemand.Answer.Known<FairnessStudy> known
                ? views.page(200, "fairness", frame, model(published.get(), known.found(), visitor.user()))
                : Waiting.forStudy(answer, views, frame);
    }

    private Map<String, Object> model(PublishedList published, FairnessStudy found, User user) {
        BitSet above = new BitSet();
        above.set(0, published.index().filled());
        List<Part> parts = new ArrayList<>();
        found.groups()
                .forEach((kind, groups) -> parts.add(new Part(
                        kind,
                        found.rows(kind, above).stream().map(FairnessPage::row).toList(),
                        reliable(published.index(), groups, user))));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("parts", parts);
        model.put("reported", parts.stream().anyMatch(each -> !each.reliable().isEmpty()));
        model.put(
                "outcomes",
                published.list().header().pack().outcomes().stream()
                        .map(each -> Words.capital(each.name()))
                        .toList());
        model.put("asOf", Words.day(published.list().header().asOf()));
        model.put("filled", Words.count(published.index().filled()));
        model.put("people", Words.count(published.index().size()));
        return model;
    }

    private List<Reliable> reliable(ListIndex index, Map<Choice, BitSet> groups, User user) {
        List<Reliable> rows = new ArrayList<>();
        boolean any = false;
        for (Map.Entry<Choice, BitSet> group : groups.entrySet()) {
            List<Calibration.Tally> tallies = followUp
                    .calibrations(
                            user, subject -> index.position(subject).stream().anyMatch(group.getValue()::get))
                    .stream()
                    .map(Calibration::all)
                    .toList();
            any |= tallies.stream().anyMatch(each -> each.people() > 0);
            rows.add(new Reliable(
                    Words.capital(group.getKey().label()),
                    tallies.stream().map(FairnessPage::words).toList()));
        }
        return any ? rows : List.of();
    }

    private static String words(Calibration.Tally tally) {
        return tally.people() == 0
                ? "None reported"
                : String.format(
                        Locale.UK,
                        "%,d of %,d; %.1f predicted (%.1f to %.1f): %s",
                        tally.happened(),
                        tally.people(),
                        tally.expected(),
                        tally.low(),
                        tally.high(),
                        tally.drift().words());
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
