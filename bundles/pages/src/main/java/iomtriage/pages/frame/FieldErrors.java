package iomtriage.pages.frame;

import iomtriage.api.review.ReviewFinding;
import java.util.List;
import java.util.Map;

/** What is wrong with a form, field by field. */
public final class FieldErrors {

    private FieldErrors() {}

    /** An error in the summary above a form, with the input to go to. */
    public record Link(String input, String message) {}

    /**
     * Every error with the first input that it is about.
     *
     * @param inputs the id of the first input of a field, by the field; fields that are inputs themselves need none
     */
    public static List<Link> links(List<ReviewFinding> findings, Map<String, String> inputs) {
        return findings.stream()
                .map(each -> new Link(inputs.getOrDefault(each.field(), each.field()), each.message()))
                .distinct()
                .toList();
    }

    /** The first message about a field; empty if there is none. */
    public static String of(List<ReviewFinding> findings, String field) {
        return findings.stream()
                .filter(finding -> finding.field().equals(field))
                .map(ReviewFinding::message)
                .findFirst()
                .orElse("");
    }
}
