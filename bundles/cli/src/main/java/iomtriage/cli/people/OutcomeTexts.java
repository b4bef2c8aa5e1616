package iomtriage.cli.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The different texts of an outcome column, and where each was seen first. The texts themselves are never told. */
final class OutcomeTexts {

    private static final int MOST_PLACES = 10;
    private static final int MOST_TEXTS = 50;

    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, List<String>> firstPlaces = new TreeMap<>();
    private final List<String> emptyPlaces = new ArrayList<>();
    private int empty;

    void see(String text, String place) {
        if (text.isEmpty()) {
            empty++;
            note(emptyPlaces, place);
        } else if (counts.containsKey(text) || counts.size() < MOST_TEXTS) {
            counts.merge(text, 1, Integer::sum);
            note(firstPlaces.computeIfAbsent(text, first -> new ArrayList<>()), place);
        }
    }

    /** How many rows had none. */
    int empty() {
        return empty;
    }

    /** The first rows that had none. */
    String emptyPlaces() {
        return String.join(", ", emptyPlaces) + (empty > emptyPlaces.size() ? " and further down" : "");
    }

    Set<String> texts() {
        return counts.keySet();
    }

    /** Why it does not tell two kinds of people apart; empty if it does. */
    Optional<String> notBinary() {
        if (counts.size() == 2) {
            return Optional.empty();
        }
        if (counts.size() < 2) {
            return Optional.of("It holds " + counts.size() + (counts.size() == 1 ? " value" : " values")
                    + ", but an outcome has exactly two, and both must occur.");
        }
        return Optional.of("It holds " + counts.size() + (counts.size() == MOST_TEXTS ? " or more" : "")
                + " different values, but an outcome has exactly two, and both must occur. Others than the commonest two"
                + " are in " + oddPlaces() + ".");
    }

    private String oddPlaces() {
        List<String> places = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .skip(2)
                .flatMap(odd -> firstPlaces.get(odd.getKey()).stream())
                .toList();
        return String.join(", ", places.subList(0, Math.min(MOST_PLACES, places.size())))
                + (places.size() > MOST_PLACES ? " and further down" : "");
    }

    private static void note(List<String> places, String place) {
        if (places.size() < MOST_PLACES) {
            places.add(place);
        }
    }
}
