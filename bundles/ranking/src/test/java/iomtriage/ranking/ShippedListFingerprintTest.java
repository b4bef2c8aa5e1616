package iomtriage.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.referral.Referral;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.score.Contribution;
import iomtriage.api.score.Explanation;
import iomtriage.api.score.PackRefusedException;
import iomtriage.api.score.ScoreResult;
import iomtriage.cohorts.Cohorts;
import iomtriage.features.FeatureCatalogue;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.ranking.policy.PolicyRefusedException;
import iomtriage.ranking.policy.RankingPolicy;
import iomtriage.records.JsonCaseRecordReader;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.layout.InputLayouts;
import iomtriage.scoring.pack.loading.PackLoader;
import iomtriage.scoring.pack.loading.PackTrust;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The lists of the caseload that ships, to the last bit and without their sentences: order, places, tiers, ranks, cohorts,
 * probabilities and contributions. A change that is only one of structure leaves every digest as it is; one that is meant to
 * change a number changes the digests here and says so.
 */
class ShippedListFingerprintTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Path PEOPLE =
            ROOT.resolve("training-data").resolve("simulated").resolve("case-records.jsonl.gz");
    private static final RankingPolicy DEFAULT = PolicyReader.standard();
    private static final RankingPolicy HARM_FIRST = Caseload.policy(PolicyText.standardWith(
            "\"order\": [\"assessed\", \"reoffending\", \"serious-harm\"]",
            "\"order\": [\"serious-harm\", \"reoffending\"]"));
    private static final RankingPolicy BY_ORDER = Caseload.policy(PolicyText.byOrderAlone());

    @ParameterizedTest
    @CsvSource({
        "default, 2026-01-01, 15, 439e0e02469e5e9c",
        "default, 2026-01-01, 250, b0b7cb54bf2041e6",
        "default, 2026-09-30, 15, 86e9ce9e9fc6682d",
        "default, 2025-06-30, 50, b0841353d3cde784",
        "harm first, 2026-01-01, 15, 7d4481beb6a2fe1d",
        "harm first, 2026-09-30, 50, 1019f884262161c6",
        "by order, 2026-01-01, 40, 35596962dacb7b07"
    })
    void theListIsTheSameToTheLastBit(String policy, LocalDate asOf, int capacity, String digest) throws IOException {
        ReferralList list = triage(policy)
                .rank(
                        new JsonCaseRecordReader().jsonLines(PEOPLE),
                        TriageRequest.of(asOf, capacity).build());

        assertThat(fingerprint(list)).isEqualTo(digest);
    }

    private static CaseTriage triage(String name) {
        RankingPolicy policy = switch (name) {
            case "harm first" -> HARM_FIRST;
            case "by order" -> BY_ORDER;
            default -> DEFAULT;
        };
        try {
            ModelPack pack = new PackLoader(
                            InputLayouts.caseRecords(FeatureCatalogue.standard()), PackTrust.DIGESTS_ONLY)
                    .load(ROOT.resolve("models").resolve("england-and-wales"));
            return new CaseTriage(FeatureCatalogue.standard(), () -> pack, Cohorts.builtIn(), policy, 2);
        } catch (PackRefusedException | PolicyRefusedException refused) {
            throw new AssertionError("What ships must load", refused);
        }
    }

    private static String fingerprint(ReferralList list) {
        MessageDigest digest = sha256();
        for (int place = 1; place <= list.size(); place++) {
            add(digest, line(list.at(place)));
        }
        list.refused().forEach(each -> add(digest, "refused " + each.reference()));
        list.notRanked()
                .forEach(each -> add(digest, "not ranked " + each.subject().value()));
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static void add(MessageDigest digest, String line) {
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String line(Referral each) {
        StringBuilder line = new StringBuilder(2_000)
                .append(each.place())
                .append(' ')
                .append(each.rank())
                .append(' ')
                .append(each.subject().value())
                .append(' ')
                .append(each.tier().tier().label())
                .append(each.tier().provisional() ? "* " : " ")
                .append(each.reoffendingRank())
                .append(' ')
                .append(each.seriousHarmRank())
                .append(' ')
                .append(each.aboveCutLine())
                .append(' ')
                .append(each.cohorts());
        for (ScoreResult result : each.assessment().results()) {
            Explanation explanation = result.explanation().orElseThrow();
            line.append(' ')
                    .append(hex(result.score().orElseThrow().probability()))
                    .append(hex(explanation.base()));
            for (Contribution contribution : explanation.contributions()) {
                line.append(hex(contribution.logOdds()));
            }
        }
        return line.toString();
    }

    private static String hex(double value) {
        return Long.toHexString(Double.doubleToLongBits(value));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", absent);
        }
    }
}
