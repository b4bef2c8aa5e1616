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
     * {@return everything about one person as of a day}
     *
     * @param record the person's record; it is validated
     * @param asOf the day as of which it is read: nothing that became known later is used
     * @throws iomtriage.api.finding.CaseRecordRefusedException if the record contradicts itself, with every finding
     * @throws iomtriage.api.score.NoPackException if no pack is in service
     */
    CaseProfile profile(CaseRecord record, LocalDate asOf);

    /**
     * {@return the profile in words, without a place on a list}
     *
     * @param profile from {@link #profile}
     * @param reader whom it is written for
     */
    ReaderText explain(CaseProfile profile, Reader reader);

    /**
     * {@return the profile in words, with the person's line on a list, undecided}
     *
     * @param profile from {@link #profile}
     * @param referral the person's line on a list
     * @param reader whom it is written for
     * @throws IllegalArgumentException if the line is about someone else
     */
    ReaderText explain(CaseProfile profile, Referral referral, Reader reader);

    /**
     * {@return the profile in words, with the person's line on a list and where the referral stands by what was
     * decided}
     *
     * @param profile from {@link #profile}
     * @param referral the person's line on a list
     * @param standing where the referral stands
     * @param reader whom it is written for
     * @throws IllegalArgumentException if the line is about someone else
     */
    ReaderText explain(CaseProfile profile, Referral referral, Standing standing, Reader reader);
}
