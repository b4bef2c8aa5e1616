package iomtriage.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The stretches of time between the days on which any of some periods begins or ends. What happened in a period is what happened
 * in its stretches, so periods that overlap in part are told apart stretch by stretch.
 *
 * @param begins first day of each stretch, and last the day after all
 */
record Stretches(List<LocalDate> begins) {

    static Stretches of(List<Source> periods) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Source period : periods) {
            days.add(LocalDate.parse(period.from()));
            days.add(LocalDate.parse(period.to()).plusDays(1));
        }
        return new Stretches(new ArrayList<>(days));
    }

    int size() {
        return begins.size() - 1;
    }

    /** Numbers of those that make up a period. */
    List<Integer> in(Source period) {
        LocalDate from = LocalDate.parse(period.from());
        LocalDate to = LocalDate.parse(period.to());
        return IntStream.range(0, size())
                .filter(i -> !begins.get(i).isBefore(from) && !begins.get(i).isAfter(to))
                .boxed()
                .toList();
    }

    /** A period, those that have a day in common with it, those that have one in common with these, and so on. */
    static List<Source> around(Source period, List<Source> others) {
        List<Source> found = new ArrayList<>(List.of(period));
        Set<Source> left = new HashSet<>(others);
        for (int i = 0; i < found.size(); i++) {
            Source one = found.get(i);
            others.stream()
                    .filter(each -> one.overlaps(each) && left.remove(each))
                    .forEach(found::add);
        }
        return found;
    }
}
