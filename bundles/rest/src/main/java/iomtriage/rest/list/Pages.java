package iomtriage.rest.list;

import iomtriage.http.Request;
import iomtriage.rest.message.Faults;
import java.util.List;

/**
 * Which page of an answer is wanted.
 *
 * @param number 1 for the first
 * @param size how many rows there are on each
 */
record Pages(int number, int size) {

    private static final int MOST_ROWS = 500;
    private static final int ROWS = 50;
    private static final int LAST_PAGE = 1_000_000;

    /** @throws iomtriage.rest.message.FaultyBodyException if there cannot be such a page */
    static Pages read(Request request) {
        Faults faults = new Faults();
        Pages pages = read(request, faults);
        faults.refuse("There is no such page.");
        return pages;
    }

    /** Rows would be missed without a word if another page than the one asked for were answered. */
    static Pages read(Request request, Faults faults) {
        return new Pages(
                number(request, "page", 1, LAST_PAGE, faults), number(request, "size", ROWS, MOST_ROWS, faults));
    }

    private static int number(Request request, String name, int otherwise, int most, Faults faults) {
        List<String> sent = request.query().getOrDefault(name, List.of());
        if (sent.isEmpty()) {
            return otherwise;
        }
        String text = sent.get(0).strip();
        if (sent.size() > 1 || !text.matches("-?[0-9]{1,18}")) {
            faults.form(name, "It must be one whole number.");
            return otherwise;
        }
        long number = Long.parseLong(text);
        if (number < 1 || number > most) {
            faults.value(name, "It must be from 1 to " + most + ".");
            return otherwise;
        }
        return (int) number;
    }

    /** How many rows come on the pages before. */
    long before() {
        return (long) (number - 1) * size;
    }

    boolean isLast(int rows) {
        return before() + size >= rows;
    }
}
