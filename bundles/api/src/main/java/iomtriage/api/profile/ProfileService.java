package iomtriage.api.profile;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.referral.Referral;
import iomtriage.api.review.Standing;
import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;

/** Shows all that bears on one person, and says it in words. Thread-safe. It advises; a person decides. */
@ProviderType
public interface ProfileService {

    /**
     * Everything about one person as of a day: nothing that became known later is used.
     *
     * @throws iomtriage.api.finding.CaseRecordRefusedException if the record contradicts itself, with every finding
     * @throws iomtriage.api.score.NoPackException if no pack is in service
     */
    CaseProfile profile(CaseRecord record, LocalDate asOf);

    /** The profile in words, without a place on a list. */
    ReaderText explain(CaseProfile profile, Reader reader);

    /**
     * The profile in words, with the person's line on a list.
     *
     * @throws IllegalArgumentException if the line is about someone else
     */
    ReaderText explain(CaseProfile profile, Referral referral, Reader reader);

    /**
     * The profile in words, with the person's line on a list and where the referral stands by what was decided.
     *
     * @throws IllegalArgumentException if the line is about someone else
     */
    ReaderText explain(CaseProfile profile, Referral referral, Standing standing, Reader reader);
}
