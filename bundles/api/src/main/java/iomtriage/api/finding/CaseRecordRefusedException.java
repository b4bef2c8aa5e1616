package iomtriage.api.finding;

import java.util.List;

/** A record was refused because of what it says. Carries every finding; its message repeats no value. */
public final class CaseRecordRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    /** @param findings everything that was wrong, at least one */
    public CaseRecordRefusedException(List<Finding> findings) {
        super(findings.size() + " finding(s) in the case record: "
                + String.join(" ", findings.stream().map(Finding::message).toList()));
        this.findings = List.copyOf(findings);
    }

    /** {@return everything that was wrong, at least one} */
    public List<Finding> findings() {
        return findings;
    }
}
