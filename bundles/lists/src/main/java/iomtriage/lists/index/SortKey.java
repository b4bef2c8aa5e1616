package iomtriage.lists.index;

import iomtriage.api.score.Outcome;
import iomtriage.lists.facet.Facet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the list can be sorted by beside the chance of each outcome and what people are grouped by. */
public enum SortKey {
    PLACE("place", "Place"),
    REFERENCE("reference", "Reference"),
    /** With a soft hyphen: by its longest word the column would be twice as wide as its numbers. */
    REOFFENDING("reoffending", "Reoffend\u00ading"),
    SERIOUS_HARM("harm", "Serious harm"),
    REVIEW("review", "Review due by");

    private static final String CHANCE = "chance-";

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

    /** By the chance of an outcome, as it is written in an address; the highest come first. */
    public static String chance(String outcome) {
        return CHANCE + outcome;
    }

    /** All that a list with these outcomes can be sorted by, as it is written in an address. */
    public static List<String> all(List<Outcome> outcomes) {
        return Stream.of(
                        Arrays.stream(values()).map(SortKey::parameter),
                        outcomes.stream().map(Outcome::id).map(SortKey::chance),
                        Arrays.stream(Facet.values()).filter(Facet::groups).map(Facet::parameter))
                .flatMap(each -> each)
                .toList();
    }
}
