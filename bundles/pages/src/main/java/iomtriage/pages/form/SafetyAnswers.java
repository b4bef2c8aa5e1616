package iomtriage.pages.form;

import iomtriage.api.oasys.Answer;
import iomtriage.api.review.ReviewFinding;
import iomtriage.api.review.SafetyQuestion;
import iomtriage.http.Form;
import iomtriage.pages.frame.FieldErrors;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers about the safety of those at risk, as someone entered them on a form. */
public record SafetyAnswers(Map<SafetyQuestion, String> sent) {

    static final SafetyAnswers NONE = new SafetyAnswers(Map.of());

    /** A question with its answer. */
    public record Box(String name, String text, String answer, String error) {}

    static SafetyAnswers of(Form form) {
        Map<SafetyQuestion, String> sent = new EnumMap<>(SafetyQuestion.class);
        for (SafetyQuestion question : SafetyQuestion.values()) {
            sent.put(question, form.text(name(question)));
        }
        return new SafetyAnswers(sent);
    }

    /** Those that are answers. */
    Map<SafetyQuestion, Answer> read() {
        Map<SafetyQuestion, Answer> answers = new EnumMap<>(SafetyQuestion.class);
        sent.forEach((question, text) -> Arrays.stream(Answer.values())
                .filter(answer -> answer.name().equals(text))
                .forEach(answer -> answers.put(question, answer)));
        return answers;
    }

    public List<Box> boxes(List<ReviewFinding> findings) {
        return Arrays.stream(SafetyQuestion.values())
                .map(question -> new Box(
                        name(question),
                        question.text(),
                        sent.getOrDefault(question, ""),
                        FieldErrors.of(findings, name(question))))
                .toList();
    }

    /** The first input of each question, by the question's name. */
    public static Map<String, String> inputs() {
        Map<String, String> inputs = new HashMap<>();
        for (SafetyQuestion question : SafetyQuestion.values()) {
            inputs.put(name(question), name(question) + "-yes");
        }
        return inputs;
    }

    private static String name(SafetyQuestion question) {
        return "safety-" + question.name();
    }
}
