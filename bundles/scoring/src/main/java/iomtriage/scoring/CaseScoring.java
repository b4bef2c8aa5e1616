package iomtriage.scoring;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.score.Assessment;
import iomtriage.api.score.ScoringService;
import iomtriage.features.FeatureCatalogue;
import iomtriage.records.CaseRecordValidator;
import iomtriage.records.Checked;
import iomtriage.scoring.pack.ModelPack;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Scores one case record with the pack in service. Thread-safe. */
public final class CaseScoring implements ScoringService {

    private final CaseRecordValidator validator = new CaseRecordValidator();
    private final FeatureCatalogue catalogue;
    private final CurrentPack packs;
    private final AtomicReference<Optional<Scorer>> latest = new AtomicReference<>(Optional.empty());

    /**
     * @param catalogue computes the features of a record
     * @param packs asked for the pack in service at each call
     */
    public CaseScoring(FeatureCatalogue catalogue, CurrentPack packs) {
        this.catalogue = catalogue;
        this.packs = packs;
    }

    @Override
    public Assessment assess(CaseRecord record, LocalDate asOf) {
        return scorer().assess(record.subject(), asOf, row(record, asOf));
    }

    /**
     * {@return the features of a person as they were known on a day, in the catalogue's order}
     *
     * @param record the person's record; it is validated
     * @param asOf the day as of which it is read: nothing that became known later is used
     * @throws CaseRecordRefusedException if the record contradicts itself, with every finding
     */
    public double[] row(CaseRecord record, LocalDate asOf) {
        Checked checked = validator.validate(record, asOf);
        if (checked instanceof Checked.Refused refused) {
            throw new CaseRecordRefusedException(refused.findings());
        }
        CaseRecord known = ((Checked.Valid) checked).record().record();
        double[] row = new double[catalogue.size()];
        catalogue.extract(known, asOf, row, 0);
        return row;
    }

    /** A scorer is worth keeping while its pack stays in service. */
    private Scorer scorer() {
        ModelPack pack = packs.get();
        Optional<Scorer> kept = latest.get().filter(scorer -> scorer.pack() == pack);
        Scorer scorer = kept.orElseGet(() -> new Scorer(pack));
        latest.set(Optional.of(scorer));
        return scorer;
    }
}
