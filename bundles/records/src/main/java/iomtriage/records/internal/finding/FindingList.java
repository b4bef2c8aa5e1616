package iomtriage.records.internal.finding;

import iomtriage.api.finding.Finding;
import iomtriage.api.finding.FindingCode;
import java.util.ArrayList;
import java.util.List;

/** Collects the findings of one record, up to a limit. Allocates nothing while there are none. Not thread-safe. */
public final class FindingList {

    /** More than anybody reads; it keeps one hostile record from filling the memory. */
    public static final int MOST = 1_000;

    private List<Finding> found = List.of();

    /** Adds one; beyond the limit, only says once that there are more. */
    public void add(FindingCode code, String field, String problem, String remedy) {
        if (found.isEmpty()) {
            found = new ArrayList<>();
        }
        if (found.size() < MOST) {
            found.add(new Finding(code, field, problem, remedy));
        } else if (found.size() == MOST) {
            found.add(new Finding(
                    FindingCode.UNREADABLE,
                    "record",
                    "It has more findings than are listed.",
                    "Correct those that are, then read the record again."));
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** What was added, in order. */
    public List<Finding> toList() {
        return List.copyOf(found);
    }
}
