package iomtriage.scoring.reference;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodyKind;
import iomtriage.api.caserecord.CustodySpell;
import iomtriage.api.caserecord.Disposal;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.oasys.Answer;
import iomtriage.api.oasys.NeedsAssessment;
import iomtriage.api.oasys.SexualHistory;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.features.history.PackedDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a case record says on sexual offending as of a day, from the newest assessment that asked; and what is missing or
 * contradicts itself, all at once. A sanction for a sexual offence is a yes where nobody answered.
 */
final class SexualRecord {

    private static final Set<OffenceGroup> SEXUAL =
            EnumSet.of(OffenceGroup.SEXUAL_AGAINST_CHILD, OffenceGroup.SEXUAL_NOT_AGAINST_CHILD);
    private static final int CLEAR_YEARS = 5;

    private final CaseRecord record;
    private final LocalDate asOf;
    private final SanctionSummary sanctions;
    private final Optional<SexualHistory> history;
    private final boolean isSanctioned;

    SexualRecord(CaseRecord record, LocalDate asOf) {
        this.record = record;
        this.asOf = asOf;
        sanctions = new SanctionSummary(record, asOf);
        history = newest(record, asOf);
        isSanctioned = proven().anyMatch(event -> SEXUAL.contains(event.group()));
    }

    /** Of several completed on one day the one with the most sanctions, and then the latest offence. */
    private static Optional<SexualHistory> newest(CaseRecord record, LocalDate asOf) {
        return record.needs().stream()
                .filter(each ->
                        each.sexualHistory().isPresent() && !each.completed().isAfter(asOf))
                .max(Comparator.comparing(NeedsAssessment::completed)
                        .thenComparing(each -> order(each.sexualHistory().orElseThrow())))
                .flatMap(NeedsAssessment::sexualHistory);
    }

    private static String order(SexualHistory it) {
        int sum = counts(it).stream().mapToInt(count -> count.orElse(0)).sum();
        return "%04d %s %s %s %s"
                .formatted(
                        sum,
                        counts(it),
                        it.lastOffence().map(LocalDate::toString).orElse(""),
                        it.everCommitted() == Answer.YES,
                        it.strangerVictim() == Answer.YES);
    }

    private Stream<Event> proven() {
        return record.events().stream()
                .filter(event -> event.disposal()
                        .map(Disposal::date)
                        .filter(day -> !day.isAfter(asOf))
                        .isPresent());
    }

    /** Whether the person ever committed a sexual offence. */
    Answer everCommitted() {
        Answer answered = history.map(SexualHistory::everCommitted).orElse(Answer.NOT_KNOWN);
        return answered == Answer.NOT_KNOWN && isSanctioned ? Answer.YES : answered;
    }

    boolean isFemale() {
        return record.sex() == Sex.FEMALE;
    }

    /** What both predictors need of everyone and is missing or contradicts itself. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (record.sex() == Sex.NOT_RECORDED) {
            missing.add("sex");
        }
        if (everCommitted() == Answer.NOT_KNOWN) {
            missing.add("whether the person ever committed a sexual offence");
        }
        if (everCommitted() == Answer.NO && isSanctioned) {
            missing.add("an answer on sexual offending that agrees with the sanction for a sexual offence on record");
        }
        if (!isFemale()) {
            missing.addAll(missingCounts());
        }
        return missing;
    }

    private List<String> missingCounts() {
        List<String> missing = new ArrayList<>();
        List<OptionalInt> counts = history.map(SexualRecord::counts).orElse(NOT_COUNTED);
        int sum = counts.stream().mapToInt(count -> count.orElse(0)).sum();
        if (everCommitted() == Answer.YES) {
            for (int i = 0; i < counts.size(); i++) {
                if (counts.get(i).isEmpty()) {
                    missing.add("the number of sanctions for " + KINDS.get(i));
                }
            }
            if (missing.isEmpty() && sum == 0) {
                missing.add("a sanction for the sexual offence that was committed");
            }
        }
        if (everCommitted() == Answer.NO && sum > 0) {
            missing.add("an answer on sexual offending that agrees with the sanctions counted for it");
        }
        if (sum > sanctions.count()) {
            missing.add("no more sanctions for sexual offences than there are in all");
        }
        return missing;
    }

    private static final List<OptionalInt> NOT_COUNTED =
            List.of(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
    private static final List<String> KINDS = List.of(
            "contact sexual offences against adults",
            "contact sexual offences against children",
            "non-contact sexual offences",
            "indecent images");

    private static List<OptionalInt> counts(SexualHistory it) {
        return List.of(it.adultContact(), it.childContact(), it.nonContact(), it.images());
    }

    /** What the predictor of direct contact needs beside. */
    List<String> missingForDirectContact() {
        List<String> missing = new ArrayList<>(missing());
        if (sanctions.count() == 0) {
            missing.add("a sanction on or before the as-of date");
        } else if (ReferenceInputs.isReleaseOpen(record, asOf)) {
            missing.add("the day of release, past or planned");
        }
        if (isFor() && lastOffence().isEmpty()) {
            missing.add("the date of the last sexual offence");
        }
        return missing;
    }

    /** Whether the points and rows are for this person: a man with a sexual offence. */
    boolean isFor() {
        return !isFemale() && everCommitted() == Answer.YES;
    }

    private Optional<LocalDate> lastOffence() {
        return history.flatMap(SexualHistory::lastOffence);
    }

    SexualInput.Counts counted() {
        SexualHistory it = history.orElseThrow();
        return new SexualInput.Counts(
                it.adultContact().orElseThrow(),
                it.childContact().orElseThrow(),
                it.nonContact().orElseThrow(),
                it.images().orElseThrow());
    }

    SexualInput input() {
        LocalDate start = ReferenceInputs.startOfFollowUp(record, sanctions, asOf);
        LocalDate last = lastOffence().orElseThrow();
        return new SexualInput(
                counted(),
                sanctions.count(),
                new SexualInput.Ages(age(last), age(start)),
                history.orElseThrow().strangerVictim(),
                isClear(start)
                        && isClear(last)
                        && proven().flatMap(each -> each.offenceDate().stream()).allMatch(this::isClear)
                        && record.custody().stream().noneMatch(this::isServed));
    }

    private boolean isClear(LocalDate since) {
        return ChronoUnit.YEARS.between(since, asOf) >= CLEAR_YEARS;
    }

    private boolean isServed(CustodySpell spell) {
        return spell.kind() != CustodyKind.REMAND
                && !spell.from().isAfter(asOf)
                && spell.to().filter(day -> !day.isAfter(asOf)).isEmpty();
    }

    private int age(LocalDate on) {
        return (int) PackedDate.wholeYears(PackedDate.of(record.dateOfBirth()), PackedDate.of(on));
    }
}
