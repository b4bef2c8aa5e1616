package iomtriage.api.cohort;

import java.util.List;

/**
 * People who belong to exactly these cohorts and no other: one row of an UpSet plot.
 *
 * @param definitions ids, at least one, in the definitions' order
 * @param people how many, at least one
 */
public record Intersection(List<String> definitions, int people) {

    public Intersection {
        definitions = List.copyOf(definitions);
    }
}
