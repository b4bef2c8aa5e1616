package iomtriage.scoring.internal;

import iomtriage.api.score.PackRefusedException;
import iomtriage.api.score.PackService;
import iomtriage.api.score.PackSummary;
import iomtriage.features.FeatureCatalogue;
import iomtriage.scoring.CurrentPack;
import iomtriage.scoring.PackShelf;
import iomtriage.scoring.pack.InputLayouts;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.PackLoader;
import iomtriage.scoring.pack.PackTrust;
import iomtriage.scoring.pack.TrustedKeys;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** The pack in service, as configured. A refused pack leaves no pack in service; every call then says why. */
@Component(
        service = {PackService.class, CurrentPack.class},
        configurationPid = PackConfiguration.PID)
@Designate(ocd = PackConfiguration.class)
public final class PackComponent implements PackService, CurrentPack {

    private final PackShelf shelf;

    @Activate
    public PackComponent(PackConfiguration configuration) {
        Optional<String> key = Optional.of(configuration.trusted_key()).filter(text -> !text.isBlank());
        shelf = new PackShelf(new PackLoader(
                InputLayouts.caseRecords(FeatureCatalogue.standard()),
                key.map(TrustedKeys::parse)
                        .map(Optional::of)
                        .map(PackTrust::new)
                        .orElse(PackTrust.DIGESTS_ONLY)));
        if (!configuration.pack().isBlank()) {
            try {
                shelf.use(Path.of(configuration.pack()));
            } catch (PackRefusedException refused) {
                // Kept by the shelf: whoever asks for a score is told this reason.
                System.getLogger(PackComponent.class.getName()).log(System.Logger.Level.ERROR, refused.getMessage());
            }
        }
    }

    @Override
    public Optional<PackSummary> inService() {
        return shelf.inService();
    }

    @Override
    public PackSummary use(Path pack) throws PackRefusedException {
        return shelf.use(pack);
    }

    @Override
    public ModelPack get() {
        return shelf.get();
    }
}
