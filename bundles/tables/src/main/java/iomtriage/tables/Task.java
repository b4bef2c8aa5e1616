package iomtriage.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to learn from a table.
 *
 * @param name the task's name
 * @param outcome name of the outcome column
 * @param yes the text that means "it happened"
 * @param words the outcome in plain words
 * @param windowMonths how far ahead the outcome looks, in months
 * @param where the rows it applies to; all of them if left out
 * @param without columns it must not see, beside those that are no feature at all
 */
public record Task(
        String name,
        String outcome,
        String yes,
        String words,
        int windowMonths,
        List<RowFilter> where,
        List<String> without) {

    public Task(
            String name,
            String outcome,
            String yes,
            String words,
            int windowMonths,
            @Nullable List<RowFilter> where,
            @Nullable List<String> without) {
        this.name = name;
        this.outcome = outcome;
        this.yes = yes;
        this.words = words;
        this.windowMonths = windowMonths;
        this.where = where == null ? List.of() : List.copyOf(where);
        this.without = without == null ? List.of() : List.copyOf(without);
    }
}
