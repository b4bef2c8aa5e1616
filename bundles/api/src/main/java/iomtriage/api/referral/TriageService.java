package iomtriage.api.referral;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.place.PlacementsRefusedException;
import iomtriage.api.score.VersionedId;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Ranks a caseload for a number of places. Thread-safe. It advises; a person decides. */
@ProviderType
public interface TriageService {

    /**
     * Ranks a caseload. Refused records do not stop the rest: they are listed with their findings.
     *
     * @param source the caseload, which is read once
     * @param request the day, the places, and who must and must not be on the list
     * @param progress told how far it has come; {@link Progress#SILENT} for nobody
     * @return everybody who could be ranked, in order, with those who could not be and why
     * @throws EmptyCaseloadException if the source has no entry
     * @throws iomtriage.api.score.NoPackException if no model pack is in service
     * @throws IllegalArgumentException if someone is nominated to a list that no definition asks for, or the request
     *     names a policy that is not one of {@link #policies}
     * @throws PlacementsRefusedException if the decisions about who must and must not be on the list cannot all be kept
     * @throws java.io.UncheckedIOException if the source cannot be read
     */
    ReferralList rank(CaseSource source, TriageRequest request, Progress progress);

    /**
     * {@return names of the lists of nominations that the definitions of persistence in use ask for, in order of first
     * mention; may be empty}
     */
    List<String> nominationLists();

    /** {@return the policies that a request may name; the first is the one by which it is ranked if it names none} */
    default List<VersionedId> policies() {
        return List.of();
    }

    /**
     * Ranks a caseload without saying how far it has come.
     *
     * @param source the caseload, which is read once
     * @param request the day, the places, and who must and must not be on the list
     * @return everybody who could be ranked, in order, with those who could not be and why
     * @throws EmptyCaseloadException if the source has no entry
     * @throws iomtriage.api.score.NoPackException if no model pack is in service
     * @throws IllegalArgumentException if someone is nominated to a list that no definition asks for, or the request
     *     names a policy that is not one of {@link #policies}
     * @throws PlacementsRefusedException if the decisions about who must and must not be on the list cannot all be kept
     * @throws java.io.UncheckedIOException if the source cannot be read
     */
    default ReferralList rank(CaseSource source, TriageRequest request) {
        return rank(source, request, Progress.SILENT);
    }
}
