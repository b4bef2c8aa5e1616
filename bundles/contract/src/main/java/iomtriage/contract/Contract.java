package iomtriage.contract;

import java.util.List;

/** What a check found. */
public final class Contract {

    private Contract() {}

    /**
     * Fails a test if anything was found.
     *
     * @param findings what a check of this package gave
     * @throws AssertionError with everything that was found, if anything was
     */
    public static void holds(List<String> findings) {
        if (!findings.isEmpty()) {
            throw new AssertionError(findings.size() + (findings.size() == 1 ? " fault" : " faults")
                    + " in what the host implements:\n- " + String.join("\n- ", findings));
        }
    }
}
