package iomtriage.ranking.probation;

import iomtriage.api.caserecord.Answer;
import iomtriage.api.caserecord.HarmLevel;
import iomtriage.scoring.reference.ReferenceBand;
import iomtriage.scoring.reference.ScoreForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What probation's policy asks about a person as bytes, for people read on one machine and ranked on another. */
public final class ProbationFactsBytes {

    private ProbationFactsBytes() {}

    /** Writes one person's. */
    public static void write(ProbationFacts facts, DataOutput out) throws IOException {
        out.writeLong(facts.asOf().toEpochDay());
        out.writeUTF(facts.activeSentence().name());
        figure(facts.scores().arp(), out);
        figure(facts.scores().csrp(), out);
        number(facts.scores().directContact().percent(), out);
        out.writeUTF(facts.scores().directContact().band().name());
        texts(facts.scores().directContact().missing(), out);
        out.writeUTF(facts.scores().everSexual().name());
        text(facts.seriousHarm().rosh().map(Enum::name), out);
        out.writeUTF(facts.seriousHarm().mappa().name());
        out.writeBoolean(facts.sentence().isServed());
        text(facts.sentence().release().map(LocalDate::toString), out);
        out.writeBoolean(facts.registers().domesticAbuse());
        out.writeBoolean(facts.registers().stalking());
        out.writeBoolean(facts.registers().childProtection());
    }

    /** Reads what {@link #write} wrote. */
    public static ProbationFacts read(DataInput in) throws IOException {
        return new ProbationFacts(
                LocalDate.ofEpochDay(in.readLong()),
                Answer.valueOf(in.readUTF()),
                new ProbationFacts.Scores(figure(in), figure(in), directContact(in), Answer.valueOf(in.readUTF())),
                new ProbationFacts.SeriousHarm(text(in).map(HarmLevel::valueOf), Answer.valueOf(in.readUTF())),
                new ProbationFacts.Life(in.readBoolean(), text(in).map(LocalDate::parse)),
                new ProbationFacts.Registers(in.readBoolean(), in.readBoolean(), in.readBoolean()));
    }

    private static ProbationFacts.DirectContact directContact(DataInput in) throws IOException {
        return new ProbationFacts.DirectContact(number(in), ReferenceBand.valueOf(in.readUTF()), texts(in));
    }

    private static void figure(OfficialFigure figure, DataOutput out) throws IOException {
        number(figure.percent(), out);
        out.writeUTF(figure.form().name());
        texts(figure.missing(), out);
    }

    private static OfficialFigure figure(DataInput in) throws IOException {
        return new OfficialFigure(number(in), ScoreForm.Kind.valueOf(in.readUTF()), texts(in));
    }

    private static void number(OptionalDouble number, DataOutput out) throws IOException {
        out.writeBoolean(number.isPresent());
        if (number.isPresent()) {
            out.writeDouble(number.getAsDouble());
        }
    }

    private static OptionalDouble number(DataInput in) throws IOException {
        return in.readBoolean() ? OptionalDouble.of(in.readDouble()) : OptionalDouble.empty();
    }

    private static void text(Optional<String> text, DataOutput out) throws IOException {
        texts(text.stream().toList(), out);
    }

    private static Optional<String> text(DataInput in) throws IOException {
        return texts(in).stream().findFirst();
    }

    private static void texts(List<String> texts, DataOutput out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static List<String> texts(DataInput in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(in.readUTF());
        }
        return texts;
    }
}
