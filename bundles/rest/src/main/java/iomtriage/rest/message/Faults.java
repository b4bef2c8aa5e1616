package iomtriage.rest.message;

import iomtriage.http.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Everything that is wrong with a body, collected so that it can be told at once. Not thread-safe. */
public final class Faults {

    /** Nobody reads more, and an answer must not be many times as long as what was sent. */
    private static final int MOST = 1_000;

    private final List<Problem.Finding> findings = new ArrayList<>();
    private int more;
    private boolean ofForm;

    /** The body does not have the form that the document describes. */
    public void form(String field, String message) {
        ofForm = true;
        value(field, message);
    }

    /** The form is right, but what it says cannot be. */
    public void value(String field, String message) {
        if (findings.size() < MOST) {
            findings.add(new Problem.Finding(field, message));
        } else {
            more++;
        }
    }

    public boolean any() {
        return !findings.isEmpty();
    }

    /** @throws FaultyBodyException if anything was found: 400 if the form is wrong, otherwise 422 */
    public void refuse(String detail) {
        if (more > 0) {
            findings.add(new Problem.Finding("", String.format(Locale.UK, "There are %,d more findings.", more)));
        }
        if (any()) {
            throw new FaultyBodyException(ofForm ? 400 : 422, detail, findings);
        }
    }
}
