package iomtriage.reviews.access;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.cohort.CohortSurvey;
import iomtriage.api.identity.User;
import iomtriage.api.profile.CaseProfile;
import iomtriage.api.referral.Referral;
import iomtriage.api.score.Assessment;
import java.time.LocalDate;
import java.util.List;

/**
 * What there is to see of a person, as one reader may see it.
 *
 * @param gangIntelligence whether the reader may see what links a person to a gang
 */
public record ShownTo(boolean gangIntelligence) {

    public static ShownTo reader(GuardedAccess access, User reader) {
        return new ShownTo(access.gangIntelligence(reader));
    }

    /** The record from which everything that the reader is shown is worked out. */
    public CaseRecord of(CaseRecord record, LocalDate asOf) {
        return gangIntelligence ? record : WithoutGangIntelligence.of(record, asOf);
    }

    /** Whether the reader may know who meets a definition of persistence: one that looks at such intelligence gives it away. */
    public boolean mayKnowWhoMeets(CohortDefinition definition) {
        return gangIntelligence || !GangIntelligence.looksAt(definition.rule());
    }

    /** The definitions whose numbers the reader may see: in a list made without such intelligence, those of others would be wrong. */
    public List<CohortDefinition> definitions(CohortSurvey survey) {
        return survey.definitions().stream().filter(this::mayKnowWhoMeets).toList();
    }

    public Referral of(Referral referral) {
        return gangIntelligence ? referral : GangRedaction.of(referral);
    }

    public Assessment of(Assessment assessment) {
        return gangIntelligence ? assessment : GangRedaction.of(assessment);
    }

    public CaseProfile of(CaseProfile profile) {
        return gangIntelligence ? profile : GangRedaction.of(profile);
    }
}
