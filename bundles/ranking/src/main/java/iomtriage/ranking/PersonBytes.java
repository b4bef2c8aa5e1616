package iomtriage.ranking;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.finding.Finding;
import iomtriage.api.finding.FindingCode;
import iomtriage.cohorts.CohortPass;
import iomtriage.cohorts.survey.CohortFacts;
import iomtriage.ranking.probation.ProbationFacts;
import iomtriage.ranking.probation.ProbationFactsBytes;
import iomtriage.scoring.caseload.ScoredEntry;
import iomtriage.scoring.caseload.ScoredPerson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 10);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            if (entry.scored() instanceof ScoredPerson person) {
                out.writeBoolean(true);
                write(person, entry, out);
            } else if (entry.scored() instanceof ScoredEntry.Refused refused) {
                out.writeBoolean(false);
                write(refused, out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory cannot fail.", impossible);
        }
        return bytes.toByteArray();
    }

    ReadEntry read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return in.readBoolean() ? person(in) : new ReadEntry(refused(in), Optional.empty(), Optional.empty());
        } catch (IOException other) {
            throw new UncheckedIOException(
                    "These bytes are not a person as this version writes one. Read and rank people with one version.",
                    other);
        }
    }

    private void write(ScoredPerson person, ReadEntry entry, DataOutput out) throws IOException {
        out.writeUTF(person.subject().value());
        numbers(person.row(), out);
        numbers(person.logOdds(), out);
        texts(person.obstacles(), out);
        pass.write(entry.facts().orElseThrow(), out);
        out.writeBoolean(entry.probation().isPresent());
        if (entry.probation().isPresent()) {
            ProbationFactsBytes.write(entry.probation().get(), out);
        }
    }

    private ReadEntry person(DataInput in) throws IOException {
        SubjectId subject = new SubjectId(in.readUTF());
        ScoredPerson person = new ScoredPerson(subject, numbers(in), numbers(in), texts(in));
        CohortFacts facts = pass.read(subject, in);
        return new ReadEntry(
                person,
                Optional.of(facts),
                in.readBoolean() ? Optional.of(ProbationFactsBytes.read(in)) : Optional.empty());
    }

    private static void write(ScoredEntry.Refused refused, DataOutput out) throws IOException {
        out.writeUTF(refused.reference());
        out.writeInt(refused.findings().size());
        for (Finding finding : refused.findings()) {
            out.writeUTF(finding.code().name());
            out.writeUTF(finding.field());
            out.writeUTF(finding.problem());
            out.writeUTF(finding.remedy());
        }
    }

    private static ScoredEntry.Refused refused(DataInput in) throws IOException {
        String reference = in.readUTF();
        List<Finding> findings = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            findings.add(new Finding(FindingCode.valueOf(in.readUTF()), in.readUTF(), in.readUTF(), in.readUTF()));
        }
        return new ScoredEntry.Refused(reference, findings);
    }

    private static void numbers(double[] numbers, DataOutput out) throws IOException {
        out.writeInt(numbers.length);
        for (double number : numbers) {
            out.writeDouble(number);
        }
    }

    private static double[] numbers(DataInput in) throws IOException {
        double[] numbers = new double[in.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readDouble();
        }
        return numbers;
    }

    private static void texts(List<String> texts, DataOutput out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static List<String> texts(DataInput in) throws IOException {
        int size = in.readInt();
        if (size == 0) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(in.readUTF());
        }
        return texts;
    }
}
