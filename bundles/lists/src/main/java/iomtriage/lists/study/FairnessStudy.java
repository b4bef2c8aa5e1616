package iomtriage.lists.study;

import iomtriage.lists.PublishedList;
import iomtriage.lists.facet.Choice;
import iomtriage.lists.index.ListIndex;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who gets places: the people of a list by groups that their records tell of.
 *
 * @param groups positions of each group's people, by what they are grouped by, in plain words
 */
public record FairnessStudy(Map<String, SortedMap<Choice, BitSet>> groups) {

    /** Fewer people say nothing of a share. */
    private static final int ENOUGH = 10;

    /** Two-sided, 95%. */
    private static final double QUANTILE = 1.959963984540054;

    /**
     * One group beside everybody else.
     *
     * @param group in plain words
     * @param people how many are ranked
     * @param above how many of them have a place
     * @param low lower end of a 95% interval of the share above, 0 to 1 (Wilson)
     * @param high upper end
     * @param others share above of everybody else who is of a group, 0 to 1
     * @param verdict what that says
     */
    public record Row(String group, int people, int above, double low, double high, double others, Verdict verdict) {

        /** Share above, 0 to 1. */
        public double share() {
            return (double) above / people;
        }
    }

    /** What a share says beside the others'. */
    public enum Verdict {
        MORE("more often than everybody else"),
        LESS("less often than everybody else"),
        NO_DIFFERENCE("no difference is shown"),
        TOO_FEW("too few people to tell");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /** In plain words. */
        public String words() {
            return words;
        }
    }

    /** Reads the caseload once. */
    public static FairnessStudy of(PublishedList list) {
        ListIndex index = list.index();
        Map<String, SortedMap<Choice, BitSet>> groups = new LinkedHashMap<>();
        GroupOfPerson.read(
                list,
                (subject, kind, group) -> index.position(subject)
                        .ifPresent(position -> groups.computeIfAbsent(kind, none -> new TreeMap<>())
                                .computeIfAbsent(group, none -> new BitSet(index.size()))
                                .set(position)));
        return new FairnessStudy(groups);
    }

    /**
     * The groups of one kind, in order.
     *
     * @param kind what people are grouped by
     * @param above positions of those who have a place
     */
    public List<Row> rows(String kind, BitSet above) {
        SortedMap<Choice, BitSet> sets = groups.getOrDefault(kind, new TreeMap<>());
        BitSet all = new BitSet();
        sets.values().forEach(all::or);
        List<Row> rows = new ArrayList<>();
        sets.forEach((group, people) -> {
            BitSet others = (BitSet) all.clone();
            others.andNot(people);
            rows.add(row(group.label(), people, others, above));
        });
        return rows;
    }

    private static Row row(String group, BitSet people, BitSet others, BitSet above) {
        int count = people.cardinality();
        int placed = both(people, above).cardinality();
        int rest = others.cardinality();
        int restPlaced = both(others, above).cardinality();
        double[] own = wilson(placed, count);
        double[] theirs = wilson(restPlaced, rest);
        return new Row(
                group,
                count,
                placed,
                own[0],
                own[1],
                rest == 0 ? 0 : (double) restPlaced / rest,
                count < ENOUGH || rest < ENOUGH
                        ? Verdict.TOO_FEW
                        : verdict(placed, count, own, restPlaced, rest, theirs));
    }

    /** Whether the 95% interval of the difference of two shares (Newcombe) holds none at all. */
    private static Verdict verdict(int placed, int count, double[] own, int restPlaced, int rest, double[] theirs) {
        double one = (double) placed / count;
        double other = (double) restPlaced / rest;
        double down = Math.hypot(one - own[0], theirs[1] - other);
        double up = Math.hypot(own[1] - one, other - theirs[0]);
        if (one - other - down > 0) {
            return Verdict.MORE;
        }
        return one - other + up < 0 ? Verdict.LESS : Verdict.NO_DIFFERENCE;
    }

    /** Wilson, E. B. (1927), Journal of the American Statistical Association 22:209-212. */
    private static double[] wilson(int count, int people) {
        if (people == 0) {
            return new double[] {0, 1};
        }
        double share = (double) count / people;
        double squared = QUANTILE * QUANTILE;
        double centre = share + squared / (2 * people);
        double half = QUANTILE * Math.sqrt(share * (1 - share) / people + squared / (4.0 * people * people));
        double scale = 1 + squared / people;
        return new double[] {Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale)};
    }

    private static BitSet both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }
}
