package iomtriage.ranking.probation;

import iomtriage.api.caserecord.HarmLevel;
import iomtriage.api.oasys.Answer;
import iomtriage.records.memory.ValueReader;
import iomtriage.records.memory.ValueWriter;
import iomtriage.scoring.reference.ReferenceBand;
import iomtriage.scoring.reference.ScoreForm;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/** What probation's policy asks about a person as bytes, for people read on one machine and ranked on another. */
public final class ProbationFactsBytes {

    private ProbationFactsBytes() {}

    /** Writes one person's. */
    public static void write(ProbationFacts facts, ValueWriter out) {
        out.number(facts.asOf().toEpochDay());
        out.text(facts.activeSentence().name());
        figure(facts.scores().arp(), out);
        figure(facts.scores().csrp(), out);
        number(facts.scores().directContact().percent(), out);
        out.text(facts.scores().directContact().band().name());
        out.texts(facts.scores().directContact().missing());
        out.text(facts.scores().everSexual().name());
        text(facts.seriousHarm().rosh().map(Enum::name), out);
        out.text(facts.seriousHarm().mappa().name());
        out.flag(facts.sentence().isServed());
        text(facts.sentence().release().map(LocalDate::toString), out);
        out.flag(facts.registers().domesticAbuse());
        out.flag(facts.registers().stalking());
        out.flag(facts.registers().childProtection());
    }

    /** Reads what {@link #write} wrote. */
    public static ProbationFacts read(ValueReader in) {
        return new ProbationFacts(
                LocalDate.ofEpochDay(in.longNumber()),
                Answer.valueOf(in.text()),
                new ProbationFacts.Scores(figure(in), figure(in), directContact(in), Answer.valueOf(in.text())),
                new ProbationFacts.SeriousHarm(text(in).map(HarmLevel::valueOf), Answer.valueOf(in.text())),
                new ProbationFacts.Life(in.flag(), text(in).map(LocalDate::parse)),
                new ProbationFacts.Registers(in.flag(), in.flag(), in.flag()));
    }

    private static ProbationFacts.DirectContact directContact(ValueReader in) {
        return new ProbationFacts.DirectContact(number(in), ReferenceBand.valueOf(in.text()), in.texts());
    }

    private static void figure(OfficialFigure figure, ValueWriter out) {
        number(figure.percent(), out);
        out.text(figure.form().name());
        out.texts(figure.missing());
    }

    private static OfficialFigure figure(ValueReader in) {
        return new OfficialFigure(number(in), ScoreForm.Kind.valueOf(in.text()), in.texts());
    }

    private static void number(OptionalDouble number, ValueWriter out) {
        out.flag(number.isPresent());
        if (number.isPresent()) {
            out.number(number.getAsDouble());
        }
    }

    private static OptionalDouble number(ValueReader in) {
        return in.flag() ? OptionalDouble.of(in.number()) : OptionalDouble.empty();
    }

    private static void text(Optional<String> text, ValueWriter out) {
        out.texts(text.stream().toList());
    }

    private static Optional<String> text(ValueReader in) {
        return in.texts().stream().findFirst();
    }
}
