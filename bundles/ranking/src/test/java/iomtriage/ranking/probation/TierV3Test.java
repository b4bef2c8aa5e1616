package iomtriage.ranking.probation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import iomtriage.api.caserecord.HarmLevel;
import iomtriage.api.oasys.Answer;
import iomtriage.scoring.reference.ReferenceBand;
import iomtriage.scoring.reference.ScoreForm;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TierV3Test {

    private static final List<LocalDate> RELEASES = Stream.of("2026-12-01", "2024-01-01", "2010-01-01")
            .map(LocalDate::parse)
            .toList();
    private static final List<ProbationFacts.DirectContact> CONTACTS = List.of(
            ProbationFacts.DirectContact.NONE,
            ProbationFacts.DirectContact.NONE,
            ProbationFacts.DirectContact.of(0.2, ReferenceBand.LOW),
            ProbationFacts.DirectContact.of(0.6, ReferenceBand.MEDIUM),
            ProbationFacts.DirectContact.of(3.5, ReferenceBand.MEDIUM),
            ProbationFacts.DirectContact.of(3.5, ReferenceBand.HIGH),
            ProbationFacts.DirectContact.of(6, ReferenceBand.VERY_HIGH));
    private static final LocalDate AS_OF = LocalDate.parse("2026-09-01");
    private static final double[] ARP = {0, 14.99, 15, 24.99, 25, 49.99, 50, 74.99, 75, 89.99, 90, 99.99};
    private static final double[] CSRP = {0, 0.49, 0.5, 0.99, 1.0, 2.99, 3.0, 6.89, 6.9, 50};

    /** The facts as the published examples write them: "ARP 91 static, CSRP 1.4 static, RoSH high". */
    private static ProbationFacts facts(String text) {
        Set<String> said = Stream.of(text.split(",")).map(String::trim).collect(Collectors.toSet());
        return new ProbationFacts(
                AS_OF,
                said.contains("no active sentence") ? Answer.NO : Answer.YES,
                new ProbationFacts.Scores(
                        figure(said, "ARP "),
                        figure(said, "CSRP "),
                        directContact(said),
                        said.contains("sexual offence") ? Answer.YES : Answer.NO),
                new ProbationFacts.SeriousHarm(
                        after(said, "RoSH ")
                                .map(level -> HarmLevel.valueOf(
                                        level.toUpperCase(Locale.ROOT).replace(' ', '_'))),
                        said.contains("MAPPA") ? Answer.YES : Answer.NO),
                new ProbationFacts.Life(
                        said.contains("lifer") || said.stream().anyMatch(each -> each.startsWith("lifer released")),
                        after(said, "lifer released ").map(LocalDate::parse)),
                new ProbationFacts.Registers(
                        said.contains("domestic abuse"), said.contains("stalking"), said.contains("child protection")));
    }

    private static Optional<String> after(Set<String> said, String start) {
        return said.stream()
                .filter(each -> each.startsWith(start))
                .map(each -> each.substring(start.length()))
                .findFirst();
    }

    private static OfficialFigure figure(Set<String> said, String name) {
        return after(said, name)
                .map(text -> new OfficialFigure(
                        OptionalDouble.of(Double.parseDouble(text.split(" ")[0])),
                        text.endsWith("static") ? ScoreForm.Kind.STATIC : ScoreForm.Kind.DYNAMIC,
                        List.of()))
                .orElse(new OfficialFigure(OptionalDouble.empty(), ScoreForm.Kind.ONLY, List.of("sex")));
    }

    private static ProbationFacts.DirectContact directContact(Set<String> said) {
        return after(said, "DC-SRP ")
                .map(text -> ProbationFacts.DirectContact.of(
                        Double.parseDouble(text.split(" ", 2)[0]),
                        ReferenceBand.valueOf(
                                text.split(" ", 2)[1].toUpperCase(Locale.ROOT).replace(' ', '_'))))
                .orElse(ProbationFacts.DirectContact.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no active sentence, ARP 82, CSRP 0.7, RoSH high | NOT_SUPERVISED | false",
                "ARP 82, MAPPA, RoSH very high | MISSING | false",
                "ARP 82, CSRP 0.7, RoSH medium | D | false",
                "ARP 30, CSRP 0.2, domestic abuse | E | true",
                "ARP 91, CSRP 1.4 | B | false",
                "ARP 91, CSRP 1.4, MAPPA | B | true",
                "ARP 91 static, CSRP 1.4 static, RoSH high | B | true",
                "ARP 20 static, CSRP 0.2, MAPPA, RoSH medium | D | false",
                "ARP 20, CSRP 0.2 static, MAPPA, RoSH high | C | true",
                "ARP 10, CSRP 3.1, DC-SRP 2.88 medium, sexual offence, RoSH low | C | false",
                "ARP 10, CSRP 0.9, DC-SRP 0.60 medium, sexual offence, RoSH low | D | false",
                "ARP 10, CSRP 0.9, DC-SRP 1.12 medium, sexual offence, RoSH low | C | false",
                "ARP 5 static, CSRP 0.1 static, DC-SRP 5.31 very high | A | false",
                "ARP 5, CSRP 0.1, RoSH low, lifer released 2025-09-01 | B | false",
                "ARP 5, CSRP 0.1, RoSH low, lifer released 2025-08-31 | D | false",
                "ARP 5, CSRP 0.1, RoSH low, lifer | G | false",
                "ARP 26, CSRP 0.49, RoSH medium, stalking, child protection | F | false",
                "ARP 5, CSRP 0.1, MAPPA | E | true",
                "ARP 49.99, CSRP 2.99, RoSH medium | E | false",
                "ARP 50, CSRP 3, RoSH medium | C | false"
            })
    void theTwentyPublishedExamples(String facts, ProbationTier tier, boolean isProvisional) {
        assertThat(TierV3.tier(facts(facts))).isEqualTo(tier);
        assertThat(TierV3Provisional.isProvisional(facts(facts))).isEqualTo(isProvisional);
    }

    @ParameterizedTest
    @CsvSource({
        "6.9,A,A,B,B,B,B",
        "3.0,A,B,C,C,C,C",
        "1.0,B,C,D,E,E,E",
        "0.5,C,D,E,E,F,F",
        "0.0,D,D,E,F,F,G",
        "6.89,A,B,C,C,C,C",
        "2.99,B,C,D,E,E,E",
        "0.99,C,D,E,E,F,F",
        "0.49,D,D,E,F,F,G"
    })
    void stepOneIsTheTableAsItIsPrinted(
            double csrp,
            ProbationTier from90,
            ProbationTier from75,
            ProbationTier from50,
            ProbationTier from25,
            ProbationTier from15,
            ProbationTier from0) {
        List<ProbationTier> row = List.of(from90, from75, from50, from25, from15, from0);
        double[] lowest = {90, 75, 50, 25, 15, 0};
        double[] highest = {99.99, 89.99, 74.99, 49.99, 24.99, 14.99};
        for (int i = 0; i < lowest.length; i++) {
            assertThat(TierV3.tier(facts("ARP " + lowest[i] + ", CSRP " + csrp)))
                    .isEqualTo(row.get(i));
            assertThat(TierV3.tier(facts("ARP " + highest[i] + ", CSRP " + csrp)))
                    .isEqualTo(row.get(i));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "5.31 very high,A", "2.11 high,B", "4.57 high,B", "3.36 medium,C", "4.57 medium,C", "2.11 medium,D",
                "3.35 medium,D",
        "1.12 medium,C", "2.10 medium,C", "0.60 medium,D", "1.11 medium,D", "0.51 low,E", "0 low,G",
                "0.51 not applicable,G"
    })
    void stepTwoGoesByBandAndFigure(String score, ProbationTier tier) {
        assertThat(TierV3.tier(facts("ARP 5, CSRP 0.1, DC-SRP " + score))).isEqualTo(tier);
    }

    @Test
    void aMediumBandThatNobodyCanHaveIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TierV3.tier(facts("ARP 5, CSRP 0.1, DC-SRP 0.59 medium")))
                .withMessageContaining("medium band of DC-SRP");
    }

    @ParameterizedTest
    @CsvSource({
        "'MAPPA, RoSH very high',A",
        "'MAPPA, RoSH high',C",
        "'MAPPA, RoSH medium',D",
        "'MAPPA, RoSH low',E",
        "MAPPA,E",
        "RoSH very high,C",
        "RoSH high,D",
        "RoSH medium,G",
        "RoSH low,G",
        "nothing,G",
        "lifer released 2026-09-02,B",
        "lifer released 2021-09-01,D",
        "lifer released 2021-08-31,E",
        "domestic abuse,E",
        "stalking,F",
        "child protection,F",
        "sexual offence,E"
    })
    void stepsThreeToEight(String facts, ProbationTier tier) {
        assertThat(TierV3.tier(facts("ARP 5, CSRP 0.1, " + facts))).isEqualTo(tier);
    }

    @Test
    void theFirstStepThatGivesTheTierSaysWhy() {
        assertThat(TierV3.deciding(facts("ARP 10, CSRP 3.1, DC-SRP 2.88 medium, sexual offence, RoSH low")))
                .contains(TierV3.Step.REOFFENDING);
        assertThat(TierV3.deciding(facts("ARP 26, CSRP 0.1, RoSH high, domestic abuse")))
                .contains(TierV3.Step.MAPPA_AND_SERIOUS_HARM);
        assertThat(TierV3.deciding(facts("ARP 82"))).isEmpty();
    }

    /** The rule is the exact worst case over static scores and a missing risk of serious harm. */
    @Test
    void provisionalIfAndOnlyIfMoreThanOneTierIsPossible() {
        anyone(3000).forEach(TierV3Test::isProvisionalIfMoreThanOneTierIsPossible);
    }

    private static void isProvisionalIfMoreThanOneTierIsPossible(ProbationFacts facts) {
        Set<ProbationTier> possible = EnumSet.noneOf(ProbationTier.class);
        double[] arps =
                facts.scores().arp().isStatic() ? ARP : only(facts.scores().arp());
        double[] csrps =
                facts.scores().csrp().isStatic() ? CSRP : only(facts.scores().csrp());
        for (double arp : arps) {
            for (double csrp : csrps) {
                ProbationFacts scored = facts.withArp(arp).withCsrp(csrp);
                if (facts.seriousHarm().rosh().isPresent()) {
                    possible.add(TierV3.tier(scored));
                } else {
                    Stream.of(HarmLevel.values()).forEach(rosh -> possible.add(TierV3.tier(scored.with(rosh))));
                }
            }
        }
        assertThat(TierV3Provisional.isProvisional(facts))
                .as("%s %s", facts, possible)
                .isEqualTo(possible.size() > 1);
    }

    /** What we show beside it leaves nothing missing out, so it is never narrower. */
    @Test
    void theTiersPossibleOverEverythingMissingHoldTheTierAndAtLeastWhatTheOwnRuleSees() {
        anyone(1000).forEach(TierV3Test::theTiersPossibleHoldTheTier);
    }

    private static void theTiersPossibleHoldTheTier(ProbationFacts facts) {
        ProbationTier highest = TierV3Outlook.highest(facts);
        ProbationTier lowest = TierV3Outlook.lowest(facts);
        assertThat(TierV3.tier(facts)).isBetween(highest, lowest);
        if (TierV3Provisional.isProvisional(facts)) {
            assertThat(highest).isNotEqualTo(lowest);
            assertThat(TierV3Outlook.missing(facts)).isNotEmpty();
        }
    }

    private static double[] only(OfficialFigure figure) {
        return new double[] {figure.percent().orElseThrow()};
    }

    /** People as unlike each other as can be, the same in every run. */
    private static Stream<ProbationFacts> anyone(int many) {
        Random random = new Random(20260302);
        return Stream.generate(() -> new ProbationFacts(
                        AS_OF,
                        Answer.YES,
                        new ProbationFacts.Scores(
                                figure(random, ARP),
                                figure(random, CSRP),
                                one(random, CONTACTS),
                                one(random, List.of(Answer.YES, Answer.NO))),
                        new ProbationFacts.SeriousHarm(
                                perhaps(random, List.of(HarmLevel.values())),
                                one(random, List.of(Answer.YES, Answer.NO))),
                        new ProbationFacts.Life(random.nextInt(3) == 0, perhaps(random, RELEASES)),
                        new ProbationFacts.Registers(seldom(random), seldom(random), seldom(random))))
                .limit(many);
    }

    private static OfficialFigure figure(Random random, double... values) {
        ScoreForm.Kind form = one(random, List.of(ScoreForm.Kind.STATIC, ScoreForm.Kind.DYNAMIC));
        return new OfficialFigure(OptionalDouble.of(values[random.nextInt(values.length)]), form, List.of());
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static <T> Optional<T> perhaps(Random random, List<T> of) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(one(random, of));
    }

    private static boolean seldom(Random random) {
        return random.nextInt(4) == 0;
    }
}
