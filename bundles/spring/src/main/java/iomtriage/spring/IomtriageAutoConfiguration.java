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

    /**
     * Starts what the properties say; it is closed with the context.
     *
     * @param environment the program's own configuration
     * @return what was started
     * @throws iomtriage.launcher.SettingsRefusedException if a property {@code iomtriage.*} is no setting, or not of
     *     its kind
     * @throws iomtriage.launcher.FrameworkException if it does not start, with what is wrong
     */
    @Bean
    @ConditionalOnMissingBean
    public Iomtriage iomtriage(ConfigurableEnvironment environment) {
        return Iomtriage.start(SpringSettings.of(environment));
    }

    @Bean
    HostBeans iomtriageHostBeans(Iomtriage iomtriage, ListableBeanFactory beans) {
        return new HostBeans(iomtriage, beans);
    }

    /**
     * {@return what ranks a caseload}
     *
     * @param iomtriage what was started
     */
    @Bean
    public TriageService triageService(Iomtriage iomtriage) {
        return iomtriage.triage();
    }

    /**
     * {@return what scores one person}
     *
     * @param iomtriage what was started
     */
    @Bean
    public ScoringService scoringService(Iomtriage iomtriage) {
        return iomtriage.scoring();
    }

    /**
     * {@return what puts model packs in service}
     *
     * @param iomtriage what was started
     */
    @Bean
    public PackService packService(Iomtriage iomtriage) {
        return iomtriage.packs();
    }

    /**
     * {@return what runs the definitions of persistence}
     *
     * @param iomtriage what was started
     */
    @Bean
    public CohortService cohortService(Iomtriage iomtriage) {
        return iomtriage.cohorts();
    }

    /**
     * {@return what tells needs and harm of one person}
     *
     * @param iomtriage what was started
     */
    @Bean
    public ProfileService profileService(Iomtriage iomtriage) {
        return iomtriage.profiles();
    }

    /**
     * {@return what reads case records from JSON}
     *
     * @param iomtriage what was started
     */
    @Bean
    public CaseRecordReader caseRecordReader(Iomtriage iomtriage) {
        return iomtriage.records();
    }

    // Asked for only by a host that starts these parts.

    /**
     * {@return what puts on record what people decide} Needs {@code iomtriage.launcher.part=decisions}.
     *
     * @param iomtriage what was started
     */
    @Bean
    @Lazy
    public ReviewService reviewService(Iomtriage iomtriage) {
        return iomtriage.reviews();
    }

    /**
     * {@return keys for applications that call the HTTP interface} Needs {@code iomtriage.launcher.part=decisions}.
     *
     * @param iomtriage what was started
     */
    @Bean
    @Lazy
    public ApiKeys apiKeys(Iomtriage iomtriage) {
        return iomtriage.apiKeys();
    }

    /**
     * {@return the list that people look at} Needs {@code iomtriage.launcher.part=pages}.
     *
     * @param iomtriage what was started
     */
    @Bean
    @Lazy
    public ListInView listInView(Iomtriage iomtriage) {
        return iomtriage.lists();
    }
}
