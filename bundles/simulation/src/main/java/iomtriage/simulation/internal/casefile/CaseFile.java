package iomtriage.simulation.internal.casefile;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.simulation.internal.career.CriminalRecord;
import iomtriage.simulation.internal.career.RandomStream;
import iomtriage.simulation.internal.career.Traits;
import iomtriage.simulation.parameters.ObservationParameters;
import java.util.List;

/** Makes a case record of a life as of a day, section by section. Stateless, so thread-safe. */
public final class CaseFile {

    private final ObservationParameters observation;

    public CaseFile(ObservationParameters observation) {
        this.observation = observation;
    }

    /** The record of a person with this reference, of nothing from the as-of date on. */
    public CaseRecord of(SubjectId subject, Traits traits, CriminalRecord record, int asOf, RandomStream random) {
        Known known = new Known(traits, record, asOf, observation, random);
        Sex sex = random.chance(observation.sexNotRecorded()) ? Sex.NOT_RECORDED : traits.sex();
        CaseRecord.Builder file = CaseRecord.of(subject, EpochDays.date(traits.birth()), sex);
        Conduct.add(known, file);
        List<Interview> interviews = Interview.held(known);
        NeedsFindings.add(known, interviews, file);
        List<HarmFinding> harm = HarmFinding.of(known, interviews, file);
        Registers.add(known, harm, file);
        Markers.add(known, file);
        PublicProtection.add(known, file);
        SafetyAnswers.add(known, file);
        return file.build();
    }

    /** An earlier record with offending and custody as known on a later day, and all else as it was. */
    public CaseRecord later(CaseRecord file, Traits traits, CriminalRecord record, int asOf, RandomStream random) {
        CaseRecord.Builder later = file.toBuilder().events(List.of()).custody(List.of());
        Conduct.add(new Known(traits, record, asOf, observation, random), later);
        return later.build();
    }
}
