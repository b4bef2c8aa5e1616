package iomtriage.charts.text;

/** Plain text made safe for SVG and HTML, as content and as a quoted attribute. */
public final class Markup {

    private Markup() {}

    /** Control characters, which XML does not allow, become spaces; line feeds stay. */
    public static String escaped(String raw) {
        StringBuilder safe = new StringBuilder(raw.length() + 16);
        raw.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(c < ' ' && c != '\n' ? ' ' : c);
            }
        });
        return safe.toString();
    }
}
