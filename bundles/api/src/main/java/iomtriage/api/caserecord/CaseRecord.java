package iomtriage.api.caserecord;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the host knows about one person, as dated facts. Immutable; lists keep the host's order, which never matters.
 *
 * <p>A record is raw: dates may contradict each other. It is validated when it is ranked or assessed, and everything found
 * wrong is reported at once. Ethnicity, religion, name and address have no place in it; groups for fairness auditing travel
 * apart.
 *
 * @param subject the host's reference for the person
 * @param dateOfBirth date of birth
 * @param sex sex as recorded
 * @param events offences with what was done about them
 * @param custody time inside
 * @param registers register entries
 * @param markers markers raised by partner agencies
 * @param needs completed needs assessments
 * @param seriousHarm completed assessments of risk of serious harm
 * @param mappa multi-agency public protection management
 * @param victimSafety what is known about the safety of those at risk, if anybody asked
 */
public record CaseRecord(
        SubjectId subject,
        LocalDate dateOfBirth,
        Sex sex,
        List<Event> events,
        List<CustodySpell> custody,
        List<RegisterEntry> registers,
        List<Marker> markers,
        List<NeedsAssessment> needs,
        List<HarmAssessment> seriousHarm,
        List<MappaManagement> mappa,
        Optional<VictimSafety> victimSafety) {

    /** @throws CaseRecordRefusedException if anything is null, an element of a list included */
    public CaseRecord {
        NullFields.of("")
                .at("subject", subject)
                .at("dateOfBirth", dateOfBirth)
                .at("sex", sex)
                .each("events", events)
                .each("custody", custody)
                .each("registers", registers)
                .each("markers", markers)
                .each("needs", needs)
                .each("seriousHarm", seriousHarm)
                .each("mappa", mappa)
                .at("victimSafety", victimSafety)
                .refuse();
        events = List.copyOf(events);
        custody = List.copyOf(custody);
        registers = List.copyOf(registers);
        markers = List.copyOf(markers);
        needs = List.copyOf(needs);
        seriousHarm = List.copyOf(seriousHarm);
        mappa = List.copyOf(mappa);
    }

    /** Starts a record of a person about whom nothing else is known yet. */
    public static Builder of(SubjectId subject, LocalDate dateOfBirth, Sex sex) {
        return new Builder(subject, dateOfBirth, sex);
    }

    /** Starts a builder that holds all of this record. */
    public Builder toBuilder() {
        Builder copy = new Builder(subject, dateOfBirth, sex);
        copy.events.addAll(events);
        copy.custody.addAll(custody);
        copy.registers.addAll(registers);
        copy.markers.addAll(markers);
        copy.needs.addAll(needs);
        copy.seriousHarm.addAll(seriousHarm);
        copy.mappa.addAll(mappa);
        copy.victimSafety = victimSafety;
        return copy;
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "CaseRecord[hidden]";
    }

    /** Collects the facts of one person. Not thread-safe. */
    public static final class Builder {
        private final SubjectId subject;
        private final LocalDate dateOfBirth;
        private final Sex sex;
        private final List<Event> events = new ArrayList<>();
        private final List<CustodySpell> custody = new ArrayList<>();
        private final List<RegisterEntry> registers = new ArrayList<>();
        private final List<Marker> markers = new ArrayList<>();
        private final List<NeedsAssessment> needs = new ArrayList<>();
        private final List<HarmAssessment> seriousHarm = new ArrayList<>();
        private final List<MappaManagement> mappa = new ArrayList<>();
        private Optional<VictimSafety> victimSafety = Optional.empty();

        private Builder(SubjectId subject, LocalDate dateOfBirth, Sex sex) {
            this.subject = subject;
            this.dateOfBirth = dateOfBirth;
            this.sex = sex;
        }

        public Builder event(Event event) {
            events.add(event);
            return this;
        }

        public Builder custody(CustodySpell spell) {
            custody.add(spell);
            return this;
        }

        public Builder register(RegisterEntry entry) {
            registers.add(entry);
            return this;
        }

        public Builder marker(Marker marker) {
            markers.add(marker);
            return this;
        }

        public Builder needs(NeedsAssessment assessment) {
            needs.add(assessment);
            return this;
        }

        public Builder seriousHarm(HarmAssessment assessment) {
            seriousHarm.add(assessment);
            return this;
        }

        public Builder mappa(MappaManagement management) {
            mappa.add(management);
            return this;
        }

        public Builder victimSafety(VictimSafety known) {
            NullFields.of("").at("victimSafety", known).refuse();
            victimSafety = Optional.of(known);
            return this;
        }

        public CaseRecord build() {
            return new CaseRecord(
                    subject,
                    dateOfBirth,
                    sex,
                    events,
                    custody,
                    registers,
                    markers,
                    needs,
                    seriousHarm,
                    mappa,
                    victimSafety);
        }
    }
}
