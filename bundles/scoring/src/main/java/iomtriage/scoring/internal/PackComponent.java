package iomtriage.scoring.internal;

import iomtriage.api.score.PackRefusedException;
import iomtriage.api.score.PackService;
import iomtriage.api.score.PackSummary;
import iomtriage.features.FeatureCatalogue;
import iomtriage.scoring.CurrentPack;
import iomtriage.scoring.PackListener;
import iomtriage.scoring.PackRegistry;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.layout.InputLayouts;
import iomtriage.scoring.pack.loading.PackLoader;
import iomtriage.scoring.pack.loading.PackTrust;
import iomtriage.scoring.pack.loading.TrustedKeys;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArraySet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;

/** The pack in service, as configured. A refused pack leaves no pack in service; every call then says why. */
@Component(
        service = {PackService.class, CurrentPack.class},
        configurationPid = PackConfiguration.PID)
@Designate(ocd = PackConfiguration.class)
public final class PackComponent implements PackService, CurrentPack {

    private static final System.Logger LOG = System.getLogger(PackComponent.class.getName());

    private volatile PackRegistry packs;
    private final Collection<PackListener> listeners = new CopyOnWriteArraySet<>();

    @Activate
    public PackComponent(PackConfiguration configuration) {
        packs = configured(configuration);
    }

    /** Without going: anyone who uses this service would have to start again, and with them the store and the pages. */
    @Modified
    void modified(PackConfiguration configuration) {
        try {
            packs = configured(configuration);
        } catch (IllegalArgumentException unreadable) {
            // With a key that cannot be read nobody can say whether the pack in service is one of the trusted.
            packs = PackRegistry.refusing(unreadable.getMessage());
            LOG.log(System.Logger.Level.ERROR, unreadable.getMessage());
        }
        listeners.forEach(PackListener::packPutInService);
    }

    private static PackRegistry configured(PackConfiguration configuration) {
        Optional<String> key = Optional.of(configuration.trusted_key()).filter(text -> !text.isBlank());
        PackRegistry packs = new PackRegistry(new PackLoader(
                InputLayouts.caseRecords(FeatureCatalogue.standard()),
                key.map(TrustedKeys::parse)
                        .map(Optional::of)
                        .map(PackTrust::new)
                        .orElse(PackTrust.DIGESTS_ONLY)));
        if (!configuration.pack().isBlank()) {
            try {
                packs.use(Path.of(configuration.pack()));
            } catch (PackRefusedException refused) {
                // The registry keeps the reason and gives it to every caller who asks for a score.
                LOG.log(System.Logger.Level.ERROR, refused.getMessage());
            }
        }
        for (String earlier : configuration.earlier()) {
            try {
                packs.addEarlier(Path.of(earlier));
            } catch (PackRefusedException refused) {
                // The registry keeps the reason, and the page of the look-back says it.
                LOG.log(System.Logger.Level.ERROR, refused.getMessage());
            }
        }
        return packs;
    }

    @Override
    public Optional<PackSummary> inService() {
        return packs.inService();
    }

    @Override
    public PackSummary use(Path pack) throws PackRefusedException {
        PackSummary used = packs.use(pack);
        listeners.forEach(PackListener::packPutInService);
        return used;
    }

    @Override
    public PackSummary addEarlier(Path pack) throws PackRefusedException {
        return packs.addEarlier(pack);
    }

    @Override
    public List<PackSummary> earlier() {
        return packs.earlier();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(PackListener listener) {
        listeners.add(listener);
    }

    void remove(PackListener listener) {
        listeners.remove(listener);
    }

    @Override
    public ModelPack get() {
        return packs.get();
    }

    @Override
    public ModelPack lookingBackTo(LocalDate day) {
        return packs.lookingBackTo(day);
    }

    @Override
    public List<String> refusedEarlier() {
        return packs.refusedEarlier();
    }
}
