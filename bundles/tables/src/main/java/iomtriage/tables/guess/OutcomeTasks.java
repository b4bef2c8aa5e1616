package iomtriage.tables.guess;

import iomtriage.tables.specification.Code;
import iomtriage.tables.specification.Column;
import iomtriage.tables.specification.ColumnType;
import iomtriage.tables.specification.ColumnUse;
import iomtriage.tables.specification.SameText;
import iomtriage.tables.specification.Task;
import iomtriage.tables.specification.YesTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What to learn from a table: a task for each outcome, as far as it can be told what means that it happened. */
final class OutcomeTasks {

    private static final int MONTHS_A_YEAR = 12;
    private static final Pattern MONTHS =
            Pattern.compile("([1-9]\\d{0,2})[ _-]*m(onths?|ths?)?(?![a-z])", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEARS =
            Pattern.compile("([1-9])[ _-]*y(ears?|rs?)?(?![a-z])", Pattern.CASE_INSENSITIVE);

    private final List<Column> columns;
    private final Told told;

    OutcomeTasks(List<Column> columns, Told told) {
        this.columns = columns;
        this.told = told;
    }

    /** For the outcomes that a person named, or for all where none is named. */
    List<Task> tasks() {
        return outcomes().stream().map(this::task).toList();
    }

    List<String> questions() {
        List<String> questions = new ArrayList<>();
        if (outcomes().isEmpty()) {
            questions.add("No column looks like an outcome. Name the one to be predicted with --outcome.");
        }
        for (Column column : outcomes()) {
            if (yes(column).texts().isEmpty()) {
                questions.add("Which value of " + column.name() + " means that it happened? Say so with --yes: "
                        + values(column) + ".");
            }
            told.yes().stream()
                    .filter(yes -> !column.codes().isEmpty()
                            && column.codes().stream().noneMatch(code -> SameText.areSame(code.code(), yes)))
                    .forEach(yes -> questions.add("\"" + yes + "\" is no value of " + column.name() + ", which holds "
                            + values(column) + ". Correct --yes, or nobody counts as having the outcome by it."));
            if (window(column.name()) == 0) {
                questions.add("How many months does " + column.name() + " look ahead? 12 is written; correct"
                        + " \"windowMonths\" of its task.");
            }
        }
        return questions;
    }

    private static String values(Column column) {
        return column.codes().stream().map(code -> "\"" + code.code() + "\"").collect(Collectors.joining(" or "));
    }

    private List<Column> outcomes() {
        return columns.stream()
                .filter(column -> column.use() == ColumnUse.OUTCOME)
                .filter(column -> told.outcomes().isEmpty() || told.outcomes().contains(column.name()))
                .toList();
    }

    private Task task(Column column) {
        String name = column.name();
        int months = window(name) == 0 ? MONTHS_A_YEAR : window(name);
        return new Task(Task.nameFor(name), name, yes(column), name, months, null, null, null);
    }

    private YesTexts yes(Column column) {
        if (!told.yes().isEmpty()) {
            boolean oneOfTwo = told.yes().size() == 1 && column.codes().size() == 2;
            return oneOfTwo ? YesTexts.of(told.yes().get(0)) : YesTexts.list(told.yes());
        }
        return column.type() == ColumnType.FLAG
                ? YesTexts.of(column.codes().stream()
                        .map(Code::code)
                        .filter(SameText::isYes)
                        .findFirst()
                        .orElse(""))
                : YesTexts.of("");
    }

    /** As the name says, as in "within 2 years"; 0 where it does not. */
    private static int window(String name) {
        Matcher months = MONTHS.matcher(name);
        if (months.find()) {
            return Integer.parseInt(months.group(1));
        }
        Matcher years = YEARS.matcher(name);
        return years.find() ? Integer.parseInt(years.group(1)) * MONTHS_A_YEAR : 0;
    }
}
