package iomtriage.ranking;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.finding.Finding;
import iomtriage.api.finding.FindingCode;
import iomtriage.cohorts.CohortPass;
import iomtriage.cohorts.survey.CohortFacts;
import iomtriage.ranking.probation.ProbationFacts;
import iomtriage.ranking.probation.ProbationFactsBytes;
import iomtriage.records.memory.ValueReader;
import iomtriage.records.memory.ValueWriter;
import iomtriage.scoring.caseload.ScoredEntry;
import iomtriage.scoring.caseload.ScoredPerson;
import java.nio.BufferUnderflowException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything about one person that a list needs, as bytes that the same version of this room reads. Thread-safe. */
final class PersonBytes {

    private final CohortPass pass;

    PersonBytes(CohortPass pass) {
        this.pass = pass;
    }

    /**
     * One entry of a caseload, read.
     *
     * @param scored its scores, or what is wrong
     * @param facts what definitions need of it, if it is sound
     * @param probation what probation's policy asks, where that ranks
     */
    record ReadEntry(ScoredEntry scored, Optional<CohortFacts> facts, Optional<ProbationFacts> probation) {}

    byte[] write(ReadEntry entry) {
        ValueWriter out = new ValueWriter();
        out.flag(entry.scored() instanceof ScoredPerson);
        if (entry.scored() instanceof ScoredPerson person) {
            write(person, entry, out);
        } else if (entry.scored() instanceof ScoredEntry.Refused refused) {
            write(refused, out);
        }
        return out.toBytes();
    }

    /** @throws IllegalArgumentException if these are not such bytes */
    ReadEntry read(byte[] bytes) {
        ValueReader in = new ValueReader(bytes);
        try {
            return in.flag() ? person(in) : new ReadEntry(refused(in), Optional.empty(), Optional.empty());
        } catch (BufferUnderflowException other) {
            throw new IllegalArgumentException(
                    "These bytes are not a person as this version writes one. Read and rank people with one version.",
                    other);
        }
    }

    private void write(ScoredPerson person, ReadEntry entry, ValueWriter out) {
        out.text(person.subject().value());
        out.numbers(person.row());
        out.numbers(person.logOdds());
        out.texts(person.obstacles());
        pass.write(entry.facts().orElseThrow(), out);
        out.flag(entry.probation().isPresent());
        if (entry.probation().isPresent()) {
            ProbationFactsBytes.write(entry.probation().get(), out);
        }
    }

    private ReadEntry person(ValueReader in) {
        SubjectId subject = new SubjectId(in.text());
        ScoredPerson person = new ScoredPerson(subject, in.numbers(), in.numbers(), in.texts());
        CohortFacts facts = pass.read(subject, in);
        return new ReadEntry(
                person, Optional.of(facts), in.flag() ? Optional.of(ProbationFactsBytes.read(in)) : Optional.empty());
    }

    private static void write(ScoredEntry.Refused refused, ValueWriter out) {
        out.text(refused.reference());
        out.number(refused.findings().size());
        for (Finding finding : refused.findings()) {
            out.text(finding.code().name());
            out.text(finding.field());
            out.text(finding.problem());
            out.text(finding.remedy());
        }
    }

    private static ScoredEntry.Refused refused(ValueReader in) {
        String reference = in.text();
        List<Finding> findings = new ArrayList<>();
        for (int left = in.wholeNumber(); left > 0; left--) {
            findings.add(new Finding(FindingCode.valueOf(in.text()), in.text(), in.text(), in.text()));
        }
        return new ScoredEntry.Refused(reference, findings);
    }
}
