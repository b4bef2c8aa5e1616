package iomtriage.records.internal.cursor;

import iomtriage.api.finding.FindingCode;
import iomtriage.records.nested.ColumnType;
import iomtriage.records.nested.NestedValues;
import iomtriage.records.nested.TextSlice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads a record from nested columns where nothing in it is wrong or unusual, and gives up on all else, as {@link PlainCursor}
 * does. What it does read, {@link StrictCursor} reads as the same from these columns as JSON, in which a column without a value is
 * a field that is left out. Not thread-safe: one for records that are read one after another.
 */
public final class NestedCursor<H> implements JsonCursor {

    private static final DateTable DATES = DateTable.get();
    private static final int LARGEST_NUMBER = 999_999_999;
    /** What a field takes in JSON at most, beside its name and its text: punctuation, a date, a number. */
    private static final int FIELD = 24;
    /** What a byte of text takes in JSON at most: {@code \u0000}. */
    private static final int ESCAPED = 6;

    private final NestedValues<H> values;
    private final NestedPlace<H> record;
    private final int largest;
    private final TextSlice text = new TextSlice();
    private NestedPlace<H> place;
    private boolean isInside;
    private long size;

    /** @param largest how many bytes a record may have as JSON; gives up on one that could have more */
    public NestedCursor(ColumnType.Struct columns, NestedValues<H> values, int largest) {
        this.values = values;
        this.record = new NestedPlace<>(columns, null);
        this.place = record;
        this.largest = largest;
    }

    /** Stands before another record. */
    public void start(H row) {
        record.holder = row;
        isInside = false;
        size = 0;
    }

    /** Had there been a finding, it would have given up. */
    @Override
    public boolean clean() {
        return true;
    }

    @Override
    public JsonFields object(FieldNames known) throws NotPlainException {
        NestedPlace<H> inner = isInside ? place.inner() : record;
        if (!(inner.type instanceof ColumnType.Struct struct)) {
            throw NotPlainException.INSTANCE;
        }
        H columns =
                isInside ? values.struct(place.holder, place.at, struct.names().size()) : record.holder;
        isInside = true;
        inner.enter(columns, known);
        place = inner;
        return new JsonFields(this, known, true);
    }

    @Override
    public int nextField(FieldNames known, int guess) throws NotPlainException {
        NestedPlace<H> columns = place;
        while (columns.next()) {
            if (!values.isNull(columns.holder, columns.at)) {
                int field = columns.field();
                if (field < 0) {
                    throw NotPlainException.INSTANCE;
                }
                grow(known.name(field).length() + FIELD);
                return field;
            }
        }
        place = columns.outer == null ? columns : columns.outer;
        return END;
    }

    @Override
    public <T> List<T> list(Element<T> element) throws IOException {
        NestedPlace<H> outer = place;
        NestedPlace<H> inner = outer.inner();
        if (!(inner.type instanceof ColumnType.Values)) {
            throw NotPlainException.INSTANCE;
        }
        inner.holder = values.list(outer.holder, outer.at);
        int length = values.size(inner.holder);
        List<T> all = new ArrayList<>(length);
        place = inner;
        for (inner.at = 0; inner.at < length; inner.at++) {
            if (values.isNull(inner.holder, inner.at)) {
                throw NotPlainException.INSTANCE;
            }
            grow(FIELD);
            all.add(element.read(this));
        }
        place = outer;
        return all;
    }

    @Override
    public Optional<LocalDate> optionalDate() throws NotPlainException {
        int slot = place.inner().type == ColumnType.Plain.DAY
                ? DATES.slot(values.day(place.holder, place.at))
                : DATES.slot(slice().bytes(), text.from(), text.length());
        if (slot < 0) {
            throw NotPlainException.INSTANCE;
        }
        return DATES.day(slot);
    }

    @Override
    public <E extends Enum<E>> E oneOf(ConstantNames<E> names) throws NotPlainException {
        E constant = names.find(slice().bytes(), text.from(), text.length());
        if (constant == null) {
            throw NotPlainException.INSTANCE;
        }
        return constant;
    }

    @Override
    public String text() throws NotPlainException {
        byte[] bytes = slice().bytes();
        int end = text.from() + text.length();
        int ascii = text.from();
        while (ascii < end && bytes[ascii] >= 0) {
            ascii++;
        }
        boolean isWellFormed =
                ascii == end || Unicode.wellFormedLength(Arrays.copyOfRange(bytes, text.from(), end)) == text.length();
        if (!isWellFormed) {
            throw NotPlainException.INSTANCE;
        }
        return new String(bytes, text.from(), text.length(), StandardCharsets.UTF_8);
    }

    @Override
    public int wholeNumber() throws NotPlainException {
        if (!(place.inner().type instanceof ColumnType.Plain type) || !type.isWholeNumber()) {
            throw NotPlainException.INSTANCE;
        }
        long number = values.wholeNumber(place.holder, place.at, type);
        if (number < 0 || number > LARGEST_NUMBER) {
            throw NotPlainException.INSTANCE;
        }
        return (int) number;
    }

    @Override
    public boolean trueOrFalse() throws NotPlainException {
        if (place.inner().type != ColumnType.Plain.TRUE_OR_FALSE) {
            throw NotPlainException.INSTANCE;
        }
        return values.trueOrFalse(place.holder, place.at);
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

    private TextSlice slice() throws NotPlainException {
        if (place.inner().type != ColumnType.Plain.TEXT) {
            throw NotPlainException.INSTANCE;
        }
        values.text(place.holder, place.at, text);
        grow((long) text.length() * ESCAPED);
        return text;
    }

    private void grow(long bytes) throws NotPlainException {
        size += bytes;
        if (size > largest) {
            throw NotPlainException.INSTANCE;
        }
    }
}
