package iomtriage.lists.caseload;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a caseload is called on pages and in the audit trail: without markup, without what makes up a path, and without
 * characters that nobody sees.
 *
 * @param value the name
 */
public record CaseloadName(String value) {

    /** What a name must be like, as a sentence with its way out. */
    public static final String RULE =
            "Name the caseload, for example name=north-2026-03: 1 to 64 letters, digits, spaces"
                    + " and . , _ - ( ), beginning with a letter or digit, and no personal data.";

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}0-9][\\p{L}0-9 .,_()-]{0,63}");

    /** @throws IllegalArgumentException if it is not plain */
    public CaseloadName {
        if (!PLAIN.matcher(value).matches()) {
            throw new IllegalArgumentException(RULE);
        }
    }

    /** The name, if the text can be one. */
    public static Optional<CaseloadName> of(String text) {
        return PLAIN.matcher(text).matches() ? Optional.of(new CaseloadName(text)) : Optional.empty();
    }
}
