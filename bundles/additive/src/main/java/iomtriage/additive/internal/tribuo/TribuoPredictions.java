package iomtriage.additive.internal.tribuo;

import com.oracle.labs.mlrg.olcut.util.Pair;
import iomtriage.additive.internal.arithmetic.Logistic;
import iomtriage.additive.shape.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tribuo.Example;
import org.tribuo.Excuse;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;

/**
 * Log-odds and contributions in Tribuo's terms: by label.
 *
 * @param outputs the two labels
 * @param positive name of the one whose log-odds are modelled
 */
public record TribuoPredictions(ImmutableOutputInfo<Label> outputs, String positive) {

    /** The more likely label (the modelled one if they tie) and the probability of both. */
    public Prediction<Label> prediction(Example<Label> example, int used, double logOdds) {
        Map<String, Label> scores = new LinkedHashMap<>();
        Label best = null;
        for (Label label : outputs.getDomain()) {
            boolean isPositive = label.getLabel().equals(positive);
            double probability = Logistic.of(isPositive ? logOdds : -logOdds);
            Label scored = new Label(label.getLabel(), probability);
            scores.put(label.getLabel(), scored);
            if (best == null || probability > best.getScore() || (probability == best.getScore() && isPositive)) {
                best = scored;
            }
        }
        return new Prediction<>(best, scores, used, example, true);
    }

    /** Base and contributions to each label's log-odds, largest first. */
    public Excuse<Label> excuse(Prediction<Label> prediction, double base, List<Term> terms, double[] contributions) {
        Map<String, List<Pair<String, Double>>> weights = new LinkedHashMap<>();
        for (Label label : outputs.getDomain()) {
            int sign = label.getLabel().equals(positive) ? 1 : -1;
            List<Pair<String, Double>> reasons = new ArrayList<>();
            reasons.add(new Pair<>(Model.BIAS_FEATURE, sign * base));
            for (int t = 0; t < contributions.length; t++) {
                reasons.add(new Pair<>(terms.get(t).name(), sign * contributions[t]));
            }
            reasons.sort(Comparator.comparingDouble(reason -> -Math.abs(reason.getB())));
            weights.put(label.getLabel(), reasons);
        }
        return new Excuse<>(prediction.getExample(), prediction, weights);
    }
}
