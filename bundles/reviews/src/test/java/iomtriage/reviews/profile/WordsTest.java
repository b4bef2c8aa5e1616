package iomtriage.reviews.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.place.PlaceBasis;
import iomtriage.api.profile.CaseProfile;
import iomtriage.api.profile.Reader;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TierDecision;
import iomtriage.api.review.Standing;
import iomtriage.api.score.Assessment;
import iomtriage.cohorts.Cohorts;
import iomtriage.ranking.Caseload;
import iomtriage.ranking.Golden;
import iomtriage.ranking.People;
import iomtriage.ranking.SmallPack;
import iomtriage.ranking.policy.PolicyReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

    private static final CaseProfiles PROFILES =
            new CaseProfiles(SmallPack.CATALOGUE, SmallPack::first, PolicyReader.standard(), Cohorts.builtIn());
    private static final CaseRecord PERSON = Examples.wellKnown();
    private static final CaseProfile PROFILE = PROFILES.profile(PERSON, Examples.AS_OF);
    private static final ReferralList LIST = list();

    @ParameterizedTest
    @EnumSource(Reader.class)
    void thePersonWellKnownReadsAsItAlwaysDid(Reader reader) throws IOException {
        Golden.assertSame("well-known-" + lower(reader) + ".txt", text(reader));
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void thePersonLittleKnownReadsAsItAlwaysDid(Reader reader) throws IOException {
        CaseProfile profile = PROFILES.profile(Examples.littleKnown().build(), Examples.AS_OF);

        Golden.assertSame(
                "little-known-" + lower(reader) + ".txt",
                PROFILES.explain(profile, reader).plain());
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void noTextSpeaksOfModelsOrOtherMachinery(Reader reader) {
        assertThat(text(reader).toLowerCase(Locale.ROOT))
                .doesNotContain(
                        "model", "algorithm", "log-odds", "feature", "contribution", "probability", " nan", "_");
    }

    @Test
    void thePersonIsNotShownWhatCouldPutSomebodyElseAtRisk() {
        assertThat(text(Reader.PERSON).toLowerCase(Locale.ROOT))
                .doesNotContain("marac", "victim", "register", "marked", "domestic", "gang", "weapon", "serious harm");
    }

    @Test
    void thePersonIsToldWhoDecidesAndHowToObject() {
        assertThat(text(Reader.PERSON))
                .contains("People decide who is offered a place.")
                .contains("If anything here is wrong, tell your probation officer");
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void thePersonsLetterSaysWhatWasDecidedAndNeverThatNothingIsOnceSomethingIs(Standing standing) {
        String letter = PROFILES.explain(PROFILE, LIST.find(PERSON.subject()).orElseThrow(), standing, Reader.PERSON)
                .plain();

        assertThat(letter)
                .contains(
                        switch (standing) {
                            case UNDECIDED -> "Nothing has been decided from it yet. If you have a place now, it stays";
                            case AWAITING_SECOND_PERSON -> "A second person has yet to agree to it.";
                            case ACCEPTED -> "It has been decided that you have a place.";
                            case DECLINED -> "It has been decided not to offer you a place at the moment.";
                            case DEFERRED -> "The decision about a place for you has been put off.";
                            case DATA_IS_WRONG -> "Something in your record may be wrong.";
                            case STEPPED_DOWN ->
                                "It has been decided that your place ends. Your case will be looked at";
                            case REMOVED -> "It has been decided that your place ends.";
                        });
        boolean decided = Set.of(Standing.ACCEPTED, Standing.DECLINED, Standing.STEPPED_DOWN, Standing.REMOVED)
                .contains(standing);
        assertThat(letter.contains("before anything is decided")).isNotEqualTo(decided);
        assertThat(letter.contains("Nothing has been decided")).isEqualTo(standing == Standing.UNDECIDED);
    }

    @Test
    void everyChanceInTheTextIsTheScoreBehindItRounded() {
        PROFILE.assessment().results().forEach(result -> {
            double probability = result.score().orElseThrow().probability();
            assertThat(text(Reader.PRACTITIONER)).contains(": " + Math.round(100 * probability) + "% (between ");
        });
    }

    @Test
    void aReasonSaysWhatTheChanceWouldBeWithoutIt() {
        var why = PROFILE.assessment().result("any-reoffence").explanation().orElseThrow();
        var strongest = why.strongestRaising(1).get(0);
        double without = 1 / (1 + StrictMath.exp(-(why.logOdds() - strongest.logOdds())));

        assertThat(text(Reader.PRACTITIONER))
                .contains("(it would be " + Math.round(100 * without) + "% if this were as for the average person).");
    }

    @Test
    void definitionsAreCalledByTheirNamesAndOneOutOfUseByItsId() {
        Referral line = LIST.find(PERSON.subject()).orElseThrow();
        Referral member = new Line(
                line.place(),
                line.rank(),
                line.tier(),
                line.reoffendingRank(),
                line.seriousHarmRank(),
                line.aboveCutLine(),
                line.basis(),
                List.of("carter-three-convictions", "free", "gone-since"),
                line.assessment());

        assertThat(PROFILES.explain(PROFILE, member, Reader.SUPERVISOR).plain())
                .contains("Meets the definitions: Three or more convictions; Free cohort; gone-since.");
    }

    @Test
    void simulatedDataIsSaidFirst() {
        assertThat(text(Reader.SUPERVISOR)).startsWith("Note\n  Trained on simulated people");
    }

    @Test
    void aLineOfSomebodyElseIsRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> PROFILES.explain(PROFILE, other(), Reader.SUPERVISOR))
                .withMessageContaining("are about different people");
    }

    private static String text(Reader reader) {
        return PROFILES.explain(PROFILE, LIST.find(PERSON.subject()).orElseThrow(), reader)
                .plain();
    }

    private static Referral other() {
        return LIST.top(2).stream()
                .filter(line -> !line.subject().equals(PERSON.subject()))
                .findFirst()
                .orElseThrow();
    }

    private static ReferralList list() {
        List<CaseRecord> people = new ArrayList<>(People.some(40, 2));
        people.add(PERSON);
        return Caseload.ranked(people, 10);
    }

    private static String lower(Reader reader) {
        return reader.name().toLowerCase(Locale.ROOT);
    }

    private record Line(
            int place,
            int rank,
            TierDecision tier,
            int reoffendingRank,
            int seriousHarmRank,
            boolean aboveCutLine,
            PlaceBasis basis,
            List<String> cohorts,
            Assessment assessment)
            implements Referral {

        Line {
            cohorts = List.copyOf(cohorts);
        }
    }
}
