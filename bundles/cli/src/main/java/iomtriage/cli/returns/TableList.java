package iomtriage.cli.returns;

import iomtriage.returns.Cell;
import iomtriage.returns.CountTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tables as they are counted, in the order in which they are to be read. Not thread-safe. */
final class TableList {

    /** Counts by what is counted, in order; a count of nobody is a count. */
    static final class Counts {
        private final Map<String, Long> byWords = new LinkedHashMap<>();

        Counts(String... words) {
            for (String each : words) {
                byWords.put(each, 0L);
            }
        }

        Counts add(String words) {
            return add(words, 1);
        }

        Counts add(String words, long more) {
            byWords.merge(words, more, Long::sum);
            return this;
        }

        long sum() {
            return byWords.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private final List<CountTable> tables = new ArrayList<>();

    List<CountTable> tables() {
        return List.copyOf(tables);
    }

    void add(
            String section,
            String id,
            String title,
            CountTable.Kind kind,
            String whole,
            boolean during,
            Counts counts) {
        List<Cell> cells = new ArrayList<>();
        counts.byWords.forEach((words, count) -> cells.add(Cell.of(key(words), words, cells.size(), count)));
        tables.add(new CountTable(id, section, title, tables.size(), kind, whole, during, cells));
    }

    /** Names a count in a file: lower-case letters, digits and hyphens. */
    static String key(String words) {
        String key = words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return key.isEmpty() ? "other" : key;
    }
}
