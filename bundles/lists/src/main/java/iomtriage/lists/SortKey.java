package iomtriage.lists;

import java.util.Arrays;
import java.util.Optional;

/** What the list can be sorted by. */
public enum SortKey {
    PLACE("place", "Place"),
    REFERENCE("reference", "Reference"),
    /** With a soft hyphen: by its longest word the column would be twice as wide as its numbers. */
    REOFFENDING("reoffending", "Reoffend\u00ading"),
    SERIOUS_HARM("harm", "Serious harm"),
    STANDING("standing", "Standing");

    private final String parameter;
    private final String label;

    SortKey(String parameter, String label) {
        this.parameter = parameter;
        this.label = label;
    }

    /** How it is written in an address. */
    public String parameter() {
        return parameter;
    }

    public String label() {
        return label;
    }

    static Optional<SortKey> of(String parameter) {
        return Arrays.stream(values())
                .filter(key -> key.parameter.equals(parameter))
                .findFirst();
    }
}
