package iomtriage.tables.specification;

import iomtriage.api.score.OutcomeKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to learn from a table.
 *
 * @param name the task's name
 * @param outcome name of the outcome column
 * @param yes the texts that mean "it happened"
 * @param words the outcome in plain words
 * @param windowMonths how far ahead the outcome looks, in months
 * @param where the rows it applies to; all of them if left out
 * @param without columns it must not see, beside those that are no feature at all
 * @param kind which of the two ranks the outcome feeds; reoffending if left out
 * @param time when it happens and how long people were followed, where that is learnt too; whether it happens alone if left out
 */
public record Task(
        String name,
        String outcome,
        YesTexts yes,
        String words,
        int windowMonths,
        List<RowFilter> where,
        List<String> without,
        OutcomeKind kind,
        @Nullable TimeToOutcome time) {

    /** Whether it happens, and not when. */
    public Task(
            String name,
            String outcome,
            YesTexts yes,
            String words,
            int windowMonths,
            @Nullable List<RowFilter> where,
            @Nullable List<String> without,
            @Nullable OutcomeKind kind) {
        this(name, outcome, yes, words, windowMonths, where, without, kind, null);
    }

    public Task(
            String name,
            String outcome,
            YesTexts yes,
            String words,
            int windowMonths,
            @Nullable List<RowFilter> where,
            @Nullable List<String> without,
            @Nullable OutcomeKind kind,
            @Nullable TimeToOutcome time) {
        this.name = name;
        this.outcome = outcome;
        this.yes = yes;
        this.words = words;
        this.windowMonths = windowMonths;
        this.where = where == null ? List.of() : List.copyOf(where);
        this.without = without == null ? List.of() : List.copyOf(without);
        this.kind = kind == null ? OutcomeKind.REOFFENDING : kind;
        this.time = time;
    }

    /** A name for a task that learns a column: what file names may hold, and nothing that a command line would need quoted. */
    public static String nameFor(String column) {
        String name = column.replaceAll("[^\\p{Alnum}_]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "outcome" : name;
    }

    /** The same with other texts that mean "it happened". */
    public Task meaning(YesTexts texts) {
        return new Task(name, outcome, texts, words, windowMonths, where, without, kind, time);
    }

    /** Whether the task applies to a row, by the texts of its columns. */
    public boolean appliesTo(Map<String, String> texts) {
        return where.stream()
                .allMatch(filter -> SameText.areSame(filter.is(), texts.getOrDefault(filter.column(), "")));
    }
}
