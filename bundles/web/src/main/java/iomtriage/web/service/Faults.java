package iomtriage.web.service;

import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with a body, collected so that it can be told at once. Not thread-safe. */
final class Faults {

    private final List<Problem.Finding> findings = new ArrayList<>();
    private boolean ofForm;

    /** The body does not have the form that the document describes. */
    void form(String field, String message) {
        ofForm = true;
        findings.add(new Problem.Finding(field, message));
    }

    /** The form is right, but what it says cannot be. */
    void value(String field, String message) {
        findings.add(new Problem.Finding(field, message));
    }

    boolean any() {
        return !findings.isEmpty();
    }

    /** @throws FaultyBodyException if anything was found: 400 if the form is wrong, otherwise 422 */
    void refuse(String detail) {
        if (any()) {
            throw new FaultyBodyException(ofForm ? 400 : 422, detail, findings);
        }
    }
}
