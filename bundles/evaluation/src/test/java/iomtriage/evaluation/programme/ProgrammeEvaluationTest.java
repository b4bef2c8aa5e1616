package iomtriage.evaluation.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import iomtriage.evaluation.Measured;
import iomtriage.evaluation.NotMeasurableException;
import iomtriage.evaluation.Resampling;
import iomtriage.evaluation.matching.Covariate;
import iomtriage.evaluation.matching.MatchingSettings;
import iomtriage.evaluation.matching.RiskSetMember;
import iomtriage.evaluation.report.ProgrammeWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProgrammeEvaluationTest {

    private static final Resampling RESAMPLING = new Resampling(1, 200, 0.95);

    private final List<RiskSetMember> members = new ArrayList<>();
    private final List<FollowUp> followUps = new ArrayList<>();
    private double[] sanctions = {};
    private double[] needs = {};

    /** People with more sanctions and needs are likelier to join and to reoffend; joining multiplies the rate. */
    private void simulate(int people, double rateRatio, long seed) {
        Random random = new Random(seed);
        members.clear();
        followUps.clear();
        sanctions = new double[people];
        needs = new double[people];
        for (int i = 0; i < people; i++) {
            sanctions[i] = random.nextGaussian();
            needs[i] = random.nextGaussian();
            boolean joined = random.nextDouble() < 1 / (1 + Math.exp(2.2 - 0.7 * sanctions[i] - 0.7 * needs[i]));
            members.add(new RiskSetMember(i, 0, joined, ""));
            double rate = Math.exp(-0.3 + 0.4 * sanctions[i] + 0.4 * needs[i]) * (joined ? rateRatio : 1);
            followUps.add(followUp(random, rate, random.nextDouble() < 0.2 + 0.1 * Math.tanh(sanctions[i])));
        }
    }

    private static FollowUp followUp(Random random, double rate, boolean placebo) {
        List<Reoffence> reoffences = new ArrayList<>();
        for (double day = gap(random, rate); day < 365; day += gap(random, rate)) {
            reoffences.add(new Reoffence(
                    (int) day + 1, (int) day + 1, random.nextDouble() < 0.2 ? Set.of("weapons") : Set.of()));
        }
        return new FollowUp(365, 365, reoffences, 1, placebo, false);
    }

    private static double gap(Random random, double rate) {
        return -365 * Math.log(1 - random.nextDouble()) / rate;
    }

    private ProgrammeFinding finding(boolean matchOnNeeds, MatchingSettings settings) {
        return ProgrammeEvaluation.of(
                new ProgrammeData(
                        members,
                        List.of(
                                new Covariate("sanctions", sanctions, true, false),
                                new Covariate("needs", needs, matchOnNeeds, true)),
                        followUps),
                settings,
                RESAMPLING);
    }

    private ProgrammeFinding finding() {
        return finding(true, MatchingSettings.standard());
    }

    @Test
    void aProgrammeThatWorksShowsItAgainstTheRunOfTheData() {
        simulate(4_000, 0.5, 3);
        ProgrammeFinding found = finding();
        assertThat(found.verdict()).isEqualTo(Verdict.LOWER);
        assertThat(found.unmatched().difference().value())
                .isGreaterThan(found.reoffending().difference().high() + 0.05);
        assertThat(found.needsApart()).isEmpty();
        assertThat(found.placebo().difference().excludes(0)).isFalse();
        assertThat(found.overlap().get(0).difference().excludes(0)).isTrue();
        double compared = found.reoffending().compared().value();
        assertThat(found.needed().orElseThrow())
                .isEqualTo(new EvaluationPlan(compared, 0.8, found.effectiveSize() / found.analysed())
                        .analysed(-found.reoffending().difference().value()));
        assertThat(found.others())
                .extracting(Effect::outcome)
                .containsExactly(
                        "proven reoffences in a year, per 100 people",
                        "proven reoffences per 100 years at liberty",
                        "days at liberty until the first reoffence, of the first 365",
                        "weapons within a year");
        Effect rate = found.others().get(1);
        assertThat(rate.participants().value() / rate.compared().value()).isCloseTo(0.5, within(0.1));
    }

    @Test
    void resamplingPeopleGivesAboutTheSameInterval() {
        simulate(4_000, 0.7, 5);
        ProgrammeFinding found = finding();
        double robust = found.reoffending().difference().high()
                - found.reoffending().difference().low();
        double again = found.resampled().orElseThrow().high()
                - found.resampled().orElseThrow().low();
        assertThat(again / robust).isBetween(0.8, 1.25);
    }

    @Test
    void groupsThatDifferInNeedsAreSaidToAsInLondonDiamond() {
        simulate(4_000, 1, 3);
        assertThat(finding(false, MatchingSettings.standard()).needsApart())
                .extracting("covariate")
                .containsExactly("needs");
    }

    @Test
    void theWarningOfNeedsSaysInHowManyChanceAloneWouldMakeThemDiffer() {
        simulate(800, 1, 3);
        ProgrammeFinding found = finding(false, MatchingSettings.standard());
        double error = Math.sqrt(1.0 / found.analysed() + 1 / found.effectiveSize());
        // Half of a normal distribution lies within 0.6745 standard errors, by table 0.6827 within one and 0.3829
        // within a half.
        assertThat(0.1 / error).isBetween(0.5, 1.0);
        assertThat(found.needsByChance()).isBetween(1 - 0.6827, 1 - 0.3829);
        assertThat(new ProgrammeWords(found).warnings().get(0))
                .contains("by more than 0.1 standard deviations in 1 of 1 needs")
                .contains("chance alone would make about " + Math.round(found.needsByChance()) + " differ so.");
    }

    @Test
    void whoJoinsLaterIsComparedUntilThen() {
        simulate(3_000, 1, 8);
        ProgrammeFinding whole = finding();
        // Half of all who did not join are followed for half of the year alone, and what came later is not seen.
        for (int i = 0; i < followUps.size(); i += 2) {
            if (!members.get(i).joined()) {
                FollowUp full = followUps.get(i);
                List<Reoffence> seen = full.reoffences().stream()
                        .filter(each -> each.day() <= 180)
                        .toList();
                followUps.set(i, new FollowUp(180, 180, seen, 1, full.placebo(), false));
            }
        }
        ProgrammeFinding censored = finding();
        assertThat(censored.reoffending().compared().value())
                .isCloseTo(whole.reoffending().compared().value(), within(0.03));
        assertThat(censored.others().get(0).compared().value())
                .isCloseTo(whole.others().get(0).compared().value(), within(0.15));
    }

    @Test
    void anOutcomeThatNobodyHasLeavesRoomForAnEffectEitherWay() {
        simulate(2_000, 1, 3);
        followUps.replaceAll(full -> new FollowUp(365, 365, List.of(), 0, false, false));
        ProgrammeFinding found = finding();
        assertThat(found.reoffending().difference().low()).isNegative();
        assertThat(found.reoffending().difference().high()).isPositive();
        assertThat(found.verdict()).isEqualTo(Verdict.NOT_ENOUGH_EVIDENCE);
        assertThat(found.others()).isEmpty();
        assertThat(found.needed()).isEmpty();
    }

    @Test
    void theDifferenceOfTwoChangesHasTheIntervalOfTheirDifference() {
        simulate(2_000, 0.7, 3);
        // With as many offences before for everybody, changes differ as reoffences do, and as surely.
        ProgrammeFinding found = finding();
        Measured change = found.change().difference();
        Measured frequency = found.frequency().orElseThrow().difference();
        assertThat(change.value()).isCloseTo(frequency.value(), within(1e-12));
        assertThat(change.low()).isCloseTo(frequency.low(), within(1e-12));
        assertThat(change.high()).isCloseTo(frequency.high(), within(1e-12));
    }

    @Test
    void aDifferenceUnderHalfAPointIsNotPlannedFor() {
        simulate(2_000, 0.7, 3);
        assertThat(new ProgrammeWords(finding()).needed().toString()).contains("would have to be analysed");
        List<Reoffence> one = List.of(new Reoffence(10, 10, Set.of()));
        // A thousandth of those who did not join, and nobody who did.
        for (int i = 0; i < members.size(); i++) {
            boolean isOne = !members.get(i).joined() && i % 1_000 == 0;
            followUps.set(i, new FollowUp(365, 365, isOne ? one : List.of(), 1, false, false));
        }
        ProgrammeFinding found = finding();
        assertThat(found.needed()).isEmpty();
        assertThat(new ProgrammeWords(found).needed())
                .containsExactly("The difference seen is under half a point: too small to plan for.");
    }

    @Test
    void aPlaceboWithAWideIntervalIsCalledWeak() {
        simulate(4_000, 1, 3);
        assertThat(new ProgrammeWords(finding()).placebo()).doesNotContain("weak test");
        simulate(500, 1, 3);
        ProgrammeFinding few = finding();
        assertThat(few.placebo().difference().high()
                        - few.placebo().difference().value())
                .isGreaterThan(0.1);
        assertThat(new ProgrammeWords(few).placebo()).endsWith("it is a weak test.");
    }

    @Test
    void fewerThanThirtyAreNotAnalysed() {
        simulate(100, 1, 3);
        assertThatThrownBy(this::finding)
                .isInstanceOf(NotMeasurableException.class)
                .hasMessageContaining("people on the programme could be followed, and fewer than 30 are not analysed");
    }

    @Test
    void nobodyToCompareWithAndNobodyAlikeAreSaidInOneSentence() {
        simulate(2_000, 1, 3);
        members.replaceAll(
                each -> new RiskSetMember(each.person(), each.riskSet(), each.joined(), each.joined() ? "on" : "off"));
        assertThatThrownBy(this::finding)
                .hasMessageContaining("nobody of ")
                .hasMessageEndingWith("a wider caliper would compare people who are not alike.");
        members.replaceAll(each -> new RiskSetMember(each.person(), each.riskSet(), true, ""));
        assertThatThrownBy(this::finding).hasMessageContaining("there is nobody to compare them with");
    }
}
