package iomtriage.tables.specification;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * The texts of an outcome column that mean that it happened. One text alone, as JSON {@code "1"}: the column has two values and
 * the other means that it did not. A list, as JSON {@code ["serious", "minor"]}: every other value means that it did not.
 *
 * @param texts the texts; none if the usual ones are to be recognised
 * @param othersMeanNo whether any other value means that it did not happen
 */
public record YesTexts(List<String> texts, boolean othersMeanNo) {

    public YesTexts {
        texts = List.copyOf(texts);
    }

    /** One text, or the usual ones where it is empty. */
    public static YesTexts of(String text) {
        return new YesTexts(text.isEmpty() ? List.of() : List.of(text), false);
    }

    /** These; whatever else is there means that it did not happen. */
    public static YesTexts list(List<String> texts) {
        return new YesTexts(texts, true);
    }

    /** Whether a text that is not missing means that it happened. */
    public boolean include(String text) {
        return texts.isEmpty() ? SameText.isYes(text) : texts.stream().anyMatch(yes -> SameText.areSame(yes, text));
    }

    /** As JSON holds it: a text, or a list. */
    @JsonValue
    Object json() {
        return othersMeanNo ? texts : texts.isEmpty() ? "" : texts.get(0);
    }

    /** For messages and command lines. */
    public String words() {
        return String.join(", ", texts);
    }
}
