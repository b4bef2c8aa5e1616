package iomtriage.ranking.list;

import iomtriage.api.score.Contribution;
import iomtriage.api.score.Explanation;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Why one score changed. What the record changed is measured with the earlier model alone, so that a new pack is never blamed
 * for what happened in someone's life; the rest is what the later model weighs otherwise.
 *
 * @param byRecord what the record changed, in log-odds, by what about the person changed
 * @param byPack what the later model changed, in log-odds
 * @param weighed what the later model weighs otherwise most, in words; blank if the model is the same
 * @param was the earlier row
 * @param is the later row
 */
record ScoreChange(Map<LifeChange, Double> byRecord, double byPack, String weighed, double[] was, double[] is) {

    /** A part of the change that is worth a reader's time: a fifth of the largest part. */
    private static final double WORTH_SAYING = 0.2;

    private static final double NOTHING = 1e-9;

    static ScoreChange between(OutcomeModel before, OutcomeModel after, double[] was, double[] is) {
        Explanation then = before.explain(was);
        Explanation moved = before.explain(is);
        Explanation now = after.explain(is);
        Map<LifeChange, Double> byRecord = new EnumMap<>(LifeChange.class);
        for (int term = 0; term < then.contributions().size(); term++) {
            Contribution old = then.contributions().get(term);
            double change = moved.contributions().get(term).logOdds() - old.logOdds();
            if (Math.abs(change) > NOTHING) {
                share(byRecord, old.features(), change, was, is);
            }
        }
        return new ScoreChange(byRecord, now.logOdds() - moved.logOdds(), weighed(moved, now), was, is);
    }

    /** A term over two features belongs to whichever changed, half and half if both did. */
    private static void share(
            Map<LifeChange, Double> byRecord, List<String> features, double change, double[] was, double[] is) {
        List<String> changed = features.stream()
                .filter(feature -> LifeChange.differs(feature, was, is))
                .toList();
        for (String feature : changed) {
            byRecord.merge(LifeChange.of(feature), change / changed.size(), Double::sum);
        }
    }

    private static String weighed(Explanation moved, Explanation now) {
        String words = "";
        double most = NOTHING;
        for (Contribution contribution : now.contributions()) {
            double old = moved.contributions().stream()
                    .filter(other -> other.term().equals(contribution.term()))
                    .mapToDouble(Contribution::logOdds)
                    .sum();
            double change = contribution.logOdds() - old;
            if (Math.abs(change) > most) {
                most = Math.abs(change);
                words = (change > 0 ? "more weight on: " : "less weight on: ") + contribution.reason();
            }
        }
        return words;
    }

    /**
     * How strongly this change moves someone a certain way: its largest part that goes that way, in log-odds; 0 if the change
     * as a whole goes the other way.
     *
     * @param way 1 for up the list, -1 for down
     */
    double towards(int way) {
        double whole =
                byPack + byRecord.values().stream().mapToDouble(each -> each).sum();
        if (whole * way <= 0) {
            return 0;
        }
        double most =
                byRecord.values().stream().mapToDouble(each -> each * way).max().orElse(0);
        return Math.max(byPack * way, most);
    }

    /** What moves someone that way, strongest first; what happened in the person's life before what a pack weighs. */
    List<String> inWords(ModelPack pack, int way) {
        double least = WORTH_SAYING * towards(way);
        List<String> words = new ArrayList<>();
        byRecord.entrySet().stream()
                .filter(each -> each.getValue() * way >= least)
                .sorted(Comparator.comparingDouble((Map.Entry<LifeChange, Double> each) -> -each.getValue() * way)
                        .thenComparing(Map.Entry::getKey))
                .forEach(each -> words.add(each.getKey().inWords(was, is)));
        if (byPack * way >= least && !weighed.isEmpty()) {
            words.add("the pack " + pack.summary().key() + " puts " + weighed);
        }
        return words;
    }
}
