package iomtriage.pages.form;

import iomtriage.api.oasys.Answer;
import iomtriage.api.review.Reason;
import iomtriage.api.review.SafetyQuestion;
import iomtriage.http.Form;
import iomtriage.http.RefusedException;
import iomtriage.pages.frame.Enums;
import iomtriage.pages.frame.Fact;
import iomtriage.pages.frame.Words;
import iomtriage.reviews.rule.ReviewRules;
import java.util.List;
import java.util.Map;

/** A decision as pages show it, and as forms refer to it. */
public final class ProposalWords {

    private ProposalWords() {}

    /** Its reasons, in words. */
    public static List<String> reasons(List<String> codes, ReviewRules rules) {
        return codes.stream()
                .flatMap(code -> rules.reason(code).stream())
                .map(Reason::text)
                .toList();
    }

    /** The questions about the safety of victims, with their answers. */
    public static List<Fact> safety(Map<SafetyQuestion, Answer> answers) {
        return answers.entrySet().stream()
                .map(each -> new Fact(each.getKey().text(), Words.capital(Enums.words(each.getValue()))))
                .toList();
    }

    /** Number of the decision that a form is about. */
    public static long number(Form form) {
        String number = form.text("decision");
        if (!number.matches("[0-9]{1,18}")) {
            throw new RefusedException(400, "The form does not say which decision it is about. Load the page again.");
        }
        return Long.parseLong(number);
    }
}
