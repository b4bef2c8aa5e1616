package iomtriage.pages.person;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodyKind;
import iomtriage.api.caserecord.CustodySpell;
import iomtriage.api.caserecord.Disposal;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.HarmAssessment;
import iomtriage.api.caserecord.HarmLevel;
import iomtriage.api.caserecord.Sentence;
import iomtriage.api.caserecord.SentenceKind;
import iomtriage.api.oasys.NeedsAssessment;
import iomtriage.api.register.MappaManagement;
import iomtriage.api.register.Marker;
import iomtriage.api.register.RegisterEntry;
import iomtriage.api.register.SchemeMembership;
import iomtriage.pages.frame.Enums;
import iomtriage.pages.frame.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person's record line by line, newest first, as it was known on a day and as far as a reader may see it. Each line has a name,
 * by which "data is wrong" points at it.
 */
public final class RecordLines {

    private static final String NO_DATE = "Not recorded";
    private static final String NO_END = "No end";

    private final CaseRecord record;
    private final LocalDate asOf;

    /** @param record as it was known on that day, without what the reader may not see */
    RecordLines(CaseRecord record, LocalDate asOf) {
        this.record = record;
        this.asOf = asOf;
    }

    /** Lines of one kind, as a table. */
    public record Part(String title, String about, String none, List<String> heads, List<Line> lines) {}

    /**
     * One line.
     *
     * @param name what points at it
     * @param cells a text for each head of its part
     */
    public record Line(String name, List<String> cells) {}

    List<Part> parts() {
        return List.of(proven(), notProven(), custody(), sentences(), kept(), assessments());
    }

    /** What a line says, to be quoted in a decision; empty if there is no such line. */
    Optional<String> quoted(String name) {
        for (Part part : parts()) {
            for (Line line : part.lines()) {
                if (line.name().equals(name)) {
                    return Optional.of(part.title() + ": " + quoted(part.heads(), line.cells()));
                }
            }
        }
        return Optional.empty();
    }

    private static String quoted(List<String> heads, List<String> cells) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                said.add(heads.get(i).toLowerCase(Locale.UK) + " " + cells.get(i));
            }
        }
        return String.join("; ", said);
    }

    private Part proven() {
        return new Part(
                "Proven offences",
                "What led to a caution or conviction. Under sentence is what began on the day of the outcome.",
                "None.",
                List.of("Offence date", "Offence", "Noted", "Outcome", "Sentence"),
                lines(
                        "proven",
                        record.events().stream()
                                .filter(event -> event.disposal().isPresent()),
                        event -> event.disposal().map(Disposal::date),
                        event -> List.of(
                                day(event.offenceDate()),
                                offence(event),
                                noted(event),
                                event.disposal()
                                        .map(each ->
                                                Words.capital(Enums.words(each.kind())) + ", " + Words.day(each.date()))
                                        .orElseThrow(),
                                event.disposal().map(this::sentence).orElse(""))));
    }

    private Part notProven() {
        return new Part(
                "Arrests and charges without an outcome",
                "Not proven: none of these had led to a caution or conviction by that day. Some may yet, and many never will.",
                "None.",
                List.of("Alleged on", "Alleged offence", "Noted", "Arrested", "Charged"),
                lines(
                        "arrest",
                        record.events().stream()
                                .filter(event -> event.disposal().isEmpty()),
                        Event::knownFrom,
                        event -> List.of(
                                day(event.offenceDate()),
                                offence(event),
                                noted(event),
                                event.arrestDate().map(Words::day).orElse("No"),
                                event.chargeDate().map(Words::day).orElse("No"))));
    }

    private Part custody() {
        return new Part(
                "Custody",
                "A planned release is the plan as the case system has it now.",
                "No time in custody is recorded.",
                List.of("Why", "From", "Released", "Release planned"),
                lines(
                        "custody",
                        record.custody().stream(),
                        spell -> Optional.of(spell.from()),
                        spell -> List.of(
                                Words.capital(Enums.words(spell.kind())),
                                Words.day(spell.from()),
                                spell.to().map(Words::day).orElse("Still inside"),
                                spell.to().isPresent()
                                        ? ""
                                        : spell.plannedRelease().map(Words::day).orElse("No date sent"))));
    }

    private Part sentences() {
        return new Part(
                "Orders and licences",
                "Sentences that probation manages or managed.",
                "The case system sends none.",
                List.of("Order or licence", "From", "To", "On that day"),
                lines(
                        "sentence",
                        record.sentences().stream(),
                        sentence -> Optional.of(sentence.from()),
                        sentence -> List.of(
                                sentence.kind()
                                        .map(SentenceKind::label)
                                        .map(Words::capital)
                                        .orElse("Kind not sent"),
                                Words.day(sentence.from()),
                                sentence.to().map(Words::day).orElse(NO_END),
                                force(sentence.inForceOn(asOf)))));
    }

    /** What agencies keep: one table, so that registers, markers, MAPPA and schemes are read together. */
    private Part kept() {
        Stream<Kept> all = Stream.of(
                        record.registers().stream().map(this::kept),
                        record.markers().stream().map(this::kept),
                        record.mappa().stream().map(this::kept),
                        record.schemes().stream().map(this::kept))
                .flatMap(Function.identity());
        return new Part(
                "Registrations, markers and schemes",
                "A review is overdue if its day is past on the day of the list.",
                "None that you may see.",
                List.of("What", "Source", "Since", "Next review", "Ends", "On that day"),
                lines("kept", all, each -> Optional.of(each.since()), Kept::cells));
    }

    private record Kept(LocalDate since, List<String> cells) {}

    private Kept kept(RegisterEntry entry) {
        return kept(
                "Register: " + entry.code().label(),
                entry.source(),
                entry.start(),
                List.of(
                        review(entry.review(), entry.inForceOn(asOf)),
                        ends(entry.end()),
                        force(entry.inForceOn(asOf))));
    }

    private Kept kept(Marker marker) {
        boolean inForce = marker.inForceOn(asOf);
        return kept(
                "Marked as " + marker.kind().label(),
                marker.source() + ", " + Enums.words(marker.grade()) + " source",
                marker.recorded(),
                List.of(review(Optional.of(marker.review()), inForce), Words.day(marker.expires()), force(inForce)));
    }

    private Kept kept(MappaManagement mappa) {
        return kept(
                "MAPPA category " + mappa.category() + ", level " + mappa.level(),
                "probation",
                mappa.from(),
                List.of("", ends(mappa.to()), force(mappa.inForceOn(asOf))));
    }

    private Kept kept(SchemeMembership scheme) {
        boolean inForce = scheme.inForceOn(asOf);
        String lead = Stream.concat(scheme.leadOfficer().stream(), scheme.leadAgency().stream())
                .collect(Collectors.joining(", "));
        return kept(
                Words.capital(scheme.scheme().label())
                        + scheme.cohort()
                                .map(each -> ", " + each.label() + " cohort")
                                .orElse(""),
                lead.isEmpty() ? "case system" : lead,
                scheme.from(),
                List.of(review(scheme.review(), inForce), ends(scheme.to()), force(inForce)));
    }

    private static Kept kept(String what, String source, LocalDate since, List<String> rest) {
        List<String> cells = new ArrayList<>(List.of(what, source, Words.day(since)));
        cells.addAll(rest);
        return new Kept(since, cells);
    }

    private Part assessments() {
        Stream<Kept> needs = record.needs().stream()
                .map(NeedsAssessment::completed)
                .map(day -> new Kept(day, List.of(Words.day(day), "Needs", "By section below")));
        Stream<Kept> harm = record.seriousHarm().stream()
                .map(each -> new Kept(
                        each.completed(), List.of(Words.day(each.completed()), "Risk of serious harm", levels(each))));
        return new Part(
                "Assessments",
                "",
                "None is recorded.",
                List.of("Completed", "Assessment", "Found"),
                lines("assessment", Stream.concat(needs, harm), each -> Optional.of(each.since()), Kept::cells));
    }

    private static String levels(HarmAssessment assessment) {
        return assessment.levels().entrySet().stream()
                .map(each -> each.getKey().label() + ": " + each.getValue().label())
                .collect(Collectors.joining(", "));
    }

    private static <T> List<Line> lines(
            String name, Stream<T> facts, Function<T, Optional<LocalDate>> day, Function<T, List<String>> cells) {
        List<T> sorted = facts.sorted(
                        Comparator.comparing((T fact) -> day.apply(fact).orElse(LocalDate.MIN))
                                .reversed())
                .toList();
        List<Line> lines = new ArrayList<>();
        for (T fact : sorted) {
            lines.add(new Line(name + "-" + (lines.size() + 1), cells.apply(fact)));
        }
        return lines;
    }

    private String sentence(Disposal disposal) {
        Stream<String> inside = record.custody().stream()
                .filter(spell ->
                        spell.kind() == CustodyKind.SENTENCE && spell.from().equals(disposal.date()))
                .map(RecordLines::inside);
        Stream<String> managed = record.sentences().stream()
                .filter(sentence -> sentence.from().equals(disposal.date()))
                .map(RecordLines::managed);
        return Words.capital(Stream.concat(inside, managed).distinct().collect(Collectors.joining("; ")));
    }

    private static String inside(CustodySpell spell) {
        return "custody " + spell.to().map(day -> "until " + Words.day(day)).orElse("from that day");
    }

    private static String managed(Sentence sentence) {
        return sentence.kind().map(SentenceKind::label).orElse("managed by probation")
                + sentence.to().map(day -> " until " + Words.day(day)).orElse("");
    }

    private static String offence(Event event) {
        return Words.capital(event.group().label())
                + event.code().map(code -> " (" + code.value() + ")").orElse("");
    }

    private static String noted(Event event) {
        return Words.capital(event.flags().stream().map(Enums::words).collect(Collectors.joining(", ")));
    }

    private String review(Optional<LocalDate> day, boolean inForce) {
        return day.map(each -> Words.day(each) + (inForce && asOf.isAfter(each) ? ", overdue" : ""))
                .orElse("No date");
    }

    private static String ends(Optional<LocalDate> day) {
        return day.map(Words::day).orElse(NO_END);
    }

    private static String force(boolean inForce) {
        return inForce ? "In force" : "Ended";
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(Words::day).orElse(NO_DATE);
    }

    /** The highest risk of serious harm last assessed, in words. */
    static String rosh(Optional<HarmLevel> level) {
        return level.map(HarmLevel::label).map(Words::capital).orElse("Not assessed");
    }
}
