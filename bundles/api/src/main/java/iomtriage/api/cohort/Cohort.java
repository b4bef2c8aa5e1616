package iomtriage.api.cohort;

import iomtriage.api.caserecord.SubjectId;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** The people whom one definition picks from a caseload. */
@ProviderType
public interface Cohort {

    /** The definition's id. */
    String definition();

    /** Who belongs, in the caseload's order. */
    List<SubjectId> members();

    /** How many do not belong. */
    int notMembers();

    /** Whose membership is not decidable, in the caseload's order. */
    List<SubjectId> notDecidable();

    /** How many of those want what, by what is missing in plain words, sorted by its text. */
    Map<String, Integer> missing();

    /** Who does not belong but would after one step (see {@link DefinitionStanding#near()}). */
    List<SubjectId> justOutside();

    /** Who belongs but would not after one step. */
    List<SubjectId> justInside();

    /** How many belong. */
    default int size() {
        return members().size();
    }
}
