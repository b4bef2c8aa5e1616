package iomtriage.lists.facet;

import iomtriage.api.review.Standing;
import java.util.Arrays;
import java.util.List;

/**
 * What a list can be filtered by. Where every person has one value at most, it can be grouped by it, too. Some have the same values
 * for every list; the others have those that occur on it.
 */
public enum Facet {
    TIER("tier", "Tier", false),
    STANDING(
            "standing",
            "Standing",
            true,
            Arrays.stream(Standing.values())
                    .map(each -> new Choice(each.name(), each.label(), -each.ordinal()))
                    .toArray(Choice[]::new)),
    WHERE(
            "where",
            "Cut line",
            false,
            new Choice("above", "above the cut line", 0),
            new Choice("near", "within 5 places of the cut line", 1),
            new Choice("below", "below the cut line", 2)),
    AGAIN("again", "Review", false, new Choice("due", "review due", 0)),
    IOM("iom", "On IOM", true, new Choice("now", "on IOM now", 0), new Choice("not", "not on IOM now", 1)),
    COHORT("cohort", "IOM cohort", true),
    LEAD("lead", "Lead officer", true),
    AGENCY("agency", "Lead agency", true),
    AREA("area", "Area", true),
    CUSTODY(
            "custody",
            "Custody",
            true,
            new Choice("inside", "in custody", 0),
            new Choice("community", "not in custody", 1)),
    ROSH("rosh", "Risk of serious harm", true),
    MANAGED("managed", "Managed already", false),
    BAND("band", "Band", false),
    DEFINITION("definition", "Definition", false);

    /** The value of {@link #WHERE} for places near the cut line. */
    public static final String NEAR = "near";

    private final String parameter;
    private final String label;
    private final boolean groups;
    private final List<Choice> fixed;

    Facet(String parameter, String label, boolean groups, Choice... fixed) {
        this.parameter = parameter;
        this.label = label;
        this.groups = groups;
        this.fixed = List.of(fixed);
    }

    /** How it is written in an address. */
    public String parameter() {
        return parameter;
    }

    /** In plain words. */
    public String label() {
        return label;
    }

    /** Whether nobody has two of its values, so that a list can be sorted by it. */
    public boolean groups() {
        return groups;
    }

    /** Its values where they are the same for every list; none otherwise. */
    public List<Choice> fixed() {
        return fixed;
    }

    /** Whether someone may ask for this value. */
    public boolean allows(String value) {
        return fixed.isEmpty() || fixed.stream().anyMatch(each -> each.value().equals(value));
    }
}
