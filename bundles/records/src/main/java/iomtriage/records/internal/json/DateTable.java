package iomtriage.records.internal.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every day from 1900 to 2100, once. A caseload holds millions of dates but few different ones: sharing them saves both the
 * memory and the parsing. Immutable.
 */
final class DateTable {

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2100;

    /** What {@link #slot} answers for text that is not of the form yyyy-MM-dd. */
    static final int NOT_ISO = -1;
    /** What {@link #slot} answers for a day that no calendar has. */
    static final int NO_SUCH_DAY = -2;
    /** What {@link #slot} answers for a year that the table does not hold. */
    static final int OTHER_YEAR = -3;

    private static final int LENGTH = "yyyy-MM-dd".length();
    private static final DateTable TABLE = new DateTable();

    /** The day itself is at the slot, wrapped, so that both forms are shared. */
    private final List<Optional<LocalDate>> days = new ArrayList<>();

    private final int[] firstSlotOfMonth = new int[(LAST_YEAR - FIRST_YEAR + 1) * 12 + 1];

    private DateTable() {
        LocalDate day = LocalDate.of(FIRST_YEAR, 1, 1);
        for (int month = 0; month < firstSlotOfMonth.length - 1; month++) {
            firstSlotOfMonth[month] = days.size();
            for (int last = day.lengthOfMonth(); last > 0; last--) {
                days.add(Optional.of(day));
                day = day.plusDays(1);
            }
        }
        firstSlotOfMonth[firstSlotOfMonth.length - 1] = days.size();
    }

    static DateTable get() {
        return TABLE;
    }

    Optional<LocalDate> day(int slot) {
        return days.get(slot);
    }

    /** Where the date written in these characters stands in the table, or one of the three negative answers. */
    int slot(char[] text, int from, int length) {
        if (length != LENGTH || text[from + 4] != '-' || text[from + 7] != '-') {
            return NOT_ISO;
        }
        int year = number(text, from, 4);
        int month = number(text, from + 5, 2);
        int day = number(text, from + 8, 2);
        if (year < 0 || month < 0 || day < 0) {
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

    /** The number in these characters; negative if one of them is not a digit. */
    private static int number(char[] text, int from, int length) {
        int number = 0;
        for (int i = from; i < from + length; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
