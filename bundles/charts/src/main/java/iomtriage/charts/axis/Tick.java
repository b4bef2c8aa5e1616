package iomtriage.charts.axis;

/**
 * A label on an axis.
 *
 * @param at where, in steps from where the axis begins: 2 is where the third step begins, 2.5 its middle
 */
public record Tick(double at, String label) {

    /** About how wide a letter is, at the size that labels have. */
    private static final double LETTER = 7.2;

    /** About how wide the label is drawn. */
    double width() {
        return label.length() * LETTER;
    }

    /** The same, of so many letters at most. */
    public Tick shortened(int longest) {
        return label.length() <= longest ? this : new Tick(at, label.substring(0, longest - 1) + "\u2026");
    }
}
