package iomtriage.scoring;

import iomtriage.scoring.pack.ModelPack;
import org.osgi.annotation.versioning.ProviderType;

/** The model pack in service, for rooms that score by themselves. */
@ProviderType
public interface CurrentPack {

    /**
     * The pack in service. Keep it for the whole of a call: the next one may be another.
     *
     * @throws iomtriage.api.score.NoPackException if there is none
     */
    ModelPack get();
}
