package iomtriage.records.asof;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodySpell;
import iomtriage.api.caserecord.Disposal;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.HarmAssessment;
import iomtriage.api.caserecord.Sentence;
import iomtriage.api.caserecord.VictimSafety;
import iomtriage.api.oasys.NeedsAssessment;
import iomtriage.api.register.MappaManagement;
import iomtriage.api.register.Marker;
import iomtriage.api.register.RegisterEntry;
import iomtriage.api.register.SchemeMembership;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A record as it was known on a day: the one place that cuts it, so that a list can be made as of any past day from the records
 * of today.
 *
 * <ul>
 *   <li>An event is known from the earliest of arrest, charge and disposal, and an offence with none of these from its own
 *       day; arrest, charge and disposal each from their own.
 *   <li>A custody spell is known from its first day, its release from the day of release. A planned release is kept: nothing
 *       says since when it was planned.
 *   <li>A register entry is known from its start, a marker from the day it was recorded, MAPPA management, a sentence and a
 *       place in a scheme from their first day, an assessment from the day it was completed, what is known of victims from the day it was recorded.
 * </ul>
 *
 * <p>What nothing dates is kept. A fact of which nothing is later is not copied. Immutable, so thread-safe.
 */
public final class RecordAsOf {

    private final LocalDate day;

    public RecordAsOf(LocalDate day) {
        this.day = day;
    }

    /** The record as it was known on the day; the same record if nothing in it is later. */
    public CaseRecord of(CaseRecord record) {
        List<Event> events = known(record.events(), this::known);
        List<CustodySpell> custody = known(record.custody(), this::known);
        List<RegisterEntry> registers = known(record.registers(), this::known);
        List<Marker> markers = known(record.markers(), this::known);
        List<NeedsAssessment> needs = known(record.needs(), this::known);
        List<HarmAssessment> seriousHarm = known(record.seriousHarm(), this::known);
        List<MappaManagement> mappa = known(record.mappa(), this::known);
        List<Sentence> sentences = known(record.sentences(), this::known);
        List<SchemeMembership> schemes = known(record.schemes(), this::known);
        Optional<VictimSafety> victimSafety = known(record.victimSafety());
        boolean whole = events == record.events()
                && custody == record.custody()
                && registers == record.registers()
                && markers == record.markers()
                && needs == record.needs()
                && seriousHarm == record.seriousHarm()
                && mappa == record.mappa()
                && sentences == record.sentences()
                && schemes == record.schemes()
                && victimSafety.equals(record.victimSafety());
        return whole
                ? record
                : record.toBuilder()
                        .events(events)
                        .custody(custody)
                        .registers(registers)
                        .markers(markers)
                        .needs(needs)
                        .seriousHarm(seriousHarm)
                        .mappa(mappa)
                        .sentences(sentences)
                        .schemes(schemes)
                        .victimSafety(victimSafety)
                        .build();
    }

    /** The event with what was known of it; null if nothing was. */
    public @Nullable Event known(Event event) {
        if (isAfter(event.knownFrom())) {
            return null;
        }
        Optional<LocalDate> disposed = event.disposal().map(Disposal::date);
        if (!isAfter(event.arrestDate()) && !isAfter(event.chargeDate()) && !isAfter(disposed)) {
            return event;
        }
        return event.toBuilder()
                .arrestDate(event.arrestDate().filter(this::isKnown))
                .chargeDate(event.chargeDate().filter(this::isKnown))
                .disposal(event.disposal().filter(disposal -> isKnown(disposal.date())))
                .build();
    }

    /** The spell with its release if that had happened; null if it had not begun. */
    public @Nullable CustodySpell known(CustodySpell spell) {
        if (!isKnown(spell.from())) {
            return null;
        }
        return isAfter(spell.to())
                ? new CustodySpell(spell.kind(), spell.from(), Optional.empty(), spell.plannedRelease())
                : spell;
    }

    /** The entry; null if it had not started. */
    public @Nullable RegisterEntry known(RegisterEntry entry) {
        return isKnown(entry.start()) ? entry : null;
    }

    /** The marker; null if it was not recorded yet. */
    public @Nullable Marker known(Marker marker) {
        return isKnown(marker.recorded()) ? marker : null;
    }

    /** The assessment; null if it was not completed yet. */
    public @Nullable NeedsAssessment known(NeedsAssessment assessment) {
        return isKnown(assessment.completed()) ? assessment : null;
    }

    /** The assessment; null if it was not completed yet. */
    public @Nullable HarmAssessment known(HarmAssessment assessment) {
        return isKnown(assessment.completed()) ? assessment : null;
    }

    /** The management; null if it had not begun. */
    public @Nullable MappaManagement known(MappaManagement management) {
        return isKnown(management.from()) ? management : null;
    }

    /** The sentence; null if it had not begun. Its last day is kept: it is set when the sentence is passed. */
    public @Nullable Sentence known(Sentence sentence) {
        return isKnown(sentence.from()) ? sentence : null;
    }

    /** The place in a scheme; null if it had not begun. Its last day is kept, as that of a register entry is. */
    public @Nullable SchemeMembership known(SchemeMembership membership) {
        return isKnown(membership.from()) ? membership : null;
    }

    /** What was known of victims; empty if it was not recorded yet. */
    public Optional<VictimSafety> known(Optional<VictimSafety> safety) {
        return safety.isPresent() && isKnown(safety.get().recorded()) ? safety : Optional.empty();
    }

    private boolean isKnown(LocalDate date) {
        return !date.isAfter(day);
    }

    private boolean isAfter(Optional<LocalDate> date) {
        return date.isPresent() && date.get().isAfter(day);
    }

    /** The list itself if nothing in it is later. */
    private static <T> List<T> known(List<T> facts, Function<T, @Nullable T> known) {
        for (int i = 0; i < facts.size(); i++) {
            if (known.apply(facts.get(i)) != facts.get(i)) {
                return cut(facts, known);
            }
        }
        return facts;
    }

    private static <T> List<T> cut(List<T> facts, Function<T, @Nullable T> known) {
        List<T> kept = new ArrayList<>();
        for (T fact : facts) {
            T then = known.apply(fact);
            if (then != null) {
                kept.add(then);
            }
        }
        return kept;
    }
}
