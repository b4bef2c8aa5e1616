package iomtriage.api.referral;

import iomtriage.api.caserecord.Finding;
import java.util.List;

/**
 * A record that was not ranked because of what it says.
 *
 * @param reference the host's reference, or the entry's position where that could not be read
 * @param findings everything that was wrong
 */
public record RefusedRecord(String reference, List<Finding> findings) {

    public RefusedRecord {
        findings = List.copyOf(findings);
    }

    @Override
    public String toString() {
        return "RefusedRecord[hidden, " + findings.size() + " findings]";
    }
}
