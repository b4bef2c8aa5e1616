package iomtriage.records.internal.cursor;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Every day from 1900 to 2100, once. A caseload holds millions of dates but few different ones: sharing them saves both the
 * memory and the parsing. A day is made when it is first read; should two threads make the same one, either will do.
 */
public final class DateTable {

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2100;

    /** What {@link #slot} answers for text that is not of the form yyyy-MM-dd. */
    static final int NOT_ISO = -1;
    /** What {@link #slot} answers for a day that no calendar has. */
    static final int NO_SUCH_DAY = -2;
    /** What {@link #slot} answers for a year that the table does not hold. */
    static final int OTHER_YEAR = -3;

    private static final LocalDate FIRST = LocalDate.of(FIRST_YEAR, 1, 1);
    private static final long FIRST_EPOCH_DAY = FIRST.toEpochDay();
    private static final int LENGTH = "yyyy-MM-dd".length();
    private static final DateTable TABLE = new DateTable();

    private final int[] firstSlotOfMonth = new int[(LAST_YEAR - FIRST_YEAR + 1) * 12 + 1];

    /** The day itself is at the slot, wrapped, so that both forms are shared. */
    private final Optional<LocalDate>[] days;

    private DateTable() {
        LocalDate month = FIRST;
        for (int i = 1; i < firstSlotOfMonth.length; i++) {
            firstSlotOfMonth[i] = firstSlotOfMonth[i - 1] + month.lengthOfMonth();
            month = month.plusMonths(1);
        }
        @SuppressWarnings({"unchecked", "rawtypes"})
        Optional<LocalDate>[] empty = new Optional[size()];
        days = empty;
    }

    public static DateTable get() {
        return TABLE;
    }

    /** How many days there are. */
    public int size() {
        return firstSlotOfMonth[firstSlotOfMonth.length - 1];
    }

    Optional<LocalDate> day(int slot) {
        Optional<LocalDate> known = days[slot];
        if (known == null) {
            known = Optional.of(FIRST.plusDays(slot));
            days[slot] = known;
        }
        return known;
    }

    /** Where a day of the table stands in it. */
    public int slot(LocalDate day) {
        return firstSlotOfMonth[(day.getYear() - FIRST_YEAR) * 12 + day.getMonthValue() - 1] + day.getDayOfMonth() - 1;
    }

    /** Where a day of so many since 1 January 1970 stands in the table, or {@link #OTHER_YEAR}. */
    int slot(int epochDay) {
        long slot = epochDay - FIRST_EPOCH_DAY;
        return slot >= 0 && slot < size() ? (int) slot : OTHER_YEAR;
    }

    /** Where the date written in these characters stands in the table, or one of the three negative answers. */
    public int slot(byte[] text, int from, int length) {
        if (length != LENGTH || text[from + 4] != '-' || text[from + 7] != '-') {
            return NOT_ISO;
        }
        int century = twoDigits(text, from);
        int year = century * 100 + twoDigits(text, from + 2);
        int month = twoDigits(text, from + 5);
        int day = twoDigits(text, from + 8);
        if (century < 0 || year < century * 100 || month < 0 || day < 0) {
            return NOT_ISO;
        }
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return NO_SUCH_DAY;
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return OTHER_YEAR;
        }
        int index = (year - FIRST_YEAR) * 12 + month - 1;
        int slot = firstSlotOfMonth[index] + day - 1;
        return slot < firstSlotOfMonth[index + 1] ? slot : NO_SUCH_DAY;
    }

    /** The number in two characters; negative if one of them is not a digit. */
    private static int twoDigits(byte[] text, int from) {
        int tens = text[from] - '0';
        int ones = text[from + 1] - '0';
        return (tens | 9 - tens | ones | 9 - ones) < 0 ? -1 : tens * 10 + ones;
    }
}
