package iomtriage.rest.message;

import iomtriage.http.Problem;
import java.util.List;

/** A body in which something is wrong; carries all of it. Its texts repeat nothing that was sent. */
public final class FaultyBodyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<Problem.Finding> findings;

    FaultyBodyException(int status, String detail, List<Problem.Finding> findings) {
        super(detail, null, false, false);
        this.status = status;
        this.findings = List.copyOf(findings);
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    public List<Problem.Finding> findings() {
        return findings;
    }
}
