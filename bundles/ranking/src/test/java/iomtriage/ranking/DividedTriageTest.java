package iomtriage.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.finding.Finding;
import iomtriage.api.finding.FindingCode;
import iomtriage.api.referral.Progress;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.score.VersionedId;
import iomtriage.cohorts.Cohorts;
import iomtriage.features.FeatureCatalogue;
import iomtriage.ranking.list.BriefLine;
import iomtriage.ranking.list.RankedList;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.records.JsonCaseRecordReader;
import iomtriage.scoring.pack.ModelPack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People who were read one by one and travelled as bytes make the very list that is made at once. */
class DividedTriageTest {

    private static final int PEOPLE = 100;

    @ParameterizedTest
    @ValueSource(strings = {"iom-default@2", "probation-tier@3"})
    void theListIsTheOneThatIsMadeAtOnce(String policy) throws Exception {
        ModelPack pack = ShippedPack.load();
        CaseTriage triage =
                new CaseTriage(FeatureCatalogue.standard(), () -> pack, Cohorts.builtIn(), PolicyReader.standard(), 2);
        TriageRequest request = TriageRequest.of(People.AS_OF, 10)
                .policy(VersionedId.parse(policy))
                .build();
        List<CaseEntry> entries = entries();
        ReferralList atOnce = triage.rank(People.source(entries), request, Progress.SILENT);

        List<byte[]> people =
                entries.stream().map(triage.divided(request)::read).toList();
        RankedList divided = triage.divided(request).rank(atOnce.header().caseload(), people.iterator());

        assertThat(ListText.of(divided, divided.size())).isEqualTo(ListText.of(atOnce, atOnce.size()));
        assertThat(divided.refused()).isEqualTo(atOnce.refused());
        assertThat(divided.notRanked()).isEqualTo(atOnce.notRanked());
        assertThat(divided.cohorts().overlaps()).isEqualTo(atOnce.cohorts().overlaps());
        for (int place = 1; place <= divided.size(); place++) {
            BriefLine brief = divided.brief(place);
            assertThat(divided.tierAt(place)).isEqualTo(atOnce.at(place).tier());
            assertThat(List.of(
                            brief.subject(),
                            brief.aboveCutLine(),
                            brief.tier(),
                            brief.basis(),
                            brief.reoffendingRank(),
                            brief.seriousHarmRank()))
                    .isEqualTo(List.of(
                            atOnce.at(place).subject(),
                            atOnce.at(place).aboveCutLine(),
                            atOnce.at(place).tier().tier(),
                            atOnce.at(place).basis(),
                            atOnce.at(place).reoffendingRank(),
                            atOnce.at(place).seriousHarmRank()));
        }
    }

    @Test
    void bytesThatAreNoPersonAreRefused() throws Exception {
        CaseTriage triage = new CaseTriage(
                FeatureCatalogue.standard(), ShippedPack::load, Cohorts.builtIn(), PolicyReader.standard(), 1);
        DividedTriage divided =
                triage.divided(TriageRequest.of(People.AS_OF, 10).build());
        byte[] person = divided.read(entries().get(0));

        assertThatThrownBy(() -> divided.rank(
                        "a", List.of(Arrays.copyOf(person, person.length - 1)).iterator()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "These bytes are not a person as this version writes one. Read and rank people with one version.");
    }

    /** Sound ones, one of a person who is there twice, and one that cannot be read. */
    private static List<CaseEntry> entries() throws Exception {
        List<CaseEntry> entries;
        try (Stream<CaseEntry> all =
                new JsonCaseRecordReader().jsonLines(ShippedPack.PEOPLE).entries()) {
            entries = new ArrayList<>(all.limit(PEOPLE).toList());
        }
        entries.add(entries.get(3));
        entries.add(
                7,
                new CaseEntry.Unreadable(
                        "line 8",
                        List.of(new Finding(FindingCode.UNREADABLE, "", "It is not JSON.", "Send it again."))));
        return entries;
    }
}
