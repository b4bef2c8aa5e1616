package iomtriage.records.internal.cursor;

import iomtriage.api.finding.FindingCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a record that has nothing wrong with it and nothing unusual in it: ASCII, no escapes, numbers of a few digits. It is
 * some times as quick as a parser that takes any JSON, the more so while a program is warming up, and gives up on all else.
 * What it does read, {@link StrictCursor} reads as the same. Not thread-safe.
 */
public final class PlainCursor implements JsonCursor {

    private static final DateTable DATES = DateTable.get();
    private static final int DATE_LENGTH = 10;
    private static final int MOST_DIGITS = 9;
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};

    private final byte[] text;
    private final int end;
    private int at;
    /** Whether nothing was read since the bracket that opened an object or array. */
    private boolean justEntered;

    public PlainCursor(byte[] text, int from, int to) {
        this.text = text;
        this.at = from;
        this.end = to;
    }

    /** Had there been a finding, it would have given up. */
    @Override
    public boolean clean() {
        return true;
    }

    @Override
    public JsonFields object(FieldNames known) throws NotPlainException {
        skip('{');
        justEntered = true;
        return new JsonFields(this, known, true);
    }

    @Override
    public <T> List<T> list(Element<T> element) throws IOException {
        skip('[');
        justEntered = true;
        List<T> values = new ArrayList<>();
        while (hasMore(']')) {
            values.add(element.read(this));
        }
        return values;
    }

    @Override
    public int nextField(FieldNames known, int guess) throws NotPlainException {
        if (!hasMore('}')) {
            return END;
        }
        skip('"');
        int index = known.find(text, at, end, guess);
        if (index < 0) {
            throw NotPlainException.INSTANCE;
        }
        at += known.name(index).length() + 1;
        skip(':');
        return index;
    }

    @Override
    public Optional<LocalDate> optionalDate() throws NotPlainException {
        skip('"');
        int close = at + DATE_LENGTH;
        int slot = close < end && text[close] == '"' ? DATES.slot(text, at, DATE_LENGTH) : DateTable.NOT_ISO;
        if (slot < 0) {
            throw NotPlainException.INSTANCE;
        }
        at = close + 1;
        return DATES.day(slot);
    }

    @Override
    public <E extends Enum<E>> E oneOf(ConstantNames<E> names) throws NotPlainException {
        skip('"');
        int close = closingQuote();
        E constant = names.find(text, at, close - at);
        if (constant == null) {
            throw NotPlainException.INSTANCE;
        }
        at = close + 1;
        return constant;
    }

    @Override
    public String text() throws NotPlainException {
        skip('"');
        int close = closingQuote();
        String value = new String(text, at, close - at, StandardCharsets.US_ASCII);
        at = close + 1;
        return value;
    }

    @Override
    public int wholeNumber() throws NotPlainException {
        byte first = peek();
        int number = 0;
        int start = at;
        while (at < end && at - start < MOST_DIGITS && text[at] >= '0' && text[at] <= '9') {
            number = number * 10 + text[at++] - '0';
        }
        if (at == start || first == '0' && at > start + 1) {
            throw NotPlainException.INSTANCE;
        }
        return number;
    }

    @Override
    public boolean trueOrFalse() throws NotPlainException {
        boolean isTrue = peek() == 't';
        for (byte each : isTrue ? TRUE : FALSE) {
            if (at == end || text[at++] != each) {
                throw NotPlainException.INSTANCE;
            }
        }
        return isTrue;
    }

    @Override
    public void report(FindingCode code, String problem, String remedy) throws NotPlainException {
        throw NotPlainException.INSTANCE;
    }

    @Override
    public void repeatedField() throws NotPlainException {
        throw NotPlainException.INSTANCE;
    }

    @Override
    public void missingField(String name) throws NotPlainException {
        throw NotPlainException.INSTANCE;
    }

    /** Makes sure that only white space is left. */
    public void end() throws NotPlainException {
        while (at < end) {
            if (!isSpace(text[at++])) {
                throw NotPlainException.INSTANCE;
            }
        }
    }

    /** Steps over the comma before a further field or element, or over the bracket after the last. */
    private boolean hasMore(char close) throws NotPlainException {
        byte next = peek();
        boolean isFirst = justEntered;
        justEntered = false;
        if (next == close) {
            at++;
            return false;
        }
        if (!isFirst) {
            skip(',');
        }
        return true;
    }

    private void skip(char expected) throws NotPlainException {
        if (peek() != expected) {
            throw NotPlainException.INSTANCE;
        }
        at++;
    }

    /** The next byte that is not white space. */
    private byte peek() throws NotPlainException {
        if (at == end || text[at] <= ' ') {
            skipSpace();
        }
        return text[at];
    }

    private void skipSpace() throws NotPlainException {
        while (at < end && isSpace(text[at])) {
            at++;
        }
        if (at == end) {
            throw NotPlainException.INSTANCE;
        }
    }

    private static boolean isSpace(byte each) {
        return each <= ' ' && (each == ' ' || each == '\n' || each == '\r' || each == '\t');
    }

    /** Where the text that starts here ends. */
    private int closingQuote() throws NotPlainException {
        int close = at;
        while (close < end && text[close] >= ' ' && text[close] != '"' && text[close] != '\\') {
            close++;
        }
        if (close == end || text[close] != '"') {
            throw NotPlainException.INSTANCE;
        }
        return close;
    }
}
