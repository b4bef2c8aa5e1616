package iomtriage.api.cohort;

import java.util.List;

/** Whether a person belongs to a cohort. Not decidable is not "no": it is counted apart. */
public sealed interface Membership {

    /** The rule is met whatever is missing. */
    record Member() implements Membership {}

    /** The rule is not met whatever is missing. */
    record NotMember() implements Membership {}

    /**
     * What is missing could decide it either way.
     *
     * @param missing what is missing, in plain words, at least one
     */
    record NotDecidable(List<String> missing) implements Membership {

        /** @throws IllegalArgumentException if nothing is missing */
        public NotDecidable {
            missing = List.copyOf(missing);
            if (missing.isEmpty()) {
                throw new IllegalArgumentException("A membership that is not decidable must say what is missing.");
            }
        }
    }
}
