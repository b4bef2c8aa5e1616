package iomtriage.cohorts.internal;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.cohorts.reference.Ogrs3TwoYears;
import iomtriage.cohorts.reference.ReferenceScore;
import iomtriage.cohorts.reference.ReferenceScorer;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Component;

/** Registers OGRS3, which the built-in definitions name. */
@Component
public final class Ogrs3Component implements ReferenceScorer {

    private final Ogrs3TwoYears scorer = new Ogrs3TwoYears();

    @Override
    public String id() {
        return scorer.id();
    }

    @Override
    public String name() {
        return scorer.name();
    }

    @Override
    public ReferenceScore score(CaseRecord person, LocalDate asOf) {
        return scorer.score(person, asOf);
    }
}
