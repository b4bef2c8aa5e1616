package iomtriage.scoring;

import iomtriage.api.score.NoPackException;
import iomtriage.api.score.PackRefusedException;
import iomtriage.api.score.PackService;
import iomtriage.api.score.PackSummary;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.loading.PackLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Holds the pack in service and swaps it in one step. Thread-safe. */
public final class PackRegistry implements PackService, CurrentPack {

    private final Loading loading;
    private final AtomicReference<Optional<ModelPack>> current = new AtomicReference<>(Optional.empty());
    private volatile Optional<String> refusal = Optional.empty();

    public PackRegistry(PackLoader loader) {
        loading = loader::load;
    }

    private PackRegistry(String reason) {
        refusal = Optional.of(reason);
        loading = pack -> {
            throw new PackRefusedException(pack.toString(), List.of(reason));
        };
    }

    /** One that puts no pack in service, whichever it is, and says why. */
    public static PackRegistry refusing(String reason) {
        return new PackRegistry(reason);
    }

    @Override
    public Optional<PackSummary> inService() {
        return current.get().map(ModelPack::summary);
    }

    @Override
    public PackSummary use(Path pack) throws PackRefusedException {
        try {
            ModelPack loaded = loading.load(pack);
            current.set(Optional.of(loaded));
            return loaded.summary();
        } catch (PackRefusedException refused) {
            refusal = Optional.of(refused.getMessage());
            throw refused;
        }
    }

    @Override
    public ModelPack get() {
        return current.get().orElseThrow(() -> new NoPackException(refusal));
    }

    @FunctionalInterface
    private interface Loading {

        ModelPack load(Path pack) throws PackRefusedException;
    }
}
