package iomtriage.charts.svg;

/** A line through points, or the outline of an area. */
public final class Path {

    private final StringBuilder text = new StringBuilder();

    /** On to a point; the first one is where it starts. */
    public Path to(double x, double y) {
        text.append(text.isEmpty() ? 'M' : 'L');
        Svg.number(text, x);
        text.append(' ');
        Svg.number(text, y);
        return this;
    }

    /** A stroke apart from what came before. */
    public Path stroke(double x1, double y1, double x2, double y2) {
        text.append('M');
        Svg.number(text, x1);
        text.append(' ');
        Svg.number(text, y1);
        return to(x2, y2);
    }

    /** Back to where it started. */
    public Path closed() {
        text.append(text.isEmpty() ? "" : "Z");
        return this;
    }

    @Override
    public String toString() {
        return text.isEmpty() ? "M0 0" : text.toString();
    }
}
