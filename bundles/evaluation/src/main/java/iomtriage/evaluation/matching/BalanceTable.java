package iomtriage.evaluation.matching;

import java.util.List;
import java.util.stream.IntStream;

/** How alike participants and the others are, before and after matching. */
record BalanceTable(boolean[] tookPart, List<Pair> pairs, MatchingSettings settings) {

    List<Balance> of(List<Covariate> covariates) {
        return covariates.stream().map(this::row).toList();
    }

    private Balance row(Covariate covariate) {
        double[] inProgramme =
                pick(covariate, IntStream.range(0, tookPart.length).filter(i -> tookPart[i]));
        double[] outside = pick(covariate, IntStream.range(0, tookPart.length).filter(i -> !tookPart[i]));
        double[] matchedIn = pick(covariate, pairs.stream().mapToInt(Pair::participant));
        double[] matchedOut = pick(covariate, pairs.stream().mapToInt(Pair::comparison));
        double deviation = Math.sqrt((variance(inProgramme) + variance(outside)) / 2);
        double before = deviation == 0 ? 0 : (mean(inProgramme) - mean(outside)) / deviation;
        double after = deviation == 0 ? 0 : (mean(matchedIn) - mean(matchedOut)) / deviation;
        boolean balanced = Math.abs(after) <= settings.largestDifference();
        return new Balance(covariate.name(), covariate.matched(), before, after, balanced);
    }

    private static double[] pick(Covariate covariate, IntStream people) {
        return people.mapToDouble(i -> covariate.values()[i]).toArray();
    }

    private static double mean(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return squares / (values.length - 1);
    }
}
