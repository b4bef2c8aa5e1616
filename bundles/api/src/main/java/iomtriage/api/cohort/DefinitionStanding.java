package iomtriage.api.cohort;

import java.util.List;

/**
 * Where a person stands by one definition.
 *
 * @param definition the definition's id
 * @param name the definition's name
 * @param membership whether the person belongs
 * @param near whether one step either way would change that: one in every count, or five percentage points in a score;
 *     nominations, registers and counts of which a single one is enough are a plain yes or no and have no steps
 * @param measures each part of the rule in plain words, in the rule's order, for example "5 of 6 convictions: one short"
 */
public record DefinitionStanding(
        String definition, String name, Membership membership, boolean near, List<String> measures) {

    public DefinitionStanding {
        measures = List.copyOf(measures);
    }

    /** {@return the whole as one sentence} */
    public String inWords() {
        return name + ": " + verdict() + ": " + String.join("; ", measures) + ".";
    }

    private String verdict() {
        if (membership instanceof Membership.NotDecidable open) {
            return "cannot be decided without " + String.join(" and ", open.missing());
        }
        String near = this.near ? ", but only just" : "";
        return (membership instanceof Membership.Member ? "met" : "not met") + near;
    }
}
