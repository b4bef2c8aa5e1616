package iomtriage.api.referral;

import iomtriage.api.finding.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /**
     * {@return the findings as lines for people: what is wrong in the same way in many places, as all dates are where
     * the date of birth is mistyped, is said once, with the first place and the number of others}
     */
    public List<String> lines() {
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (Finding finding : findings) {
            places.computeIfAbsent(finding.problem() + " " + finding.remedy(), text -> new ArrayList<>())
                    .add(finding.field());
        }
        return places.entrySet().stream()
                .map(each -> where(each.getValue()) + ": " + each.getKey())
                .toList();
    }

    private static String where(List<String> fields) {
        return switch (fields.size()) {
            case 1 -> fields.get(0);
            case 2 -> fields.get(0) + " and " + fields.get(1);
            default -> fields.get(0) + " and " + (fields.size() - 1) + " other places";
        };
    }

    @Override
    public String toString() {
        return "RefusedRecord[hidden, " + findings.size() + " findings]";
    }
}
