package iomtriage.scoring;

import iomtriage.api.score.NoPackException;
import iomtriage.api.score.PackRefusedException;
import iomtriage.api.score.PackService;
import iomtriage.api.score.PackSummary;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.loading.PackLoader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** Holds the pack in service and swaps it in one step, and earlier ones for looking back. Thread-safe. */
public final class PackRegistry implements PackService, CurrentPack {

    private final Loading loading;
    private final AtomicReference<Optional<ModelPack>> current = new AtomicReference<>(Optional.empty());
    private final List<ModelPack> earlier = new CopyOnWriteArrayList<>();
    private final List<String> refusedEarlier = new CopyOnWriteArrayList<>();
    private volatile Optional<String> refusal = Optional.empty();

    /** @param loader checks packs and reads them */
    public PackRegistry(PackLoader loader) {
        loading = loader::load;
    }

    private PackRegistry(String reason) {
        refusal = Optional.of(reason);
        loading = pack -> {
            throw new PackRefusedException(pack.toString(), List.of(reason));
        };
    }

    /**
     * {@return one that puts no pack in service, whichever it is, and says why}
     *
     * @param reason why, and the way out, in whole sentences
     */
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
    public PackSummary addEarlier(Path pack) throws PackRefusedException {
        try {
            ModelPack loaded = loading.load(pack);
            earlier.add(loaded);
            return loaded.summary();
        } catch (PackRefusedException refused) {
            refusedEarlier.add(refused.getMessage());
            throw refused;
        }
    }

    @Override
    public List<PackSummary> earlier() {
        return earlier.stream().map(ModelPack::summary).toList();
    }

    @Override
    public List<String> refusedEarlier() {
        return List.copyOf(refusedEarlier);
    }

    @Override
    public ModelPack lookingBackTo(LocalDate day) {
        ModelPack now = get();
        return now.outcomesHadEndedBy(day)
                ? now
                : earlier.stream()
                        .filter(each -> each.predictsTheSameAs(now) && each.outcomesHadEndedBy(day))
                        .max(Comparator.comparing(
                                each -> each.summary().outcomesUntil().orElseThrow()))
                        .orElse(now);
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
