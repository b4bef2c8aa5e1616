package iomtriage.api.cohort;

import iomtriage.api.caserecord.SubjectId;
import java.util.List;
import java.util.OptionalDouble;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a cohort would have covered, and who desisted anyway.
 *
 * <p>People of whom nothing was handed in were not followed up (gone abroad, inside throughout, died): they are counted
 * apart, never as having done nothing.
 */
@ProviderType
public interface FollowUp {

    /** {@return the definition's id} */
    String definition();

    /** {@return members who were followed up} */
    int followed();

    /** {@return members who were not} */
    int notFollowed();

    /** {@return later offences of the members} */
    long offences();

    /** {@return later offences of the whole caseload} */
    long offencesOfAll();

    /** {@return later offences of serious harm of the members} */
    long seriousHarm();

    /** {@return later offences of serious harm of the whole caseload} */
    long seriousHarmOfAll();

    /** {@return members with no later sanction, in the caseload's order} */
    List<SubjectId> desisted();

    /** {@return share of all later offences that the cohort would have covered, 0 to 1; empty if there were none} */
    default OptionalDouble offenceShare() {
        return share(offences(), offencesOfAll());
    }

    /**
     * {@return share of all later serious harm that the cohort would have covered, 0 to 1; empty if there was none}
     */
    default OptionalDouble seriousHarmShare() {
        return share(seriousHarm(), seriousHarmOfAll());
    }

    /** {@return share of the members followed up who desisted, 0 to 1; empty if nobody was followed up} */
    default OptionalDouble desistedShare() {
        return share(desisted().size(), followed());
    }

    private static OptionalDouble share(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
