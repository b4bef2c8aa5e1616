package iomtriage.evaluation.figure;

import iomtriage.evaluation.internal.Markup;
import iomtriage.evaluation.internal.Numbers;
import java.util.ArrayList;
import java.util.List;

/** Writes SVG. Lengths are in pixels from the top left corner. */
final class Svg {

    /** Against white: about 19:1, 5:1 and 7:1, above the 4.5:1 that WCAG 2.2 AA asks of text. */
    static final String BLACK = "#0b0c0c";

    static final String BLUE = "#1d70b8";
    static final String GREY = "#505a5f";
    static final String PALE = "#d2e2f1";
    static final String RULE = "#d5d8da";
    static final String STONE = "#8f979c";

    private static final int MARGIN = 16;
    private static final int TITLE_LINE = 20;

    /** How wide a bold letter of a title is, on the average and rather too wide than too narrow. */
    private static final double TITLE_LETTER = 9;

    private final StringBuilder text = new StringBuilder();

    Svg(Caption caption, String description, int width, int height) {
        String id = caption.name();
        List<String> title = lines(caption.title(), (int) ((width - 2 * MARGIN) / TITLE_LETTER));
        // Further lines of a title stand above what was drawn for one.
        int top = -TITLE_LINE * (title.size() - 1);
        text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 " + top + " ")
                .append(width + " " + (height - top) + "\" width=\"" + width + "\" height=\"" + (height - top))
                .append("\" aria-labelledby=\"" + id + "-title " + id + "-desc\"")
                .append(" font-family=\"Arial, Helvetica, sans-serif\" font-size=\"13\">\n")
                .append("<title id=\"" + id + "-title\">" + Markup.escaped(caption.title()) + "</title>\n")
                .append("<desc id=\"" + id + "-desc\">" + Markup.escaped(description) + "</desc>\n")
                .append("<rect " + (top == 0 ? "" : "y=\"" + top + "\" ") + "width=\"" + width + "\" height=\""
                        + (height - top) + "\" fill=\"#ffffff\"/>\n");
        for (int i = 0; i < title.size(); i++) {
            label(MARGIN, top + 24 + TITLE_LINE * i, "start", title.get(i), "font-size=\"16\" font-weight=\"bold\"");
        }
    }

    /** Words in lines of at most so many letters, where none is longer. */
    private static List<String> lines(String words, int letters) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    Svg line(double x1, double y1, double x2, double y2, String style) {
        return element(
                "line",
                "x1=\"" + px(x1) + "\" y1=\"" + px(y1) + "\" x2=\"" + px(x2) + "\" y2=\"" + px(y2) + "\" " + style);
    }

    Svg rect(double x, double y, double width, double height, String style) {
        return element(
                "rect",
                "x=\"" + px(x) + "\" y=\"" + px(y) + "\" width=\"" + px(Math.max(0, width)) + "\" height=\""
                        + px(Math.max(0, height)) + "\" " + style);
    }

    Svg circle(double x, double y, double radius, String style) {
        return element("circle", "cx=\"" + px(x) + "\" cy=\"" + px(y) + "\" r=\"" + px(radius) + "\" " + style);
    }

    /** @param points x and y in turn */
    Svg polyline(double[] points, String style) {
        return element("polyline", "points=\"" + joined(points) + "\" fill=\"none\" " + style);
    }

    Svg polygon(double[] points, String style) {
        return element("polygon", "points=\"" + joined(points) + "\" " + style);
    }

    /** @param anchor start, middle or end */
    Svg label(double x, double y, String anchor, String words) {
        return label(x, y, anchor, words, "");
    }

    private Svg label(double x, double y, String anchor, String words, String style) {
        text.append("<text x=\"" + px(x) + "\" y=\"" + px(y) + "\" text-anchor=\"" + anchor + "\" fill=\"" + BLACK
                        + "\"")
                .append(style.isEmpty() ? "" : " " + style)
                .append('>')
                .append(Markup.escaped(words))
                .append("</text>\n");
        return this;
    }

    /** Words that read upwards, for the vertical axis. */
    Svg upright(double x, double y, String words) {
        return label(x, y, "middle", words, "transform=\"rotate(-90 " + px(x) + " " + px(y) + ")\"");
    }

    /** Words that rise to a point from the lower left, for narrow columns. */
    Svg rising(double x, double y, String words) {
        return label(x, y, "end", words, "transform=\"rotate(-50 " + px(x) + " " + px(y) + ")\"");
    }

    /** A colour laid over white so deep, 0 to 1. */
    static String mixed(int red, int green, int blue, double depth) {
        return "#" + channel(red, depth) + channel(green, depth) + channel(blue, depth);
    }

    private static String channel(int full, double depth) {
        int mixed = (int) Math.round(255 + (full - 255) * depth);
        return Integer.toHexString(0x100 | mixed).substring(1);
    }

    String end() {
        return text + "</svg>\n";
    }

    private Svg element(String tag, String attributes) {
        text.append('<').append(tag).append(' ').append(attributes.strip()).append("/>\n");
        return this;
    }

    private static String joined(double[] points) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < points.length; i += 2) {
            joined.append(i == 0 ? "" : " ").append(px(points[i])).append(',').append(px(points[i + 1]));
        }
        return joined.toString();
    }

    private static String px(double value) {
        return Numbers.compact(value, 2);
    }
}
