package iomtriage.tables;

/** Follows the quotes of a record over its lines: whether it is whole, and where the quoted field opened that keeps it open. */
final class QuoteScan {

    private static final char QUOTE = '"';
    private static final char SEPARATOR = ',';

    private boolean quoted;
    private boolean broken;
    private boolean atFieldStart = true;
    private int field = 1;
    private long openedLine;
    private int openedField;

    /** Goes on with the next line of the record. */
    void line(PhysicalLine line) {
        String text = line.text();
        int i = 0;
        while (i < text.length() && !broken) {
            i = quoted ? inQuotes(text, i) : plain(text, i, line.number());
        }
    }

    private int plain(String text, int i, long number) {
        char c = text.charAt(i);
        if (c == SEPARATOR) {
            field++;
            atFieldStart = true;
        } else {
            if (c == QUOTE && atFieldStart) {
                quoted = true;
                openedLine = number;
                openedField = field;
            }
            atFieldStart = false;
        }
        return i + 1;
    }

    private int inQuotes(String text, int i) {
        int quote = text.indexOf(QUOTE, i);
        if (quote < 0) {
            return text.length();
        }
        boolean last = quote + 1 == text.length();
        if (!last && text.charAt(quote + 1) == QUOTE) {
            return quote + 2;
        }
        quoted = false;
        broken = !last && text.charAt(quote + 1) != SEPARATOR;
        return quote + 1;
    }

    /** Whether text follows where a quote closes: no further line can make the record whole. */
    boolean isBroken() {
        return broken;
    }

    /** Whether a quote is open, so that the record goes on in the next line. */
    boolean isOpen() {
        return quoted;
    }

    /** The line in which the last quote opened. */
    long openedLine() {
        return openedLine;
    }

    /** The field in which the last quote opened, from 1. */
    int openedField() {
        return openedField;
    }
}
