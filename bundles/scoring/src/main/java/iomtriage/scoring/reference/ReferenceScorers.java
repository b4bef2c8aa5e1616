package iomtriage.scoring.reference;

import iomtriage.api.caserecord.CaseRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Scores a case record on the reference scales, as of a day. Immutable, so thread-safe; make one and keep it. */
public final class ReferenceScorers {

    private final ReferenceInputs inputs = new ReferenceInputs();
    private final Ogrs3 ogrs3 = new Ogrs3();
    private final Ogrs4 ogrs4 = new Ogrs4();

    /** The person's score on one scale, or what is missing for it. */
    public ReferenceScore score(ReferenceScale scale, CaseRecord record, LocalDate asOf) {
        return switch (scale) {
            case OGRS3_ONE_YEAR -> score(inputs.ogrs3(record, asOf), ogrs3::oneYear);
            case OGRS3_TWO_YEARS -> score(inputs.ogrs3(record, asOf), ogrs3::twoYears);
            case OGRS4_ALL -> score(inputs.ogrs4(record, asOf), ogrs4::all);
            case OGRS4_VIOLENT -> score(inputs.ogrs4Violent(record, asOf), ogrs4::violent);
            case OGRS4_SERIOUS_VIOLENT -> score(inputs.ogrs4Violent(record, asOf), ogrs4::seriousViolent);
        };
    }

    private static <I> ReferenceScore score(ReferenceInput<I> input, Function<I, ReferenceScore.Scored> scorer) {
        if (input instanceof ReferenceInput.Missing<I> missing) {
            return new ReferenceScore.NotScorable(missing.fields());
        }
        ReferenceInput.Ready<I> ready = (ReferenceInput.Ready<I>) input;
        ReferenceScore.Scored score = scorer.apply(ready.input());
        if (ready.others().isEmpty()) {
            return score;
        }
        List<BigDecimal> range = Stream.concat(
                        Stream.of(score), ready.others().stream().map(scorer))
                .map(ReferenceScore.Scored::percentage)
                .sorted()
                .toList();
        BigDecimal lowest = range.get(0);
        BigDecimal highest = range.get(range.size() - 1);
        return lowest.equals(highest)
                ? score
                : score.assuming(new ReferenceScore.Assumption(ready.assumed(), lowest, highest));
    }
}
