package iomtriage.scoring.internal;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.score.Assessment;
import iomtriage.api.score.ScoringService;
import iomtriage.features.FeatureCatalogue;
import iomtriage.scoring.CaseScoring;
import iomtriage.scoring.CurrentPack;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Registers the scoring service. */
@Component
public final class ScoringComponent implements ScoringService {

    private final CaseScoring scoring;

    @Activate
    public ScoringComponent(@Reference CurrentPack packs) {
        scoring = new CaseScoring(FeatureCatalogue.standard(), packs);
    }

    @Override
    public Assessment assess(CaseRecord record, LocalDate asOf) {
        return scoring.assess(record, asOf);
    }
}
