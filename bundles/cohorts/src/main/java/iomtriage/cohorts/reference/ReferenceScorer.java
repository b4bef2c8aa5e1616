package iomtriage.cohorts.reference;

import iomtriage.api.caserecord.CaseRecord;
import java.time.LocalDate;

/** A scale that practitioners already know, as definitions use it. Implementations are thread-safe and deterministic. */
public interface ReferenceScorer {

    /** The id by which definitions name it, for example {@code ogrs3-two-years}. */
    String id();

    /** Its name in plain words, for example "OGRS3 over two years". */
    String name();

    /** Scores a person as of a day: nothing that became known later is used. */
    ReferenceScore score(CaseRecord person, LocalDate asOf);
}
