package iomtriage.api.cohort;

import iomtriage.api.caserecord.SubjectId;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** The people whom one definition picks from a caseload. */
@ProviderType
public interface Cohort {

    /** {@return the definition's id} */
    String definition();

    /** {@return who belongs, in the caseload's order} */
    List<SubjectId> members();

    /** {@return how many do not belong} */
    int notMembers();

    /** {@return whose membership is not decidable, in the caseload's order} */
    List<SubjectId> notDecidable();

    /** {@return of how many of those what is missing, by what it is in plain words, sorted by that text} */
    Map<String, Integer> missing();

    /**
     * {@return who does not belong but would after one step (see {@link DefinitionStanding#near()}), in the caseload's
     * order}
     */
    List<SubjectId> justOutside();

    /** {@return who belongs but would not after one step, in the caseload's order} */
    List<SubjectId> justInside();

    /** {@return how many belong} */
    default int size() {
        return members().size();
    }
}
