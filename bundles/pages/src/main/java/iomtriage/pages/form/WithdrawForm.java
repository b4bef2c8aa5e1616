package iomtriage.pages.form;

import iomtriage.api.identity.User;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.Reason;
import iomtriage.api.review.ReviewFinding;
import iomtriage.api.review.Withdrawal;
import iomtriage.http.Form;
import iomtriage.lists.reader.CaseView;
import iomtriage.pages.frame.FieldErrors;
import iomtriage.reviews.Outlook;
import iomtriage.reviews.Reviews;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What someone entered to withdraw a decision, as entered, and what the form has to ask for. */
public record WithdrawForm(long decision, List<String> reasons, String rationale, SafetyAnswers safety) {

    /** To withdraw the decision that stands; empty if none does. */
    public static Optional<WithdrawForm> empty(CaseReview review) {
        return review.decision()
                .map(decided -> new WithdrawForm(decided.stamp().number(), List.of(), "", SafetyAnswers.NONE));
    }

    public static WithdrawForm of(Form form) {
        return new WithdrawForm(
                ProposalWords.number(form), form.all("reasons"), form.text("rationale"), SafetyAnswers.of(form));
    }

    public Withdrawal withdrawal(CaseView view, Instant shownAt) {
        return new Withdrawal(
                view.subject(),
                decision,
                Optional.of(view.list()),
                reasons,
                rationale,
                safety.read(),
                Optional.of(shownAt));
    }

    public void addTo(
            Map<String, Object> model, Reviews reviews, CaseView view, User user, List<ReviewFinding> findings) {
        Outlook outlook = reviews.outlook(user, withdrawal(view, reviews.now()));
        boolean closes = outlook.closes();
        model.put("errors", FieldErrors.links(findings, inputs(reviews)));
        model.put("decision", String.valueOf(decision));
        model.put("rationale", rationale);
        model.put("rationaleError", FieldErrors.of(findings, "rationale"));
        model.put("reasons", closes ? boxes(reviews) : List.of());
        model.put("reasonsError", FieldErrors.of(findings, "reasons"));
        model.put("questions", closes && outlook.seriousHarm() ? safety.boxes(findings) : List.of());
        model.put("because", outlook.secondPersonBecause().orElse(""));
    }

    private static Map<String, String> inputs(Reviews reviews) {
        Map<String, String> inputs = new HashMap<>(SafetyAnswers.inputs());
        reviews.reasons().stream()
                .filter(Reason::mayClose)
                .findFirst()
                .ifPresent(reason -> inputs.put("reasons", "withdraw-" + reason.code()));
        return inputs;
    }

    private List<DecisionForm.ReasonBox> boxes(Reviews reviews) {
        return reviews.reasons().stream()
                .filter(Reason::mayClose)
                .map(reason ->
                        new DecisionForm.ReasonBox(reason.code(), reason.text(), reasons.contains(reason.code())))
                .toList();
    }
}
