package iomtriage.features;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that a mistyped one was probably meant to be. */
final class NearMatches {

    private static final int MOST = 3;

    private NearMatches() {}

    /** Up to three names within reach of a wrong one: few letters apart, or one part of the other. Nearest first. */
    static List<String> to(String wrong, List<String> names) {
        String typed = wrong.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return names.stream()
                .filter(name -> distance(typed, name) <= Math.max(2, name.length() / 4) || within(typed, name))
                .sorted(Comparator.<String>comparingInt(name -> distance(typed, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    private static boolean within(String typed, String name) {
        return typed.length() > 2 && (name.contains(typed) || typed.contains(name));
    }

    /** Letters to insert, delete or replace (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
