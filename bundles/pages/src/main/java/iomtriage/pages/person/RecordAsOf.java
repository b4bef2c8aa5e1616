package iomtriage.pages.person;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodySpell;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.HarmAssessment;
import iomtriage.api.caserecord.NeedsAssessment;
import iomtriage.api.register.MappaManagement;
import iomtriage.api.register.Marker;
import iomtriage.api.register.RegisterEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** A record as it would have read on an earlier day: what had not happened yet is left out. */
final class RecordAsOf {

    private final LocalDate day;

    private RecordAsOf(LocalDate day) {
        this.day = day;
    }

    static CaseRecord on(LocalDate day, CaseRecord record) {
        RecordAsOf then = new RecordAsOf(day);
        return record.toBuilder()
                .events(record.events().stream()
                        .filter(event -> event.knownFrom().filter(then::had).isPresent())
                        .map(then::event)
                        .toList())
                .custody(then.had(record.custody(), CustodySpell::from).stream()
                        .map(spell -> new CustodySpell(
                                spell.kind(), spell.from(), spell.to().filter(then::had)))
                        .toList())
                .registers(then.had(record.registers(), RegisterEntry::start))
                .markers(then.had(record.markers(), Marker::recorded))
                .needs(then.had(record.needs(), NeedsAssessment::completed))
                .seriousHarm(then.had(record.seriousHarm(), HarmAssessment::completed))
                .mappa(then.had(record.mappa(), MappaManagement::from))
                .victimSafety(record.victimSafety().filter(known -> then.had(known.recorded())))
                .build();
    }

    private boolean had(LocalDate date) {
        return !date.isAfter(day);
    }

    private <T> List<T> had(List<T> facts, Function<T, LocalDate> date) {
        return facts.stream().filter(fact -> had(date.apply(fact))).toList();
    }

    private Event event(Event event) {
        return event.toBuilder()
                .offenceDate(event.offenceDate().filter(this::had))
                .arrestDate(event.arrestDate().filter(this::had))
                .chargeDate(event.chargeDate().filter(this::had))
                .disposal(event.disposal().filter(disposal -> had(disposal.date())))
                .build();
    }
}
