package iomtriage.scoring.reference;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.oasys.Answer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Scores a case record on the reference scales, as of a day. Immutable, so thread-safe; make one and keep it. */
public final class ReferenceScorers {

    /** What serious reoffending is combined of. */
    private static final List<ReferenceScale> COMBINED = List.of(
            ReferenceScale.OGRS4_SERIOUS_VIOLENT,
            ReferenceScale.DIRECT_CONTACT_SEXUAL,
            ReferenceScale.IMAGES_AND_INDIRECT_SEXUAL);

    private final ReferenceInputs inputs = new ReferenceInputs();
    private final Ogrs3 ogrs3 = new Ogrs3();
    private final Ogrs4 ogrs4 = new Ogrs4();
    private final SexualReoffending sexual = new SexualReoffending();

    /**
     * {@return the person's score on one scale, or what is missing for it: where a scale has two forms, the dynamic one
     * if the record has the answers, and otherwise the static one, which then says which answers are missing}
     *
     * @param scale which scale
     * @param record the person's record
     * @param asOf the day as of which it is read
     */
    public ReferenceScore score(ReferenceScale scale, CaseRecord record, LocalDate asOf) {
        return switch (scale) {
            case OGRS3_ONE_YEAR -> score(inputs.ogrs3(record, asOf), ogrs3::oneYear);
            case OGRS3_TWO_YEARS -> score(inputs.ogrs3(record, asOf), ogrs3::twoYears);
            case OGRS4_ALL, OGRS4_VIOLENT, OGRS4_SERIOUS_VIOLENT ->
                shown(score(
                        ogrs4(scale, record, asOf),
                        input -> ogrs4.score(scale, input, Ogrs4Answers.latest(record, asOf))));
            case DIRECT_CONTACT_SEXUAL -> directContact(new SexualRecord(record, asOf));
            case IMAGES_AND_INDIRECT_SEXUAL -> images(new SexualRecord(record, asOf));
            case COMBINED_SERIOUS ->
                combined(
                        COMBINED.stream().map(part -> score(part, record, asOf)).toList(),
                        new SexualRecord(record, asOf));
        };
    }

    /**
     * {@return the static form of one of the three predictors of OGRS4, whatever answers there are}
     *
     * @param scale one of the three predictors of OGRS4
     * @param record the person's record
     * @param asOf the day as of which it is read
     */
    public ReferenceScore inStaticForm(ReferenceScale scale, CaseRecord record, LocalDate asOf) {
        return shown(score(ogrs4(scale, record, asOf), input -> ogrs4.inStaticForm(scale, input)));
    }

    /** {@return where the six official scores come from} */
    public String source() {
        return ogrs4.source() + "; " + sexual.source();
    }

    /**
     * {@return the six scores that probation works with, in the order of the scales}
     *
     * @param record the person's record
     * @param asOf the day as of which it is read
     */
    public Map<ReferenceScale, ReferenceScore> official(CaseRecord record, LocalDate asOf) {
        Map<ReferenceScale, ReferenceScore> scores = new EnumMap<>(ReferenceScale.class);
        for (ReferenceScale scale : ReferenceScale.values()) {
            if (scale.compareTo(ReferenceScale.OGRS4_ALL) >= 0 && scale != ReferenceScale.COMBINED_SERIOUS) {
                scores.put(scale, score(scale, record, asOf));
            }
        }
        scores.put(
                ReferenceScale.COMBINED_SERIOUS,
                combined(COMBINED.stream().map(scores::get).toList(), new SexualRecord(record, asOf)));
        return scores;
    }

    /**
     * {@return whether the person ever committed a sexual offence: as answered, or by a sanction on record; unknown is
     * not no}
     *
     * @param record the person's record
     * @param asOf the day as of which it is read
     */
    public Answer everCommittedSexualOffence(CaseRecord record, LocalDate asOf) {
        return new SexualRecord(record, asOf).everCommitted();
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

    private ReferenceInput<Ogrs4Input> ogrs4(ReferenceScale scale, CaseRecord record, LocalDate asOf) {
        return scale == ReferenceScale.OGRS4_ALL ? inputs.ogrs4(record, asOf) : inputs.ogrs4Violent(record, asOf);
    }

    /** The official rule gives no score where all or violent reoffending would be shown as no chance at all. */
    private static ReferenceScore shown(ReferenceScore score) {
        return score instanceof ReferenceScore.Scored scored
                        && scored.scale() != ReferenceScale.OGRS4_SERIOUS_VIOLENT
                        && scored.percentage().signum() == 0
                ? new ReferenceScore.NotScorable(List.of("a chance that is more than 0.00%, below which none is given"))
                : score;
    }

    private ReferenceScore directContact(SexualRecord record) {
        List<String> missing = record.missingForDirectContact();
        if (!missing.isEmpty()) {
            return new ReferenceScore.NotScorable(missing);
        }
        return record.isFor() ? sexual.directContact(record.input()) : SexualReoffending.noDirectContact();
    }

    private ReferenceScore images(SexualRecord record) {
        List<String> missing = record.missing();
        if (!missing.isEmpty()) {
            return new ReferenceScore.NotScorable(missing);
        }
        return record.isFor()
                ? sexual.images(record.counted())
                : SexualReoffending.noImages(record.everCommitted() == Answer.YES);
    }

    /** @param scores those of the scales that make it up, in their order */
    private ReferenceScore combined(List<ReferenceScore> scores, SexualRecord history) {
        List<ReferenceScore.Figure> parts = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>();
        for (ReferenceScore part : scores) {
            if (part instanceof ReferenceScore.Figure figure) {
                parts.add(figure);
            } else {
                missing.addAll(((ReferenceScore.NotScorable) part).missing());
            }
        }
        return missing.isEmpty()
                ? sexual.combined(parts, history.isFemale() && history.everCommitted() == Answer.YES)
                : new ReferenceScore.NotScorable(List.copyOf(missing));
    }
}
