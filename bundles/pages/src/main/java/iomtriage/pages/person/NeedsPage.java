package iomtriage.pages.person;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.needs.Need;
import iomtriage.api.needs.NeedEffect;
import iomtriage.api.needs.NeedState;
import iomtriage.api.needs.NeedsProfile;
import iomtriage.api.needs.Pathway;
import iomtriage.api.profile.CaseProfile;
import iomtriage.api.register.Marker;
import iomtriage.api.review.CaseReview;
import iomtriage.charts.NeedBar;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.reader.CaseReader;
import iomtriage.lists.reader.CaseView;
import iomtriage.pages.frame.Enums;
import iomtriage.pages.frame.Fact;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.PageRoutes;
import iomtriage.pages.frame.Views;
import iomtriage.pages.frame.Words;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.wording.IdentifiedNeeds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A person's needs: what is known of each, what it does to the scores, and who should lead the help. */
public final class NeedsPage implements PageGroup {

    private final CaseReader cases;
    private final Reviews reviews;
    private final Views views;
    private final Frames frames;

    public NeedsPage(CaseReader cases, Reviews reviews, Views views, Frames frames) {
        this.cases = cases;
        this.reviews = reviews;
        this.views = views;
        this.frames = frames;
    }

    /** A section of the needs assessment. */
    public record NeedRow(
            String section,
            String state,
            String score,
            String bar,
            String thresholds,
            String links,
            String drives,
            String help) {}

    @Override
    public void addTo(PageRoutes routes) {
        routes.get("/person/needs", this::answer);
    }

    public Response answer(Request request, Visitor visitor) {
        CaseView view = OpenCase.open(cases, visitor, request.parameter("ref"), "needs");
        CaseReview review = reviews.shown(visitor.user(), view.subject());
        Map<String, Object> model = new Identity(reviews.now(), visitor).of(view, review, "needs");
        Optional<NeedsProfile> needs = cases.profile(view).map(CaseProfile::needs);
        model.put("known", needs.isPresent());
        model.put(
                "completed",
                needs.flatMap(NeedsProfile::assessed).map(Words::day).orElse(""));
        List<Need> sections = needs.map(NeedsProfile::needs).orElse(List.of());
        int most = most(sections);
        model.put("needs", sections.stream().map(need -> row(need, most)).toList());
        model.put(
                "driving",
                needs.map(NeedsProfile::driving).orElse(List.of()).stream()
                        .map(need -> Words.capital(need.section().label()))
                        .toList());
        model.put("identified", needs.map(IdentifiedNeeds::named).orElse(""));
        model.put("others", needs.map(IdentifiedNeeds::others).orElse(List.of()));
        model.put("markers", view.record().map(record -> markers(view, record)).orElse(List.of()));
        return views.page(200, "person-needs", frames.of("Needs: " + view.reference(), "/list", visitor), model);
    }

    /** Where every bar ends: the highest severe threshold, or the highest score beyond it. */
    private static int most(List<Need> needs) {
        return needs.stream()
                .flatMapToInt(
                        need -> IntStream.concat(need.section().severeThreshold().stream(), need.score().stream()))
                .max()
                .orElse(1);
    }

    private static NeedRow row(Need need, int most) {
        String state = need.state().map(known -> Words.capital(known.label())).orElse("No threshold");
        String severity = need.severity().map(grave -> ", " + grave.label()).orElse("");
        return new NeedRow(
                Words.capital(need.section().label()),
                state + severity,
                need.score().isPresent() ? String.valueOf(need.score().getAsInt()) : "",
                need.score().isPresent()
                        ? new NeedBar(
                                        need.score().getAsInt(),
                                        most,
                                        need.section().standardThreshold(),
                                        need.section().severeThreshold())
                                .inPage()
                        : "",
                Words.capital(NeedBar.thresholds(
                        need.section().standardThreshold(), need.section().severeThreshold())),
                links(need),
                drives(need),
                help(need.pathway()));
    }

    private static String links(Need need) {
        List<String> links = new ArrayList<>();
        if (need.linkedToReoffending()) {
            links.add("reoffending");
        }
        if (need.linkedToSeriousHarm()) {
            links.add("serious harm");
        }
        return Words.capital(String.join(" and ", links));
    }

    /** What it raises, the strongest first: what it does to this person's scores, not to people's on average. */
    private static String drives(Need need) {
        if (need.strongest() > 0 && need.strongest() < NeedEffect.MATTERS) {
            return "Adds little";
        }
        if (need.strongest() <= 0
                && need.state().filter(NeedState.IDENTIFIED::equals).isPresent()) {
            return "Raises no score";
        }
        return Words.capital(String.join(
                ", ",
                need.effects().stream()
                        .filter(NeedEffect::matters)
                        .sorted(Comparator.comparingDouble(NeedEffect::logOdds).reversed())
                        .map(effect -> effect.outcome().name() + " " + Words.signed(effect.logOdds()))
                        .toList()));
    }

    private static String help(Pathway pathway) {
        return Words.capital(pathway.name()) + ", led by " + pathway.lead();
    }

    private static List<Fact> markers(CaseView view, CaseRecord record) {
        LocalDate asOf = view.published().list().header().asOf();
        return record.markers().stream()
                .filter(marker -> marker.inForceOn(asOf))
                .filter(marker -> view.gangIntelligence() || !marker.kind().isGangIntelligence())
                .sorted(Comparator.comparing(Marker::recorded).reversed())
                .map(marker -> new Fact(
                        "Marked as " + marker.kind().label(),
                        "By " + marker.source() + ", " + Enums.words(marker.grade()) + " source; review by "
                                + Words.day(marker.review()) + ", expires " + Words.day(marker.expires())))
                .toList();
    }
}
