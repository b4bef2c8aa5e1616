package iomtriage.pages.frame;

import iomtriage.api.review.ReviewFinding;
import java.util.List;

/** What is wrong with a form, field by field. */
public final class FieldErrors {

    private FieldErrors() {}

    /** The first message about a field; empty if there is none. */
    public static String of(List<ReviewFinding> findings, String field) {
        return findings.stream()
                .filter(finding -> finding.field().equals(field))
                .map(ReviewFinding::message)
                .findFirst()
                .orElse("");
    }
}
