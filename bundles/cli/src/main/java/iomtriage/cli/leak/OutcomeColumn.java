package iomtriage.cli.leak;

import iomtriage.cli.people.LabelledPeople;
import iomtriage.cli.people.Person;
import iomtriage.tables.specification.ColumnSpecification;
import iomtriage.tables.specification.SameText;
import iomtriage.tables.specification.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What is wrong with an outcome or with whom it is about: coded backwards, told by the reference, in rows that occur twice. */
final class OutcomeColumn {

    /** With fewer people with the outcome, or without it, a column may tell it by chance. */
    private static final int FEWEST = 20;

    private static final Pattern THE_OPPOSITE = Pattern.compile(
            "(.*[^a-z])?(cens(ored)?|success(ful)?|surviv(ed|al)|desist(ed|ance)|complet(ed|ion)|complied|not|no|non)([^a-z].*)?",
            Pattern.CASE_INSENSITIVE);

    private final ColumnSpecification specification;
    private final Task task;
    private final LabelledPeople people;
    private final int features;

    OutcomeColumn(ColumnSpecification specification, Task task, LabelledPeople people, int features) {
        this.specification = specification;
        this.task = task;
        this.people = people;
        this.features = features;
    }

    /** Whether there are enough people for a column that tells the outcome not to do so by chance. */
    boolean areEnough() {
        return Math.min(people.positives(), people.size() - people.positives()) >= FEWEST;
    }

    List<Leak> leaks() {
        List<Leak> leaks = new ArrayList<>();
        if (task.yes().texts().stream().anyMatch(SameText::isNo)
                || THE_OPPOSITE.matcher(task.outcome()).matches()) {
            leaks.add(new Leak(
                    Leak.Kind.CODED_BACKWARDS,
                    task.outcome(),
                    task.name() + ": the outcome \"" + task.outcome()
                            + "\" sounds as if what means that it happened meant the opposite."));
        }
        if (areEnough() && tellsByReference()) {
            leaks.add(new Leak(
                    Leak.Kind.REFERENCE_TELLS_OUTCOME,
                    specification.idColumn().name(),
                    task.name() + ": people sorted by their reference are sorted by the outcome."));
        }
        repeatedRows()
                .ifPresent(what -> leaks.add(new Leak(
                        Leak.Kind.DUPLICATE_ROWS, specification.idColumn().name(), task.name() + ": " + what)));
        return leaks;
    }

    private boolean tellsByReference() {
        Comparator<String> byText = Comparator.naturalOrder();
        return tellsInOrder(byText)
                || tellsInOrder(Comparator.comparing(String::length).thenComparing(byText));
    }

    private boolean tellsInOrder(Comparator<String> by) {
        String[] references = people.references();
        Integer[] order = IntStream.range(0, references.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparing(row -> references[row], by));
        double[] rank = new double[references.length];
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
        }
        return SingleAuc.tells(SingleAuc.of(rank, people.happened()));
    }

    /** Rows of the same person, or, where there are none, rows that are the same whosever they are. */
    private Optional<String> repeatedRows() {
        int twice = duplicates();
        return twice == 0
                ? new EqualRows(people, features).finding()
                : Optional.of(String.format(
                        Locale.UK,
                        "%,d of %,d rows occur twice or more, with the same reference and the same values; there are %,d people.",
                        twice,
                        people.size(),
                        Arrays.stream(people.references()).distinct().count()));
    }

    /** Rows with the reference, the values and the outcome of one before. */
    private int duplicates() {
        if (specification.idColumn().name().equals(ColumnSpecification.ROW_NUMBER)) {
            return 0;
        }
        Map<String, Set<List<Object>>> seen = new HashMap<>();
        int duplicates = 0;
        for (int i = 0; i < people.size(); i++) {
            Person person = people.people().get(i);
            List<Object> row = List.of(people.happened()[i], Arrays.hashCode(person.row()), person.asOf());
            duplicates += seen.computeIfAbsent(person.reference(), first -> new HashSet<>())
                            .add(row)
                    ? 0
                    : 1;
        }
        return duplicates;
    }
}
