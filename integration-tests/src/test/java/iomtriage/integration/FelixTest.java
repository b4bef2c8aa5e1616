package iomtriage.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseRecordReader;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.referral.Progress;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.referral.TriageService;
import iomtriage.api.score.Assessment;
import iomtriage.api.score.Contribution;
import iomtriage.api.score.Explanation;
import iomtriage.api.score.NoPackException;
import iomtriage.api.score.PackRefusedException;
import iomtriage.api.score.PackService;
import iomtriage.api.score.ScoreResult;
import iomtriage.api.score.ScoringService;
import iomtriage.launcher.EmbeddedFramework;
import iomtriage.launcher.LaunchSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Hashtable;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** The real bundles in a real framework, reached the way a host reaches them: through the service registry. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FelixTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    static Path cache;

    private static EmbeddedFramework framework;
    private static CaseSource caseload;

    @BeforeAll
    static void startTheBundles() throws IOException {
        framework = EmbeddedFramework.start(
                cache.resolve("felix"), LaunchSettings.standard().with("iomtriage.triage.threads", 2));
        caseload = framework.service(CaseRecordReader.class, PATIENCE).jsonLines(ShippedCaseload.file());
    }

    @AfterAll
    static void stopTheBundles() {
        framework.close();
    }

    @Test
    @Order(1)
    void withoutAPackTheServiceSaysSoAndScoresNothing() {
        assertThatExceptionOfType(NoPackException.class).isThrownBy(FelixTest::rank);
    }

    @Test
    @Order(2)
    void aCaseloadIsRankedThroughTheServiceRegistry() throws PackRefusedException {
        framework.service(PackService.class, PATIENCE).use(ShippedCaseload.pack());

        ReferralList list = rank();

        assertThat(list.size() + list.notRanked().size() + list.refused().size())
                .isEqualTo(5_000);
        assertThat(list.refused()).isEmpty();
        assertThat(list.top(20)).extracting(Referral::place).first().isEqualTo(1);
        assertThat(rank().header()).isEqualTo(list.header());
    }

    @Test
    @Order(3)
    void contributionsPlusBaseEqualTheScoreForEveryPersonOfTheCaseload() {
        ReferralList list = rank();
        for (int place = 1; place <= list.size(); place++) {
            for (ScoreResult result : list.at(place).assessment().results()) {
                Explanation explanation = result.explanation().orElseThrow();
                double sum = explanation.base();
                for (Contribution contribution : explanation.contributions()) {
                    sum += contribution.logOdds();
                }
                assertThat(sum).isCloseTo(result.score().orElseThrow().logOdds(), within(1e-9));
            }
        }
    }

    @Test
    @Order(4)
    void scoringOnePersonGivesWhatTheListGives() {
        ReferralList list = rank();
        ScoringService scoring = framework.service(ScoringService.class, PATIENCE);
        try (Stream<CaseEntry> entries = caseload.entries()) {
            entries.limit(50).forEach(entry -> {
                CaseRecord record = ((CaseEntry.Readable) entry).record();
                Assessment alone = scoring.assess(record, AS_OF);
                list.find(record.subject())
                        // A list's reasons also say how a person stands among the caseload: the numbers are the same.
                        .ifPresent(referral -> assertThat(referral.assessment())
                                .usingRecursiveComparison()
                                .ignoringFieldsMatchingRegexes(".*\\.reason")
                                .isEqualTo(alone));
            });
        }
    }

    @Test
    @Order(5)
    void aRefusedPackLeavesTheOneInServiceInService() {
        PackService packs = framework.service(PackService.class, PATIENCE);
        var before = packs.inService();

        assertThatExceptionOfType(PackRefusedException.class).isThrownBy(() -> packs.use(cache.resolve("absent")));

        assertThat(packs.inService()).isEqualTo(before).isPresent();
    }

    @Test
    @Order(6)
    void anotherPackByConfigurationStopsNoServiceAndAKeyThatCannotBeReadLeavesNone() throws Exception {
        PackService packs = framework.service(PackService.class, PATIENCE);
        TriageService triage = framework.service(TriageService.class, PATIENCE);
        Configuration configuration =
                framework.service(ConfigurationAdmin.class, PATIENCE).getConfiguration("iomtriage.packs", "?");

        configuration.update(
                new Hashtable<>(Map.of("pack", cache.resolve("absent").toString())));

        await(() -> assertThatExceptionOfType(NoPackException.class)
                .isThrownBy(FelixTest::rank)
                .withMessageContaining("There is no folder or archive of that name"));

        configuration.update(
                new Hashtable<>(Map.of("pack", ShippedCaseload.pack().toString())));

        await(() -> assertThat(packs.inService()).isPresent());

        configuration.update(
                new Hashtable<>(Map.of("pack", ShippedCaseload.pack().toString(), "trusted.key", "not a key")));

        await(() -> assertThatExceptionOfType(NoPackException.class)
                .isThrownBy(FelixTest::rank)
                .withMessageContaining("The trusted key is not an Ed25519 public key"));
        assertThat(framework.service(PackService.class, PATIENCE)).isSameAs(packs);
        assertThat(framework.service(TriageService.class, PATIENCE)).isSameAs(triage);
    }

    private static void await(Runnable holds) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                holds.run();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                Thread.sleep(20);
            }
        }
    }

    private static ReferralList rank() {
        return framework
                .service(TriageService.class, PATIENCE)
                .rank(caseload, TriageRequest.of(AS_OF, 15).build(), Progress.SILENT);
    }
}
