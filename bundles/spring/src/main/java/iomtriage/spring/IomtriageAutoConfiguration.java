package iomtriage.spring;

import iomtriage.api.caseload.CaseRecordReader;
import iomtriage.api.cohort.CohortService;
import iomtriage.api.identity.ApiKeys;
import iomtriage.api.profile.ProfileService;
import iomtriage.api.referral.ListInView;
import iomtriage.api.referral.TriageService;
import iomtriage.api.review.ReviewService;
import iomtriage.api.score.PackService;
import iomtriage.api.score.ScoringService;
import iomtriage.launcher.Iomtriage;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Starts IOM Triage with the program, by its properties {@code iomtriage.*}, and stops it with it. Services are beans; beans of
 * the host that implement an interface of the API are handed over.
 */
@AutoConfiguration
public class IomtriageAutoConfiguration {

    /** Closed with the context. */
    @Bean
    @ConditionalOnMissingBean
    public Iomtriage iomtriage(ConfigurableEnvironment environment) {
        return Iomtriage.start(SpringSettings.of(environment));
    }

    @Bean
    HostBeans iomtriageHostBeans(Iomtriage iomtriage, ListableBeanFactory beans) {
        return new HostBeans(iomtriage, beans);
    }

    @Bean
    public TriageService triageService(Iomtriage iomtriage) {
        return iomtriage.triage();
    }

    @Bean
    public ScoringService scoringService(Iomtriage iomtriage) {
        return iomtriage.scoring();
    }

    @Bean
    public PackService packService(Iomtriage iomtriage) {
        return iomtriage.packs();
    }

    @Bean
    public CohortService cohortService(Iomtriage iomtriage) {
        return iomtriage.cohorts();
    }

    @Bean
    public ProfileService profileService(Iomtriage iomtriage) {
        return iomtriage.profiles();
    }

    @Bean
    public CaseRecordReader caseRecordReader(Iomtriage iomtriage) {
        return iomtriage.records();
    }

    // Asked for only by a host that starts these parts.

    /** Needs {@code iomtriage.launcher.part=decisions}. */
    @Bean
    @Lazy
    public ReviewService reviewService(Iomtriage iomtriage) {
        return iomtriage.reviews();
    }

    /** Needs {@code iomtriage.launcher.part=decisions}. */
    @Bean
    @Lazy
    public ApiKeys apiKeys(Iomtriage iomtriage) {
        return iomtriage.apiKeys();
    }

    /** Needs {@code iomtriage.launcher.part=pages}. */
    @Bean
    @Lazy
    public ListInView listInView(Iomtriage iomtriage) {
        return iomtriage.lists();
    }
}
