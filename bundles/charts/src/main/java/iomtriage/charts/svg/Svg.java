package iomtriage.charts.svg;

import iomtriage.charts.text.Markup;
import java.util.ArrayList;
import java.util.List;

/** Builds one picture. Lengths are in pixels from the top left corner. Not thread-safe. */
public final class Svg {

    private static final String FONT = " font-family=\"arial, sans-serif\"";
    private static final int MARGIN = 16;
    private static final int LINE = 20;

    /** How wide a letter of a title and of a note is, on the average and rather too wide than too narrow. */
    private static final double TITLE_LETTER = 9;

    private static final double NOTE_LETTER = 6.6;

    private final int width;
    private final int height;
    private final String what;
    private final StringBuilder text = new StringBuilder(4096);
    private final List<String> notes = new ArrayList<>();
    private String numbers = "";

    /** @param what the picture shows, as a screen reader says it */
    public Svg(int width, int height, String what) {
        this.width = width;
        this.height = height;
        this.what = what;
    }

    /** Adds the numbers in words, for a picture that has no table beside it. */
    public Svg numbers(String inWords) {
        numbers = inWords;
        return this;
    }

    /** Adds a line below a picture that stands alone; a page explains it in words of its own. */
    public Svg note(String words) {
        notes.add(words);
        return this;
    }

    public Svg line(Look look, double x1, double y1, double x2, double y2) {
        return open("line", look)
                .at("x1", x1)
                .at("y1", y1)
                .at("x2", x2)
                .at("y2", y2)
                .close(look);
    }

    public Svg rectangle(Look look, double x, double y, double width, double height) {
        return open("rect", look)
                .at("x", x)
                .at("y", y)
                .at("width", Math.max(0, width))
                .at("height", Math.max(0, height))
                .close(look);
    }

    public Svg circle(Look look, double x, double y, double radius) {
        return open("circle", look).at("cx", x).at("cy", y).at("r", radius).close(look);
    }

    /** An interval with strokes at both ends, standing up. */
    public Svg interval(Look look, double x, double low, double high) {
        return line(look, x, low, x, high).line(look, x - 4, low, x + 4, low).line(look, x - 4, high, x + 4, high);
    }

    public Svg path(Look look, Path path) {
        open("path", look);
        text.append(" d=\"").append(path).append('"');
        return close(look);
    }

    /** @param anchor start, middle or end */
    public Svg label(Look look, double x, double y, String anchor, String words) {
        return anchored(look, anchor).at("x", x).at("y", y).words(look, words);
    }

    /** A label that runs upwards. */
    public Svg upright(Look look, double x, double y, String anchor, String words) {
        anchored(look, anchor);
        text.append(" transform=\"translate(");
        number(text, x);
        text.append(' ');
        number(text, y);
        text.append(") rotate(-90)\"");
        return words(look, words);
    }

    private Svg anchored(Look look, String anchor) {
        open("text", look);
        text.append(" text-anchor=\"").append(anchor).append('"');
        return this;
    }

    private Svg words(Look look, String words) {
        text.append(look.paint()).append('>').append(Markup.escaped(words)).append("</text>");
        return this;
    }

    private Svg open(String tag, Look look) {
        text.append('<').append(tag).append(" class=\"iom-").append(look.name()).append('"');
        return this;
    }

    private Svg at(String name, double value) {
        text.append(' ').append(name).append("=\"");
        number(text, value);
        text.append('"');
        return this;
    }

    private Svg close(Look look) {
        text.append(look.paint()).append("/>");
        return this;
    }

    /** To a tenth of a pixel. */
    static void number(StringBuilder text, double value) {
        long tenths = Math.round(value * 10);
        if (tenths % 10 == 0) {
            text.append(tenths / 10);
        } else {
            text.append(tenths / 10.0);
        }
    }

    /** To stand in a page, which gives it its width and has a table of the same numbers. */
    public String inPage() {
        String spoken = numbers.isEmpty() ? what : what + "; the table has the numbers";
        return "<svg class=\"iom-figure\" viewBox=\"0 0 " + width + ' ' + height + "\" role=\"img\" aria-label=\""
                + Markup.escaped(spoken) + "\" focusable=\"false\"" + FONT + '>' + text + "</svg>";
    }

    /** To stand beside words that say the same: left out of what is read aloud. */
    public String beside() {
        return "<svg class=\"iom-thumbnail\" viewBox=\"0 0 " + width + ' ' + height + "\" width=\"" + width
                + "\" height=\"" + height + "\" aria-hidden=\"true\" focusable=\"false\">" + text + "</svg>";
    }

    /**
     * A document of its own, with its title above it and its notes below it.
     *
     * @param name for anchors, different for each picture of a page
     */
    public String alone(String name, String title) {
        List<String> above = lines(title, TITLE_LETTER);
        List<String> below = notes.stream()
                .flatMap(note -> lines(note, NOTE_LETTER).stream())
                .toList();
        int top = -LINE * above.size() - MARGIN;
        int whole = height - top + LINE * below.size() + MARGIN;
        Svg words = new Svg(width, whole, what);
        words.rectangle(Look.BACKGROUND, 0, top, width, whole);
        for (int i = 0; i < above.size(); i++) {
            words.label(Look.TITLE, MARGIN, top + 24 + LINE * i, "start", above.get(i));
        }
        for (int i = 0; i < below.size(); i++) {
            words.label(Look.TEXT, MARGIN, height + LINE * (i + 1), "start", below.get(i));
        }
        String described = numbers.isEmpty() ? what : what + ": " + numbers;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 " + top + ' ' + width + ' ' + whole
                + "\" width=\"" + width + "\" height=\"" + whole + "\" aria-labelledby=\"" + name + "-title " + name
                + "-desc\"" + FONT + ">\n<title id=\"" + name + "-title\">" + Markup.escaped(title)
                + "</title>\n<desc id=\""
                + name + "-desc\">" + Markup.escaped(described) + ".</desc>\n" + words.text + '\n' + text + "</svg>\n";
    }

    /** Words in lines no wider than the picture, where no single word is. */
    private List<String> lines(String words, double letter) {
        int letters = (int) ((width - 2 * MARGIN) / letter);
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
}
