package iomtriage.pages.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Links to other pages.
 *
 * @param previous address of the page before; empty text if there is none
 * @param next address of the page after; empty text if there is none
 * @param items numbered pages; one without an address is a gap
 * @param from first row shown, 1 for the first
 * @param to last row shown
 * @param more whether there is more than one page
 */
public record Paging(String previous, String next, List<Item> items, String from, String to, boolean more) {

    /** A numbered page. */
    public record Item(String number, String href, boolean current) {}

    public static Paging of(int page, int matching, int perPage, IntFunction<String> address) {
        int last = Math.max(1, (matching + perPage - 1) / perPage);
        List<Item> items = new ArrayList<>();
        int before = 0;
        for (int number = 1; number <= last; number = next(number, page, last)) {
            if (number > before + 1) {
                items.add(new Item("\u22ef", "", false));
            }
            items.add(new Item(Words.count(number), address.apply(number), number == page));
            before = number;
        }
        return new Paging(
                page > 1 ? address.apply(page - 1) : "",
                page < last ? address.apply(page + 1) : "",
                items,
                Words.count(Math.min(matching, (long) (page - 1) * perPage + 1)),
                Words.count(Math.min(matching, (long) page * perPage)),
                last > 1);
    }

    /** First page, the ones around this one, last page. */
    private static int next(int number, int page, int last) {
        if (number < page - 1) {
            // A page after the last has been asked for: there is nothing around it to link to.
            return page - 1 > last ? Math.max(number + 1, last) : page - 1;
        }
        return number < page + 1 || number == last ? number + 1 : Math.max(number + 1, last);
    }
}
