package iomtriage.web.figures;

import java.util.Locale;

/** Builds one SVG picture. Colours and strokes come from the style sheet, by class. Not thread-safe. */
final class Svg {

    private final StringBuilder text = new StringBuilder(4096);

    Svg(int width, int height, String description) {
        text.append("<svg class=\"iom-figure\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" role=\"img\" aria-label=\"")
                .append(escaped(description))
                .append("\" focusable=\"false\">");
    }

    private Svg(String start) {
        text.append(start);
    }

    /** A picture that says nothing the words beside it do not: left out of what is read aloud. */
    static Svg small(int width, int height) {
        return new Svg("<svg class=\"iom-thumbnail\" viewBox=\"0 0 " + width + ' ' + height
                + "\" aria-hidden=\"true\" focusable=\"false\">");
    }

    Svg line(String style, double x1, double y1, double x2, double y2) {
        text.append("<line class=\"").append(style).append('"');
        attribute("x1", x1).attribute("y1", y1).attribute("x2", x2).attribute("y2", y2);
        text.append("/>");
        return this;
    }

    Svg rectangle(String style, double x, double y, double width, double height) {
        text.append("<rect class=\"").append(style).append('"');
        attribute("x", x)
                .attribute("y", y)
                .attribute("width", Math.max(0, width))
                .attribute("height", Math.max(0, height));
        text.append("/>");
        return this;
    }

    Svg circle(String style, double x, double y, double radius) {
        text.append("<circle class=\"").append(style).append('"');
        attribute("cx", x).attribute("cy", y).attribute("r", radius);
        text.append("/>");
        return this;
    }

    Svg path(String style, String d) {
        text.append("<path class=\"").append(style).append("\" d=\"").append(d).append("\"/>");
        return this;
    }

    /** @param anchor start, middle or end */
    Svg label(String style, double x, double y, String anchor, String words) {
        text.append("<text class=\"")
                .append(style)
                .append("\" text-anchor=\"")
                .append(anchor)
                .append('"');
        attribute("x", x).attribute("y", y);
        text.append('>').append(escaped(words)).append("</text>");
        return this;
    }

    /** A label that runs upwards from its start. */
    Svg upright(String style, double x, double y, String words) {
        text.append("<text class=\"").append(style).append("\" transform=\"translate(");
        text.append(number(x)).append(' ').append(number(y)).append(") rotate(-90)\">");
        text.append(escaped(words)).append("</text>");
        return this;
    }

    /** A label that runs upwards and ends there: it hangs from its end. */
    Svg hanging(String style, double x, double y, String words) {
        text.append("<text class=\"").append(style).append("\" text-anchor=\"end\" transform=\"translate(");
        text.append(number(x)).append(' ').append(number(y)).append(") rotate(-90)\">");
        text.append(escaped(words)).append("</text>");
        return this;
    }

    private Svg attribute(String name, double value) {
        text.append(' ').append(name).append("=\"").append(number(value)).append('"');
        return this;
    }

    /** A coordinate, to a tenth of a unit. */
    static String number(double value) {
        return String.valueOf(Math.round(value * 10) / 10.0);
    }

    static String percent(double share) {
        return String.format(Locale.UK, "%.0f%%", 100 * share);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return text + "</svg>";
    }
}
