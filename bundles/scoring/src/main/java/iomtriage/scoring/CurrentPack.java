package iomtriage.scoring;

import iomtriage.scoring.pack.ModelPack;
import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The model pack in service, for rooms that score by themselves. */
@ProviderType
public interface CurrentPack {

    /**
     * {@return the pack in service} Keep it for the whole of a call: the next one may be another.
     *
     * @throws iomtriage.api.score.NoPackException if there is none
     */
    ModelPack get();

    /**
     * {@return the pack by which to look back on a past day: the one in service if the outcomes that it learnt from had
     * ended by then; otherwise, of the earlier packs that predict the same, the newest of which that is so; otherwise
     * the one in service, which has seen that day in training}
     *
     * @param day the day as of which people are scored
     * @throws iomtriage.api.score.NoPackException if there is none in service
     */
    default ModelPack lookingBackTo(LocalDate day) {
        return get();
    }

    /**
     * {@return why earlier packs that the configuration names are not used, each a sentence or more for people; empty
     * if all are}
     */
    default List<String> refusedEarlier() {
        return List.of();
    }
}
