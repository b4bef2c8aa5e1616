package iomtriage.reviews.rule;

import iomtriage.api.review.ReviewFinding;
import java.util.Optional;

/** What a text that someone puts on record must be like. */
public final class Texts {

    private final ReviewRules rules;

    public Texts(ReviewRules rules) {
        this.rules = rules;
    }

    public Optional<ReviewFinding> rationale(String field, String text) {
        int length = text.strip().length();
        if (length < rules.shortestRationale()) {
            return Optional.of(new ReviewFinding(
                    field, "Say why in your own words, in at least " + rules.shortestRationale() + " characters."));
        }
        if (length > rules.longestRationale()) {
            return Optional.of(new ReviewFinding(
                    field,
                    "Use at most " + rules.longestRationale() + " characters. Keep longer notes in the case system."));
        }
        boolean unprintable =
                text.chars().anyMatch(each -> Character.isISOControl(each) && !Character.isWhitespace(each));
        return unprintable
                ? Optional.of(
                        new ReviewFinding(field, "The text holds characters that cannot be shown. Type it again."))
                : Optional.empty();
    }
}
