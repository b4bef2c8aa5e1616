package iomtriage.pages.list;

import iomtriage.api.referral.CapacityPoint;
import iomtriage.api.referral.ReferralList;
import iomtriage.lists.PublishedList;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of places that someone who plans would look at: some fewer, some more, up to ten times as many. The newest list's
 * are kept, since each takes a pass over everybody. Thread-safe.
 */
final class CapacityChoices {

    private static final double[] TIMES = {1 / 3.0, 2 / 3.0, 1, 4 / 3.0, 5 / 3.0, 2, 3, 4, 6, 10};

    private record Kept(PublishedList list, List<CapacityPoint> points) {}

    private volatile @Nullable Kept kept;

    /** Fewest places first; the places that there are now are among them. */
    List<CapacityPoint> of(PublishedList published) {
        Kept known = kept;
        if (known == null || known.list() != published) {
            known = new Kept(published, points(published.list()));
            kept = known;
        }
        return known.points();
    }

    private static List<CapacityPoint> points(ReferralList list) {
        List<CapacityPoint> points = new ArrayList<>();
        int capacity = Math.min(list.header().capacity(), list.size());
        for (int places : places(capacity, list.size())) {
            try {
                points.addAll(list.curve(List.of(places)));
            } catch (IllegalArgumentException tooFewForThoseWhoMustBeOnIt) {
                // Nobody could choose so few places, so there is nothing to show for them.
                continue;
            }
        }
        return points;
    }

    static TreeSet<Integer> places(int capacity, int size) {
        TreeSet<Integer> places = new TreeSet<>();
        for (double times : TIMES) {
            int exact = (int) Math.round(times * capacity);
            boolean own = times == 1 || times == 2;
            places.add(Math.max(1, Math.min(size, own ? exact : tidy(exact))));
        }
        return places;
    }

    /** Two figures that count are enough. */
    private static int tidy(int number) {
        int unit = 1;
        while (number / unit >= 100) {
            unit *= 10;
        }
        return Math.round((float) number / unit) * unit;
    }
}
