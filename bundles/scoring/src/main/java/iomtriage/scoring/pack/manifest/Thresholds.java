package iomtriage.scoring.pack.manifest;

import iomtriage.api.score.Band;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The bands of every outcome, {@code thresholds.json}.
 *
 * @param source where the thresholds come from
 * @param bands bands by outcome id, lowest first, the first starting at 0
 */
public record Thresholds(String source, Map<String, List<Band>> bands) {

    public Thresholds {
        bands = new TreeMap<>(bands);
    }

    /**
     * {@return what is wrong with the bands of an outcome, each a sentence; empty if nothing is}
     *
     * @param outcomeId id of the outcome
     */
    public List<String> faults(String outcomeId) {
        List<Band> list = bands.get(outcomeId);
        if (list == null || list.isEmpty()) {
            return List.of("thresholds.json has no bands for the outcome \"" + outcomeId + "\".");
        }
        boolean ordered = list.get(0).from() == 0;
        for (int i = 1; i < list.size(); i++) {
            ordered &=
                    list.get(i).from() > list.get(i - 1).from() && list.get(i).from() < 1;
        }
        return ordered
                ? List.of()
                : List.of("thresholds.json must list the bands of \"" + outcomeId
                        + "\" from 0 upwards, each starting above the one before and below 1.");
    }

    /**
     * {@return the band a probability falls in}
     *
     * @param outcomeId id of the outcome
     * @param probability 0 to 1
     */
    public Band band(String outcomeId, double probability) {
        List<Band> list = bands.get(outcomeId);
        Band found = list.get(0);
        for (Band band : list) {
            if (probability >= band.from()) {
                found = band;
            }
        }
        return found;
    }
}
