package iomtriage.api.referral;

import iomtriage.api.caserecord.SubjectId;
import java.util.List;
import java.util.OptionalInt;
import org.osgi.annotation.versioning.ProviderType;

/** One person's move from one list to another, with its reasons. */
@ProviderType
public interface RankMove {

    /** Who. */
    SubjectId subject();

    /** Place on the earlier list; empty if the person was not ranked. */
    OptionalInt before();

    /** Place on the later list; empty if the person is not ranked. */
    OptionalInt after();

    /** Whether the person had one of the places. */
    boolean aboveBefore();

    /** Whether the person has one now. */
    boolean aboveAfter();

    /** Why, strongest first, each a phrase in plain words, for example "2 new sanctions"; at least one. */
    List<String> reasons();

    /** How many places the person moved, whichever way; 0 if they are on one of the lists only. */
    default int distance() {
        return before().isPresent() && after().isPresent() ? Math.abs(after().getAsInt() - before().getAsInt()) : 0;
    }
}
