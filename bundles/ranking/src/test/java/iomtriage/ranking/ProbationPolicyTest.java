package iomtriage.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.AtRisk;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.HarmAssessment;
import iomtriage.api.caserecord.HarmLevel;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TierDecision;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.register.MappaManagement;
import iomtriage.api.score.VersionedId;
import iomtriage.cohorts.Cohorts;
import iomtriage.features.FeatureCatalogue;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.ranking.policy.PolicyRefusedException;
import iomtriage.ranking.policy.RankingPolicy;
import iomtriage.ranking.probation.ProbationDecision;
import iomtriage.ranking.probation.ProbationFacts;
import iomtriage.ranking.probation.ProbationFactsReader;
import iomtriage.ranking.probation.ProbationTier;
import iomtriage.records.JsonCaseRecordReader;
import iomtriage.scoring.pack.ModelPack;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A list by probation's tiers, of the shipped caseload. */
class ProbationPolicyTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    private static final VersionedId PROBATION = VersionedId.parse("probation-tier@3");
    private static final int PLACES = 40;

    private static CaseTriage triage;
    private static final ProbationFactsReader READER = new ProbationFactsReader();
    private static ReferralList list;
    private static List<Referral> top;
    private static Map<SubjectId, CaseRecord> records;

    @BeforeAll
    static void rank() throws PolicyRefusedException, IOException {
        ModelPack pack = ShippedPack.load();
        triage = new CaseTriage(FeatureCatalogue.standard(), () -> pack, Cohorts.builtIn(), PolicyReader.standard(), 2);
        list = triage.rank(
                new JsonCaseRecordReader().jsonLines(ShippedPack.PEOPLE),
                TriageRequest.of(AS_OF, PLACES).policy(PROBATION).build());
        top = list.top(400);
        try (Stream<CaseEntry> entries =
                new JsonCaseRecordReader().jsonLines(ShippedPack.PEOPLE).entries()) {
            records = entries.map(entry -> ((CaseEntry.Readable) entry).record())
                    .collect(Collectors.toMap(CaseRecord::subject, each -> each));
        }
    }

    @Test
    void aRequestChoosesItAndTheListSaysSo() throws IOException {
        assertThat(triage.policies()).containsExactly(VersionedId.parse("iom-default@2"), PROBATION);
        assertThat(list.header().policy()).isEqualTo(PROBATION);
        CaseSource people = new JsonCaseRecordReader().jsonLines(ShippedPack.PEOPLE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> triage.rank(
                        people,
                        TriageRequest.of(AS_OF, 5)
                                .policy(VersionedId.parse("probation-tier@2"))
                                .build()))
                .withMessage("There is no policy probation-tier@2 to rank by. There are: iom-default@2,"
                        + " probation-tier@3.");
    }

    @Test
    void everybodyHasTheTierThatProbationsStepsGiveAndStandsInItsOrder() {
        List<ProbationTier> tiers = list.subjects().stream()
                .map(subject -> READER.read(records.get(subject), AS_OF))
                .map(ProbationDecision::tier)
                .toList();
        assertThat(tiers.subList(PLACES, tiers.size())).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(tiers).contains(ProbationTier.values());
        for (Referral each : top) {
            ProbationFacts facts = READER.read(records.get(each.subject()), AS_OF);
            ProbationDecision decision = ProbationDecision.of(facts);
            assertThat(each.tier().tier().label()).isEqualTo(decision.tier().label());
            assertThat(each.tier().provisional()).isEqualTo(decision.isProvisional());
        }
    }

    @Test
    void ourRuleStandsBesideProbationsOwnAndIsNeverLaxer() {
        assertThat(top).extracting(Referral::tier).anyMatch(TierDecision::provisional);
        for (Referral each : top) {
            int tier = each.tier().tier().rank();
            assertThat(each.tier().outlook().highest().rank()).isLessThanOrEqualTo(tier);
            if (!each.tier().tier().label().equals("tier missing")) {
                assertThat(each.tier().outlook().lowest().rank()).isGreaterThanOrEqualTo(tier);
            }
            if (each.tier().provisional()) {
                assertThat(each.tier().outlook().inWords()).get().asString().startsWith("could turn out tier ");
            }
        }
    }

    @Test
    void whoeverHasNoTierIsSaidToAboveTheList() {
        assertThat(list.notes()).hasSize(2);
        assertThat(list.notes().get(0))
                .startsWith("846 of 5,000")
                .endsWith(
                        " of 5,000 people have no tier: no figure for all reoffending (ARP) or for serious reoffending"
                                + " (CSRP), without which there is no tier. They stand after tier G, in the order of what"
                                + " the pack predicts alone.");
        assertThat(list.notes().get(1))
                .startsWith("1,344 of 5,000")
                .endsWith(
                        " of 5,000 people have no tier: no active sentence. They stand after tier G, in the order of what"
                                + " the pack predicts alone.");
        assertThat(list.rescored(records.get(top.get(0).subject()), AS_OF).tier())
                .isEqualTo(top.get(0).tier());
    }

    /** Assessments of simulated people answer what probation's tiers ask, so that most have one. */
    @Test
    void mostOfThoseWithASentenceHaveATier() {
        Map<ProbationTier, Long> tiers = list.subjects().stream()
                .map(subject -> ProbationDecision.of(READER.read(records.get(subject), AS_OF)))
                .collect(Collectors.groupingBy(ProbationDecision::tier, Collectors.counting()));
        assertThat(tiers).containsOnlyKeys(ProbationTier.values());
        assertThat(tiers.get(ProbationTier.A)).isBetween(100L, 300L);
        assertThat(tiers.get(ProbationTier.MISSING)).isLessThan(1_000);
    }

    @Test
    void aRecordThatSaysMoreMovesThePerson() {
        Referral low = top.stream()
                .filter(each -> each.tier().tier().label().equals("tier C"))
                .findFirst()
                .orElseThrow();
        CaseRecord assessed = records.get(low.subject()).toBuilder()
                .mappa(new MappaManagement(2, 1, AS_OF.minusMonths(1), Optional.empty()))
                .seriousHarm(new HarmAssessment(AS_OF.minusDays(1), Map.of(AtRisk.PUBLIC, HarmLevel.VERY_HIGH)))
                .build();
        TierDecision moved = list.rescored(assessed, AS_OF).tier();
        assertThat(moved.tier().label()).isEqualTo("tier A");
        assertThat(moved.decidingFactor()).isEqualTo("public protection (MAPPA) and risk of serious harm");
        assertThat(moved.step()).isEqualTo("step 3");
        assertThat(moved.provisional()).isFalse();
    }

    @Test
    void scoresAloneAreRefused() {
        RankingPolicy policy = PolicyReader.shipped().get(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ranker(policy).rank(Caseload.scored(People.some(20, 1)), 5))
                .withMessageStartingWith("The policy probation-tier@3 reads case records, and these are scores alone.");
    }

    @Test
    void aPolicyIsFoundByItsNameOrAsAFile() throws PolicyRefusedException {
        assertThat(PolicyReader.named("probation-tier@3").key()).isEqualTo(PROBATION);
        assertThatThrownBy(() -> PolicyReader.named("probation-tier@4"))
                .isInstanceOf(PolicyRefusedException.class)
                .hasMessageContaining("Those that ship are iom-default@2 and probation-tier@3.");
    }
}
