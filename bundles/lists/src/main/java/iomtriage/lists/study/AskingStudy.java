package iomtriage.lists.study;

import iomtriage.api.identity.Agency;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.Tier;
import iomtriage.api.referral.TierOutlook;
import iomtriage.lists.PublishedList;
import iomtriage.lists.index.ListIndex;
import iomtriage.records.parallel.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which missing facts would most likely change who has a place.
 *
 * <p>Someone's place could change if what is missing could lift them to the tier of the last place or above it, or let them fall
 * below it. How likely that is, is read off the people about whom nothing is missing that could change their tier: the share of
 * those in the same band of the first outcome who are on that side. One pass over the list, as much work as its index took.
 *
 * @param items the likeliest first
 */
public record AskingStudy(List<Item> items) {

    /** People of whom so few are settled in a band tell nothing of the others. */
    private static final int ENOUGH = 20;

    private static final Set<String> KEPT_BY_POLICE = Set.of("the date of birth", "the person's sex as recorded");

    public AskingStudy {
        items = List.copyOf(items);
    }

    /**
     * One person.
     *
     * @param position where they stand, from 0
     * @param up whether they could gain a place, or lose one
     * @param chance how likely what is missing is to change the side, 0 to 1; empty where too few people tell
     * @param missing what to ask for, in plain words
     */
    public record Item(int position, boolean up, Optional<Double> chance, List<String> missing) {

        /** Who is to be asked: registers of people are the police's, assessments are probation's. */
        public Set<Agency> agencies() {
            Set<Agency> agencies = new TreeSet<>();
            missing.forEach(each -> agencies.add(KEPT_BY_POLICE.contains(each) ? Agency.POLICE : Agency.PROBATION));
            return agencies;
        }
    }

    /** What there is to know of one person. */
    private record Seen(Tier tier, TierOutlook outlook) {}

    public static AskingStudy of(PublishedList list) {
        ListIndex index = list.index();
        int filled = index.filled();
        if (filled == 0 || filled == index.size()) {
            return new AskingStudy(List.of());
        }
        Seen[] seen = new Seen[index.size()];
        Workers.onEveryProcessor().eachStretch(seen.length, (from, to) -> {
            for (int position = from; position < to; position++) {
                Referral referral = list.list().at(position + 1);
                seen[position] =
                        new Seen(referral.tier().tier(), referral.tier().outlook());
            }
        });
        int cut = Arrays.stream(seen, 0, filled)
                .mapToInt(each -> each.tier().rank())
                .max()
                .orElseThrow();
        return new AskingStudy(items(index, seen, cut, filled));
    }

    private static List<Item> items(ListIndex index, Seen[] seen, int cut, int filled) {
        Map<String, int[]> settled = settled(index, seen, cut);
        List<Item> items = new ArrayList<>();
        for (int position = 0; position < seen.length; position++) {
            Seen one = seen[position];
            boolean above = position < filled;
            boolean up =
                    !above && one.tier().rank() > cut && one.outlook().highest().rank() <= cut;
            boolean down = above && one.outlook().lowest().rank() > cut;
            if (up || down) {
                int[] like = settled.getOrDefault(index.band(0, position), new int[2]);
                int all = like[0] + like[1];
                items.add(new Item(
                        position,
                        up,
                        all < ENOUGH ? Optional.empty() : Optional.of((double) like[up ? 0 : 1] / all),
                        one.outlook().missing()));
            }
        }
        items.sort(Comparator.comparingDouble((Item item) -> -item.chance().orElse(0.0))
                .thenComparingInt(item -> Math.abs(item.position() - filled)));
        return items;
    }

    /** By band, how many people about whom nothing is missing reach the tier of the last place, and how many do not. */
    private static Map<String, int[]> settled(ListIndex index, Seen[] seen, int cut) {
        Map<String, int[]> settled = new HashMap<>();
        for (int position = 0; position < seen.length; position++) {
            TierOutlook outlook = seen[position].outlook();
            if (outlook.highest().equals(outlook.lowest())) {
                settled.computeIfAbsent(index.band(0, position), none -> new int[2])[
                        seen[position].tier().rank() <= cut ? 0 : 1]++;
            }
        }
        return settled;
    }
}
