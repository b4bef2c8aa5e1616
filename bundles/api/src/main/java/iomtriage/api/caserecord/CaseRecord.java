package iomtriage.api.caserecord;

import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.internal.NullFields;
import iomtriage.api.oasys.NeedsAssessment;
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
 *
 * <p>Lists cannot be changed, and hold no null. An empty one says that there is no such fact, save where it says otherwise.
 */
public sealed interface CaseRecord permits BuiltCaseRecord {

    /** {@return the host's reference for the person} */
    SubjectId subject();

    /**
     * {@return the date of birth} A record is refused where it is after any fact, or more than 120 years before the
     * as-of date.
     */
    LocalDate dateOfBirth();

    /** {@return sex as recorded, which may be {@link Sex#NOT_RECORDED}} */
    Sex sex();

    /** {@return offences, alleged and proven, with what was done about them} */
    List<Event> events();

    /** {@return time inside; two spells must not overlap} */
    List<CustodySpell> custody();

    /** {@return entries on probation's registers, ended ones included} */
    List<RegisterEntry> registers();

    /** {@return markers raised by partner agencies, expired ones included} */
    List<Marker> markers();

    /** {@return completed needs assessments; the newest counts. Without one nothing is known of any need} */
    List<NeedsAssessment> needs();

    /** {@return completed assessments of risk of serious harm; the newest counts. Without one no level is known} */
    List<HarmAssessment> seriousHarm();

    /** {@return management under multi-agency public protection arrangements, ended ones included} */
    List<MappaManagement> mappa();

    /** {@return sentences that probation manages or managed; none means that the host keeps no such record} */
    List<Sentence> sentences();

    /** {@return places in schemes of several agencies, as the host keeps them; none where it keeps no such record} */
    List<SchemeMembership> schemes();

    /** {@return what is known about the safety of those at risk; empty if nobody asked} */
    Optional<VictimSafety> victimSafety();

    /**
     * {@return the area, unit or team that works with the person, in the host's words; empty if the host does not say}
     */
    Optional<String> area();

    /**
     * Starts a record of a person about whom nothing else is known yet.
     *
     * @param subject the host's reference for the person
     * @param dateOfBirth date of birth
     * @param sex sex as recorded
     * @return a builder
     */
    static Builder of(SubjectId subject, LocalDate dateOfBirth, Sex sex) {
        return new Builder(subject, dateOfBirth, sex);
    }

    /** {@return a builder that holds all of this record} */
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

        /**
         * Sets {@link CaseRecord#subject()}.
         *
         * @param subject the host's reference for the person
         * @return this builder
         */
        public Builder subject(SubjectId subject) {
            this.subject = subject;
            return this;
        }

        /**
         * Sets {@link CaseRecord#dateOfBirth()}.
         *
         * @param dateOfBirth date of birth
         * @return this builder
         */
        public Builder dateOfBirth(LocalDate dateOfBirth) {
            this.dateOfBirth = dateOfBirth;
            return this;
        }

        /**
         * Sets {@link CaseRecord#sex()}.
         *
         * @param sex sex as recorded
         * @return this builder
         */
        public Builder sex(Sex sex) {
            this.sex = sex;
            return this;
        }

        /**
         * Adds one to {@link CaseRecord#events()}.
         *
         * @param event one offence
         * @return this builder
         */
        public Builder event(Event event) {
            events.add(event);
            return this;
        }

        /**
         * Sets {@link CaseRecord#events()}, in the place of all so far.
         *
         * @param events all there are; a copy is taken
         * @return this builder
         * @throws CaseRecordRefusedException if the list is null
         */
        public Builder events(List<Event> events) {
            return these(this.events, "events", events);
        }

        /**
         * Adds one to {@link CaseRecord#custody()}.
         *
         * @param spell one stretch of time inside
         * @return this builder
         */
        public Builder custody(CustodySpell spell) {
            custody.add(spell);
            return this;
        }

        /**
         * Sets {@link CaseRecord#custody()}, in the place of all so far.
         *
         * @param custody all there are; a copy is taken
         * @return this builder
         * @throws CaseRecordRefusedException if the list is null
         */
        public Builder custody(List<CustodySpell> custody) {
            return these(this.custody, "custody", custody);
        }

        /**
         * Adds one to {@link CaseRecord#registers()}.
         *
         * @param entry one entry on a register
         * @return this builder
         */
        public Builder register(RegisterEntry entry) {
            registers.add(entry);
            return this;
        }

        /**
         * Sets {@link CaseRecord#registers()}, in the place of all so far.
         *
         * @param registers all there are; a copy is taken
         * @return this builder
         * @throws CaseRecordRefusedException if the list is null
         */
        public Builder registers(List<RegisterEntry> registers) {
            return these(this.registers, "registers", registers);
        }

        /**
         * Adds one to {@link CaseRecord#markers()}.
         *
         * @param marker one marker
         * @return this builder
         */
        public Builder marker(Marker marker) {
            markers.add(marker);
            return this;
        }

        /**
         * Sets {@link CaseRecord#markers()}, in the place of all so far.
         *
         * @param markers all there are; a copy is taken
         * @return this builder
         * @throws CaseRecordRefusedException if the list is null
         */
        public Builder markers(List<Marker> markers) {
            return these(this.markers, "markers", markers);
        }

        /**
         * Adds one to {@link CaseRecord#needs()}.
         *
         * @param assessment one completed assessment
         * @return this builder
         */
        public Builder needs(NeedsAssessment assessment) {
            needs.add(assessment);
            return this;
        }

        /**
         * Sets {@link CaseRecord#needs()}, in the place of all so far.
         *
         * @param needs all there are; a copy is taken
         * @return this builder
         * @throws CaseRecordRefusedException if the list is null
         */
        public Builder needs(List<NeedsAssessment> needs) {
            return these(this.needs, "needs", needs);
        }

        /**
         * Adds one to {@link CaseRecord#seriousHarm()}.
         *
         * @param assessment one completed assessment
         * @return this builder
         */
        public Builder seriousHarm(HarmAssessment assessment) {
            seriousHarm.add(assessment);
            return this;
        }

        /**
         * Sets {@link CaseRecord#seriousHarm()}, in the place of all so far.
         *
         * @param seriousHarm all there are; a copy is taken
         * @return this builder
         * @throws CaseRecordRefusedException if the list is null
         */
        public Builder seriousHarm(List<HarmAssessment> seriousHarm) {
            return these(this.seriousHarm, "seriousHarm", seriousHarm);
        }

        /**
         * Adds one to {@link CaseRecord#mappa()}.
         *
         * @param management one stretch of management
         * @return this builder
         */
        public Builder mappa(MappaManagement management) {
            mappa.add(management);
            return this;
        }

        /**
         * Sets {@link CaseRecord#mappa()}, in the place of all so far.
         *
         * @param mappa all there are; a copy is taken
         * @return this builder
         * @throws CaseRecordRefusedException if the list is null
         */
        public Builder mappa(List<MappaManagement> mappa) {
            return these(this.mappa, "mappa", mappa);
        }

        /**
         * Adds one to {@link CaseRecord#sentences()}.
         *
         * @param sentence one sentence
         * @return this builder
         */
        public Builder sentence(Sentence sentence) {
            sentences.add(sentence);
            return this;
        }

        /**
         * Sets {@link CaseRecord#sentences()}, in the place of all so far.
         *
         * @param sentences all there are; a copy is taken
         * @return this builder
         * @throws CaseRecordRefusedException if the list is null
         */
        public Builder sentences(List<Sentence> sentences) {
            return these(this.sentences, "sentences", sentences);
        }

        /**
         * Adds one to {@link CaseRecord#schemes()}.
         *
         * @param membership one place in a scheme
         * @return this builder
         */
        public Builder scheme(SchemeMembership membership) {
            schemes.add(membership);
            return this;
        }

        /**
         * Sets {@link CaseRecord#schemes()}, in the place of all so far.
         *
         * @param schemes all there are; a copy is taken
         * @return this builder
         * @throws CaseRecordRefusedException if the list is null
         */
        public Builder schemes(List<SchemeMembership> schemes) {
            return these(this.schemes, "schemes", schemes);
        }

        /**
         * Sets {@link CaseRecord#victimSafety()}.
         *
         * @param known what is known
         * @return this builder
         * @throws CaseRecordRefusedException if it is null
         */
        public Builder victimSafety(VictimSafety known) {
            NullFields.of("").at("victimSafety", known).refuse();
            victimSafety = Optional.of(known);
            return this;
        }

        /**
         * Sets {@link CaseRecord#victimSafety()}.
         *
         * @param known what is known; empty, as when left out: nobody asked
         * @return this builder
         * @throws CaseRecordRefusedException if it is null
         */
        public Builder victimSafety(Optional<VictimSafety> known) {
            NullFields.of("").at("victimSafety", known).refuse();
            victimSafety = known;
            return this;
        }

        /**
         * Sets {@link CaseRecord#area()}.
         *
         * @param area the area in the host's words; empty, as when left out: the host does not say
         * @return this builder
         * @throws CaseRecordRefusedException if it is null
         */
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

        /**
         * {@return the record, not yet validated}
         *
         * @throws CaseRecordRefusedException if anything is null, an element of a list included, with every field at
         *     once
         */
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
