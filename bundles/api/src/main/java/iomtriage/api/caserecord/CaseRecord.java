package iomtriage.api.caserecord;

import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.internal.NullFields;
import iomtriage.api.register.MappaManagement;
import iomtriage.api.register.Marker;
import iomtriage.api.register.RegisterEntry;
import iomtriage.api.register.SchemeMembership;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the host knows about one person, as dated facts. Immutable; lists keep the host's order, which never matters.
 *
 * <p>A record is raw: dates may contradict each other. It is validated when it is ranked or assessed, and everything found
 * wrong is reported at once. Ethnicity, religion, name and address have no place in it; groups for fairness auditing travel
 * apart. No score looks at the area.
 */
public sealed interface CaseRecord permits BuiltCaseRecord {

    /** The host's reference for the person. */
    SubjectId subject();

    /** Date of birth. */
    LocalDate dateOfBirth();

    /** Sex as recorded. */
    Sex sex();

    /** Offences with what was done about them. */
    List<Event> events();

    /** Time inside. */
    List<CustodySpell> custody();

    /** Register entries. */
    List<RegisterEntry> registers();

    /** Markers raised by partner agencies. */
    List<Marker> markers();

    /** Completed needs assessments. */
    List<NeedsAssessment> needs();

    /** Completed assessments of risk of serious harm. */
    List<HarmAssessment> seriousHarm();

    /** Multi-agency public protection management. */
    List<MappaManagement> mappa();

    /** Sentences that probation manages or managed; none means that the host keeps no such record. */
    List<Sentence> sentences();

    /** Places in schemes of several agencies, as the host keeps them; none where it keeps no such record. */
    List<SchemeMembership> schemes();

    /** What is known about the safety of those at risk, if anybody asked. */
    Optional<VictimSafety> victimSafety();

    /** The area, unit or team that works with the person, in the host's words; empty if the host does not say. */
    Optional<String> area();

    /** Starts a record of a person about whom nothing else is known yet. */
    static Builder of(SubjectId subject, LocalDate dateOfBirth, Sex sex) {
        return new Builder(subject, dateOfBirth, sex);
    }

    /** Starts a builder that holds all of this record. */
    default Builder toBuilder() {
        Builder copy = of(subject(), dateOfBirth(), sex());
        copy.events.addAll(events());
        copy.custody.addAll(custody());
        copy.registers.addAll(registers());
        copy.markers.addAll(markers());
        copy.needs.addAll(needs());
        copy.seriousHarm.addAll(seriousHarm());
        copy.mappa.addAll(mappa());
        copy.sentences.addAll(sentences());
        copy.schemes.addAll(schemes());
        copy.victimSafety = victimSafety();
        copy.area = area();
        return copy;
    }

    /** Collects the facts of one person. Not thread-safe. */
    class Builder {
        private SubjectId subject;
        private LocalDate dateOfBirth;
        private Sex sex;
        private final List<Event> events = new ArrayList<>();
        private final List<CustodySpell> custody = new ArrayList<>();
        private final List<RegisterEntry> registers = new ArrayList<>();
        private final List<Marker> markers = new ArrayList<>();
        private final List<NeedsAssessment> needs = new ArrayList<>();
        private final List<HarmAssessment> seriousHarm = new ArrayList<>();
        private final List<MappaManagement> mappa = new ArrayList<>();
        private final List<Sentence> sentences = new ArrayList<>();
        private final List<SchemeMembership> schemes = new ArrayList<>();
        private Optional<VictimSafety> victimSafety = Optional.empty();
        private Optional<String> area = Optional.empty();

        private Builder(SubjectId subject, LocalDate dateOfBirth, Sex sex) {
            this.subject = subject;
            this.dateOfBirth = dateOfBirth;
            this.sex = sex;
        }

        /** Sets {@link CaseRecord#subject()}. */
        public Builder subject(SubjectId subject) {
            this.subject = subject;
            return this;
        }

        /** Sets {@link CaseRecord#dateOfBirth()}. */
        public Builder dateOfBirth(LocalDate dateOfBirth) {
            this.dateOfBirth = dateOfBirth;
            return this;
        }

        /** Sets {@link CaseRecord#sex()}. */
        public Builder sex(Sex sex) {
            this.sex = sex;
            return this;
        }

        /** Adds one to {@link CaseRecord#events()}. */
        public Builder event(Event event) {
            events.add(event);
            return this;
        }

        /** Puts these in the place of all so far. */
        public Builder events(List<Event> events) {
            return these(this.events, "events", events);
        }

        /** Sets {@link CaseRecord#custody()}. */
        public Builder custody(CustodySpell spell) {
            custody.add(spell);
            return this;
        }

        /** Puts these in the place of all so far. */
        public Builder custody(List<CustodySpell> custody) {
            return these(this.custody, "custody", custody);
        }

        /** Adds one to {@link CaseRecord#registers()}. */
        public Builder register(RegisterEntry entry) {
            registers.add(entry);
            return this;
        }

        /** Puts these in the place of all so far. */
        public Builder registers(List<RegisterEntry> registers) {
            return these(this.registers, "registers", registers);
        }

        /** Adds one to {@link CaseRecord#markers()}. */
        public Builder marker(Marker marker) {
            markers.add(marker);
            return this;
        }

        /** Puts these in the place of all so far. */
        public Builder markers(List<Marker> markers) {
            return these(this.markers, "markers", markers);
        }

        /** Sets {@link CaseRecord#needs()}. */
        public Builder needs(NeedsAssessment assessment) {
            needs.add(assessment);
            return this;
        }

        /** Puts these in the place of all so far. */
        public Builder needs(List<NeedsAssessment> needs) {
            return these(this.needs, "needs", needs);
        }

        /** Sets {@link CaseRecord#seriousHarm()}. */
        public Builder seriousHarm(HarmAssessment assessment) {
            seriousHarm.add(assessment);
            return this;
        }

        /** Puts these in the place of all so far. */
        public Builder seriousHarm(List<HarmAssessment> seriousHarm) {
            return these(this.seriousHarm, "seriousHarm", seriousHarm);
        }

        /** Sets {@link CaseRecord#mappa()}. */
        public Builder mappa(MappaManagement management) {
            mappa.add(management);
            return this;
        }

        /** Puts these in the place of all so far. */
        public Builder mappa(List<MappaManagement> mappa) {
            return these(this.mappa, "mappa", mappa);
        }

        /** Adds one to {@link CaseRecord#sentences()}. */
        public Builder sentence(Sentence sentence) {
            sentences.add(sentence);
            return this;
        }

        /** Puts these in the place of all so far. */
        public Builder sentences(List<Sentence> sentences) {
            return these(this.sentences, "sentences", sentences);
        }

        /** Adds one to {@link CaseRecord#schemes()}. */
        public Builder scheme(SchemeMembership membership) {
            schemes.add(membership);
            return this;
        }

        /** Puts these in the place of all so far. */
        public Builder schemes(List<SchemeMembership> schemes) {
            return these(this.schemes, "schemes", schemes);
        }

        /** Sets {@link CaseRecord#victimSafety()}. */
        public Builder victimSafety(VictimSafety known) {
            NullFields.of("").at("victimSafety", known).refuse();
            victimSafety = Optional.of(known);
            return this;
        }

        /** Puts this in the place of what was known so far, if anything. */
        public Builder victimSafety(Optional<VictimSafety> known) {
            NullFields.of("").at("victimSafety", known).refuse();
            victimSafety = known;
            return this;
        }

        /** Sets {@link CaseRecord#area()}. */
        public Builder area(Optional<String> area) {
            NullFields.of("").at("area", area).refuse();
            this.area = area;
            return this;
        }

        private <T> Builder these(List<T> facts, String field, List<T> given) {
            NullFields.of("").at(field, given).refuse();
            facts.clear();
            facts.addAll(given);
            return this;
        }

        /** @throws CaseRecordRefusedException if anything is null, with every field at once */
        public CaseRecord build() {
            return new BuiltCaseRecord(
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
                    sentences,
                    schemes,
                    victimSafety,
                    area);
        }
    }
}

record BuiltCaseRecord(
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
        List<Sentence> sentences,
        List<SchemeMembership> schemes,
        Optional<VictimSafety> victimSafety,
        Optional<String> area)
        implements CaseRecord {

    /** @throws CaseRecordRefusedException if anything is null, an element of a list included */
    BuiltCaseRecord {
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
                .each("sentences", sentences)
                .each("schemes", schemes)
                .at("victimSafety", victimSafety)
                .at("area", area)
                .refuse();
        events = List.copyOf(events);
        custody = List.copyOf(custody);
        registers = List.copyOf(registers);
        markers = List.copyOf(markers);
        needs = List.copyOf(needs);
        seriousHarm = List.copyOf(seriousHarm);
        mappa = List.copyOf(mappa);
        sentences = List.copyOf(sentences);
        schemes = List.copyOf(schemes);
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "CaseRecord[hidden]";
    }
}
