package iomtriage.pages.person;

import iomtriage.api.identity.Role;
import iomtriage.api.referral.ListHeader;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.Choice;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.reader.CaseView;
import iomtriage.pages.frame.Ago;
import iomtriage.pages.frame.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The head of every page about a person, with what this visitor may do, and its foot, with what it rests on. */
public record Identity(Instant now, Visitor visitor) {

    private static final List<Choice> USUAL = List.of(Choice.ACCEPT, Choice.DECLINE, Choice.DEFER);
    private static final List<Choice> USUAL_OF_WHO_IS_ON = List.of(Choice.STAY, Choice.STEP_DOWN, Choice.REMOVE);

    /** A link between a person's pages. */
    public record Tab(String text, String href, boolean current) {}

    /** What a visitor may do about the person. */
    public record Act(String text, String href) {}

    /** @param tab which page is shown; another word than a tab's on pages beside them */
    public Map<String, Object> of(CaseView view, CaseReview review, String tab) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("reference", view.reference());
        model.put("ref", Words.encoded(view.reference()));
        model.put("birth", birth(view));
        model.put("tier", view.referral().tier().tier().label());
        model.put("provisional", view.referral().tier().provisional());
        model.put("place", Words.count(view.referral().place()));
        model.put("above", view.referral().aboveCutLine());
        model.put("standing", StandingWords.of(review, LocalDate.ofInstant(now, Words.ZONE)));
        model.put("acts", acts(view, review));
        model.put("tabs", tabs(view, tab));
        addOrigin(model, view);
        return model;
    }

    private static String birth(CaseView view) {
        LocalDate asOf = view.published().list().header().asOf();
        return view.record()
                .map(record -> Words.day(record.dateOfBirth()) + ", aged "
                        + Period.between(record.dateOfBirth(), asOf).getYears())
                .orElse("not available now");
    }

    /** The usual decisions stand side by side and look alike: none of them is to be nearer at hand than another. */
    private List<Act> acts(CaseView view, CaseReview review) {
        String query = "?ref=" + Words.encoded(view.reference());
        if (Timeline.canAnswer(review, visitor.user())) {
            return List.of(new Act("Answer as the second person", "/person/second" + query));
        }
        if (!visitor.user().is(Role.SUPERVISOR)) {
            return List.of();
        }
        String decide = "/person/decide" + query;
        if (review.decision().isPresent()) {
            return List.of(new Act("Decide again", decide));
        }
        boolean on = view.published().facts().of(view.subject()).onIom();
        return Stream.concat(
                        (on ? USUAL_OF_WHO_IS_ON : USUAL)
                                .stream()
                                        .map(choice -> new Act(
                                                Words.capital(choice.label()), decide + "&choice=" + choice.name())),
                        Stream.of(new Act("Another decision", decide)))
                .toList();
    }

    private void addOrigin(Map<String, Object> model, CaseView view) {
        ListHeader header = view.published().list().header();
        Instant madeAt = view.published().madeAt();
        model.put("asOf", Words.day(header.asOf()));
        model.put("calculated", Ago.words(madeAt, now) + " (" + Words.time(madeAt) + ")");
        model.put("list", header.id());
        model.put("pack", view.referral().assessment().pack().toString());
        model.put("policy", header.policy().toString());
    }

    private static List<Tab> tabs(CaseView view, String tab) {
        String query = "?ref=" + Words.encoded(view.reference());
        return List.of(
                new Tab("Summary", "/person" + query, tab.equals("summary")),
                new Tab("Record", "/person/record" + query, tab.equals("record")),
                new Tab("Why", "/person/why" + query, tab.equals("why")),
                new Tab("Needs", "/person/needs" + query, tab.equals("needs")),
                new Tab("Definitions", "/person/definitions" + query, tab.equals("definitions")),
                new Tab("In words", "/person/words" + query, tab.equals("words")),
                new Tab("History", "/person/history" + query, tab.equals("history")));
    }
}
