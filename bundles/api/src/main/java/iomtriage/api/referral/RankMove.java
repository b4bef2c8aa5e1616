package iomtriage.api.referral;

import iomtriage.api.caserecord.SubjectId;
import java.util.List;
import java.util.OptionalInt;
import org.osgi.annotation.versioning.ProviderType;

/** One person's move from one list to another, with its reasons. */
@ProviderType
public interface RankMove {

    /** {@return who moves} */
    SubjectId subject();

    /** {@return place on the earlier list; empty if the person was not ranked} */
    OptionalInt before();

    /** {@return place on the later list; empty if the person is not ranked} */
    OptionalInt after();

    /** {@return whether the person had one of the places on the earlier list} */
    boolean aboveBefore();

    /** {@return whether the person has one of the places on the later list} */
    boolean aboveAfter();

    /** {@return why, strongest first, each a phrase in plain words, for example "2 new sanctions"; at least one} */
    List<String> reasons();

    /** {@return how many places the person moved, whichever way; 0 if they are on one of the lists only} */
    default int distance() {
        return before().isPresent() && after().isPresent() ? Math.abs(after().getAsInt() - before().getAsInt()) : 0;
    }
}
