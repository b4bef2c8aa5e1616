package iomtriage.cli.files;

/** Text as a field of a CSV file. */
public final class CsvText {

    private CsvText() {}

    /** The text, quoted where it must be. */
    public static String field(String text) {
        StringBuilder field = new StringBuilder();
        append(field, text);
        return field.toString();
    }

    /** Appends the text, quoted where it must be. */
    public static void append(StringBuilder to, String text) {
        if (text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            to.append(text);
        } else {
            to.append('"').append(text.replace("\"", "\"\"")).append('"');
        }
    }
}
