package iomtriage.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * One way of dividing the rows, such as by sex: a name and a label per row.
 *
 * <p>Groups serve auditing alone; no feature is made of them. Immutable.
 */
public final class Groups {

    /** The label of rows whose group is not recorded. */
    public static final String NOT_KNOWN = "not known";

    private final String name;
    private final String[] label;
    private final List<String> labels;

    private Groups(String name, String[] label) {
        this.name = name;
        this.label = label;
        this.labels = List.copyOf(new TreeSet<>(Arrays.asList(label)));
    }

    /**
     * @param name what divides the rows, as in "sex"
     * @param labels one per row; a blank one becomes {@link #NOT_KNOWN}
     */
    public static Groups of(String name, String[] labels) {
        String[] known =
                Arrays.stream(labels).map(l -> l.isBlank() ? NOT_KNOWN : l).toArray(String[]::new);
        return new Groups(name, known);
    }

    public String name() {
        return name;
    }

    public int rows() {
        return label.length;
    }

    public String label(int row) {
        return label[row];
    }

    /** Every label that occurs, once, in natural order. */
    public List<String> labels() {
        return labels;
    }

    /** The rows of one label, ascending; none if the label does not occur. */
    public int[] rowsOf(String wanted) {
        return IntStream.range(0, rows())
                .filter(row -> label[row].equals(wanted))
                .toArray();
    }
}
