package iomtriage.reviews.profile;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.harm.HarmProfile;
import iomtriage.api.profile.CaseProfile;
import iomtriage.api.profile.ProfileService;
import iomtriage.api.profile.Reader;
import iomtriage.api.profile.ReaderText;
import iomtriage.api.referral.Referral;
import iomtriage.api.review.Standing;
import iomtriage.api.score.Assessment;
import iomtriage.cohorts.CohortPasses;
import iomtriage.features.FeatureCatalogue;
import iomtriage.ranking.policy.RankingPolicy;
import iomtriage.records.asof.RecordAsOf;
import iomtriage.reviews.wording.PersonWriter;
import iomtriage.reviews.wording.PractitionerWriter;
import iomtriage.reviews.wording.SupervisorWriter;
import iomtriage.scoring.CaseScoring;
import iomtriage.scoring.CurrentPack;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Builds the profile of one person and says it in words. Thread-safe. */
public final class CaseProfiles implements ProfileService {

    private final CurrentPack packs;
    private final CaseScoring scoring;
    private final HarmReader harm;
    private final PersonWriter person;
    private final CohortPasses cohorts;

    /**
     * @param policy says from which band on a prediction by itself indicates serious harm
     * @param cohorts the definitions of persistence in use, for their names
     */
    public CaseProfiles(FeatureCatalogue catalogue, CurrentPack packs, RankingPolicy policy, CohortPasses cohorts) {
        this.cohorts = cohorts;
        this.packs = packs;
        this.scoring = new CaseScoring(catalogue, packs);
        this.harm = new HarmReader(policy);
        this.person = new PersonWriter(catalogue);
    }

    @Override
    public CaseProfile profile(CaseRecord record, LocalDate asOf) {
        Assessment assessment = scoring.assess(record, asOf);
        CaseRecord known = new RecordAsOf(asOf).of(record);
        HarmProfile found = harm.read(known, assessment);
        return new CaseProfile(
                assessment, found, NeedsReader.read(known, assessment), SafetyReader.read(known, found, asOf));
    }

    @Override
    public ReaderText explain(CaseProfile profile, Reader reader) {
        return explain(profile, Optional.empty(), Standing.UNDECIDED, reader);
    }

    @Override
    public ReaderText explain(CaseProfile profile, Referral referral, Reader reader) {
        return explain(profile, referral, Standing.UNDECIDED, reader);
    }

    @Override
    public ReaderText explain(CaseProfile profile, Referral referral, Standing standing, Reader reader) {
        if (!referral.subject().equals(profile.assessment().subject())) {
            throw new IllegalArgumentException(
                    "The profile and the line on the list are about different people. Take the"
                            + " line of the person whom the profile is about.");
        }
        return explain(profile, Optional.of(referral), standing, reader);
    }

    /** A definition that went out of use since the list was made is called by its id. */
    private String definition(String id) {
        return cohorts.definitions().stream()
                .filter(each -> each.id().equals(id))
                .map(CohortDefinition::name)
                .findFirst()
                .orElse(id);
    }

    private ReaderText explain(CaseProfile profile, Optional<Referral> referral, Standing standing, Reader reader) {
        List<String> notes = packs.get().summary().warning().stream().toList();
        return switch (reader) {
            case PRACTITIONER -> PractitionerWriter.write(profile, referral, notes, this::definition);
            case SUPERVISOR -> SupervisorWriter.write(profile, referral, notes, this::definition);
            case PERSON -> person.write(profile, referral, standing, notes);
        };
    }
}
