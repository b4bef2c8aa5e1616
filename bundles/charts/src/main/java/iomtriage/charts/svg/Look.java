package iomtriage.charts.svg;

import iomtriage.charts.text.Numbers;

/**
 * How a line, an area or a label looks. Colours stand as attributes, so that a picture needs no style sheet; the class lets a
 * page's style sheet change them.
 *
 * @param name of the class
 * @param paint presentation attributes
 */
public record Look(String name, String paint) {

    /** Above 4.5:1 against white, as WCAG 2.2 AA asks of text, black about 19:1. */
    private static final String BLACK = "#0b0c0c";

    private static final String GREY = "#505a5f";
    private static final String BLUE = "#1d70b8";
    private static final String RED = "#d4351c";

    /** Steps of colour to either side of none. */
    private static final int SHADES = 4;

    /** The deepest colour, so that black on it keeps a contrast of 4.5:1. */
    private static final double DEEPEST = 0.6;

    public static final Look TEXT = text("text", 13, BLACK, "");
    public static final Look TITLE = text("title", 16, BLACK, "bold");
    public static final Look TICK = text("tick", 13, GREY, "");
    public static final Look NAME = text("name", 13, BLACK, "");
    public static final Look NAME_OWN = text("name-own", 13, BLACK, "bold");
    public static final Look LETTER = text("letter", 14, BLACK, "bold");

    public static final Look AXIS = stroke("axis", BLACK, 1, "");
    public static final Look GRID = stroke("grid", "#cecece", 1, "");
    public static final Look DASHED = stroke("dashed", GREY, 1.5, "6 4");
    public static final Look CUT = stroke("cut", BLACK, 2, "6 4");
    public static final Look APART = stroke("apart", "#b1b4b6", 1, "3 3");
    public static final Look STEP = stroke("step", BLACK, 2.5, "");
    public static final Look WHISKER = stroke("whisker", BLACK, 1.5, "");
    public static final Look SEVERE = stroke("severe", BLACK, 4, "");
    public static final Look JOINED = stroke("joined", BLACK, 3, "");
    public static final Look CROSS = stroke("cross", "#b1b4b6", 1, "");
    public static final Look SIGN = stroke("sign", BLACK, 1.2, "");
    public static final Look LINE = stroke("line", BLUE, 2.5, "");

    public static final Look BACKGROUND = area("background", "#fff", "");
    public static final Look BAND = area("band", "#bbd4ea", "");
    public static final Look POINT = area("point", BLUE, "");
    public static final Look SHARE = area("share", BLUE, "");
    public static final Look COUNT = area("count", "#929191", "");
    public static final Look TRACK = area("track", "#f3f2f1", GREY);
    public static final Look MARKER = area("marker", BLACK, "");
    public static final Look STRIPE = area("stripe", "#f3f2f1", "");
    public static final Look IN = area("in", BLACK, "");
    public static final Look OUT = area("out", "#fff", "#b1b4b6");
    public static final Look NOBODY = area("nobody", "#f3f2f1", "#b1b4b6");

    /** Filled where it raises, outlined where it lowers: not by colour alone. */
    public static final Look RAISES = area("raises", RED, RED);

    public static final Look LOWERS = area("lowers", "#fff", BLUE);
    public static final Look OWN = stroke("own", BLACK, 3, "");

    private static final String[] FILLS = {"#fff", "#d2e4f3", "#a5c8e7", "#7fb0db"};
    private static final Look[] CURVES = {
        stroke("curve-0", BLUE, 2.5, ""),
        stroke("curve-1", RED, 2.5, "9 3"),
        stroke("curve-2", "#00703c", 2.5, "3 3"),
        stroke("curve-3", "#4c2c92", 2.5, "12 3 3 3")
    };

    /** One of several curves in a picture: each has dashes of its own. */
    public static Look curve(int number) {
        return CURVES[number % CURVES.length];
    }

    /** One of several bands, from the lowest at 0 to the highest at 1. */
    public static Look shade(double share) {
        int step = (int) Math.round((FILLS.length - 1) * share);
        return area("fill-" + (step + 1), FILLS[step], GREY);
    }

    /** How deep a colour a share has, from -1 to 1: below 0 for blue, above it for red. */
    public static long shades(double share) {
        return Math.round(share * SHADES);
    }

    /** A cell of a grid, as deep as {@link #shades} says. */
    public static Look heat(long shade) {
        double depth = DEEPEST * Math.abs(shade) / SHADES;
        String colour = shade < 0 ? mixed(0x1d, 0x70, 0xb8, depth) : mixed(0xd4, 0x35, 0x1c, depth);
        return area("heat-" + shade, colour, "");
    }

    private static String mixed(int red, int green, int blue, double depth) {
        return "#" + channel(red, depth) + channel(green, depth) + channel(blue, depth);
    }

    private static String channel(int full, double depth) {
        int mixed = (int) Math.round(255 + (full - 255) * depth);
        return Integer.toHexString(0x100 | mixed).substring(1);
    }

    private static Look text(String name, int size, String colour, String weight) {
        return new Look(
                name, attribute("fill", colour) + attribute("font-size", "" + size) + attribute("font-weight", weight));
    }

    private static Look stroke(String name, String colour, double width, String dashes) {
        return new Look(
                name,
                attribute("fill", "none")
                        + attribute("stroke", colour)
                        + attribute("stroke-width", Numbers.compact(width, 1))
                        + attribute("stroke-dasharray", dashes));
    }

    private static Look area(String name, String colour, String edge) {
        return new Look(name, attribute("fill", colour) + attribute("stroke", edge));
    }

    private static String attribute(String name, String value) {
        return value.isEmpty() ? "" : " " + name + "=\"" + value + '"';
    }
}
