package iomtriage.evaluation.figure;

/** The frame of a figure with two axes. */
final class Plot {

    static final int WIDTH = 640;
    static final int HEIGHT = 420;
    static final double LEFT = 76;
    static final double RIGHT = 616;
    static final double TOP = 44;
    static final double BOTTOM = 356;

    static final String THIN = "stroke=\"" + Svg.RULE + "\" stroke-width=\"1\"";
    static final String AXIS = "stroke=\"" + Svg.BLACK + "\" stroke-width=\"1\"";
    static final String STRONG = "stroke=\"" + Svg.BLUE + "\" stroke-width=\"2.5\"";
    static final String MARK = "stroke=\"" + Svg.BLACK + "\" stroke-width=\"1.5\"";
    static final String DASHED = "stroke=\"" + Svg.GREY + "\" stroke-width=\"1.5\" stroke-dasharray=\"6 4\"";
    static final String FILLED = "fill=\"" + Svg.BLUE + "\"";
    static final String HOLLOW = "fill=\"#ffffff\" stroke=\"" + Svg.GREY + "\" stroke-width=\"1\"";
    static final String BAND = "fill=\"" + Svg.PALE + "\"";

    private Plot() {}

    /** Vertical rules with their numbers below. */
    static void across(Svg svg, Scale x, double top, double bottom, String words) {
        for (double tick : x.ticks()) {
            svg.line(x.at(tick), top, x.at(tick), bottom, THIN);
            svg.label(x.at(tick), bottom + 18, "middle", x.text(tick));
        }
        svg.line(x.from(), bottom, x.to(), bottom, AXIS);
        svg.label((x.from() + x.to()) / 2, bottom + 40, "middle", words);
    }

    /** Horizontal rules with their numbers to the left. */
    static void up(Svg svg, Scale y, double left, double right, String words) {
        for (double tick : y.ticks()) {
            svg.line(left, y.at(tick), right, y.at(tick), THIN);
            svg.label(left - 8, y.at(tick) + 4, "end", y.text(tick));
        }
        svg.line(left, y.from(), left, y.to(), AXIS);
        svg.upright(left - 54, (y.from() + y.to()) / 2, words);
    }

    /** An interval with end strokes, standing up. */
    static void upright(Svg svg, double x, double low, double high) {
        svg.line(x, low, x, high, MARK);
        svg.line(x - 4, low, x + 4, low, MARK);
        svg.line(x - 4, high, x + 4, high, MARK);
    }

    /** An interval with end strokes, lying down. */
    static void whisker(Svg svg, Scale x, double low, double high, double y) {
        svg.line(x.at(low), y, x.at(high), y, MARK);
        svg.line(x.at(low), y - 4, x.at(low), y + 4, MARK);
        svg.line(x.at(high), y - 4, x.at(high), y + 4, MARK);
    }
}
