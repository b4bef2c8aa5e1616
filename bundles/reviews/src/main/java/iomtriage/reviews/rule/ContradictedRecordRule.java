package iomtriage.reviews.rule;

import iomtriage.api.oasys.Answer;
import iomtriage.api.review.ReviewFinding;
import iomtriage.api.review.SafetyQuestion;
import iomtriage.reviews.profile.RecordedSafety;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An answer about the safety of those at risk that contradicts the record is not taken without a word. Either the answer is
 * wrong, or the record is: then a reason says so, and the second person and the trail are told what the record said.
 */
public final class ContradictedRecordRule {

    private final ReviewRules rules;

    public ContradictedRecordRule(ReviewRules rules) {
        this.rules = rules;
    }

    /** What the record says of each question that is answered otherwise. "Not known" is otherwise, too: the record knows. */
    public static Map<SafetyQuestion, RecordedSafety> contradicted(
            Map<SafetyQuestion, Answer> answers, Map<SafetyQuestion, RecordedSafety> recorded) {
        Map<SafetyQuestion, RecordedSafety> contradicted = new EnumMap<>(SafetyQuestion.class);
        answers.forEach((question, answer) -> Optional.ofNullable(recorded.get(question))
                .filter(record -> record.answer() != answer)
                .ifPresent(record -> contradicted.put(question, record)));
        return contradicted;
    }

    public List<ReviewFinding> findings(List<String> reasons, Map<SafetyQuestion, RecordedSafety> contradicted) {
        if (reasons.stream().anyMatch(rules.outOfDateReasons()::contains)) {
            return List.of();
        }
        String way = rules.outOfDateReasons().stream()
                .flatMap(code -> rules.reason(code).stream())
                .map(reason -> "\"" + reason.text() + "\"")
                .collect(Collectors.joining(" or "));
        return contradicted.entrySet().stream()
                .map(each -> new ReviewFinding(
                        "safety-" + each.getKey().name(),
                        "The record says otherwise: " + each.getValue().said()
                                + ". Correct the answer, or select the reason " + way + " as well."))
                .toList();
    }

    /** Why a second person is needed, with what the record says otherwise. */
    public static String because(String why, Map<SafetyQuestion, RecordedSafety> contradicted) {
        return contradicted.isEmpty()
                ? why
                : why + ", with answers that the record contradicts: "
                        + contradicted.values().stream()
                                .map(RecordedSafety::said)
                                .collect(Collectors.joining("; "));
    }
}
