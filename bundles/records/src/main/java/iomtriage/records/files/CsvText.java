package iomtriage.records.files;

import java.util.regex.Pattern;

/**
 * Text as a field of a CSV file. Spreadsheets run what begins with certain signs as a formula: unless it is a number, an
 * apostrophe before it makes it text.
 */
public final class CsvText {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r\n]");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?");

    private CsvText() {}

    /** The text, quoted where it must be. */
    public static String field(String text) {
        StringBuilder field = new StringBuilder();
        append(field, text);
        return field.toString();
    }

    /** The text of a field as it was before it was kept from being run as a formula. */
    public static String unguarded(String field) {
        return field.startsWith("'") && FORMULA.matcher(field.substring(1)).lookingAt() ? field.substring(1) : field;
    }

    /** Appends the text, quoted where it must be. */
    public static void append(StringBuilder to, String given) {
        String text =
                FORMULA.matcher(given).lookingAt() && !NUMBER.matcher(given).matches() ? "'" + given : given;
        if (text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            to.append(text);
        } else {
            to.append('"').append(text.replace("\"", "\"\"")).append('"');
        }
    }
}
