package iomtriage.api.oasys;

import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.internal.NullFields;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** What an assessment found on sexual offending. Counts are of sanctions, the current one included; none is never read as 0. */
public sealed interface SexualHistory permits BuiltSexualHistory {

    /** {@return whether the person ever committed a sexual offence} */
    Answer everCommitted();

    /** {@return sanctions for contact sexual offences against adults; empty if not counted} */
    OptionalInt adultContact();

    /** {@return sanctions for contact sexual offences against children; empty if not counted} */
    OptionalInt childContact();

    /** {@return sanctions for non-contact sexual offences other than images; empty if not counted} */
    OptionalInt nonContact();

    /** {@return sanctions for indecent images of children and indirect contact; empty if not counted} */
    OptionalInt images();

    /** {@return the date of the last sexual offence, if known} */
    Optional<LocalDate> lastOffence();

    /** {@return whether the current offence had a victim who was a stranger} */
    Answer strangerVictim();

    /**
     * Starts a history.
     *
     * @param everCommitted whether the person ever committed a sexual offence
     * @return a builder with this answer and nothing else known yet
     */
    static Builder of(Answer everCommitted) {
        return new Builder(everCommitted);
    }

    /** Collects the answers. Not thread-safe. */
    final class Builder {
        private Answer everCommitted;
        private OptionalInt adultContact = OptionalInt.empty();
        private OptionalInt childContact = OptionalInt.empty();
        private OptionalInt nonContact = OptionalInt.empty();
        private OptionalInt images = OptionalInt.empty();
        private Optional<LocalDate> lastOffence = Optional.empty();
        private Answer strangerVictim = Answer.NOT_KNOWN;

        private Builder(Answer everCommitted) {
            this.everCommitted = everCommitted;
        }

        /**
         * Sets {@link SexualHistory#everCommitted()}.
         *
         * @param everCommitted whether the person ever committed a sexual offence
         * @return this builder
         */
        public Builder everCommitted(Answer everCommitted) {
            this.everCommitted = everCommitted;
            return this;
        }

        /**
         * Sets {@link SexualHistory#adultContact()}. Left out, they were not counted.
         *
         * @param sanctions how many, 0 to 999: more or fewer is a finding when the record is used
         * @return this builder
         */
        public Builder adultContact(int sanctions) {
            adultContact = OptionalInt.of(sanctions);
            return this;
        }

        /**
         * Sets {@link SexualHistory#childContact()}. Left out, they were not counted.
         *
         * @param sanctions how many, 0 to 999: more or fewer is a finding when the record is used
         * @return this builder
         */
        public Builder childContact(int sanctions) {
            childContact = OptionalInt.of(sanctions);
            return this;
        }

        /**
         * Sets {@link SexualHistory#nonContact()}. Left out, they were not counted.
         *
         * @param sanctions how many, 0 to 999: more or fewer is a finding when the record is used
         * @return this builder
         */
        public Builder nonContact(int sanctions) {
            nonContact = OptionalInt.of(sanctions);
            return this;
        }

        /**
         * Sets {@link SexualHistory#images()}. Left out, they were not counted.
         *
         * @param sanctions how many, 0 to 999: more or fewer is a finding when the record is used
         * @return this builder
         */
        public Builder images(int sanctions) {
            images = OptionalInt.of(sanctions);
            return this;
        }

        /**
         * Sets {@link SexualHistory#lastOffence()}. Left out, it is not known.
         *
         * @param date the date of the last sexual offence, not after the day on which the assessment was completed
         * @return this builder
         * @throws CaseRecordRefusedException if the date is null
         */
        public Builder lastOffence(LocalDate date) {
            NullFields.of("sexualHistory").at("lastOffence", date).refuse();
            lastOffence = Optional.of(date);
            return this;
        }

        /**
         * Sets {@link SexualHistory#strangerVictim()}. Left out, it is not known.
         *
         * @param strangerVictim whether the current offence had a victim who was a stranger
         * @return this builder
         */
        public Builder strangerVictim(Answer strangerVictim) {
            this.strangerVictim = strangerVictim;
            return this;
        }

        /**
         * {@return the history}
         *
         * @throws CaseRecordRefusedException if an answer is null, with every field at once
         */
        public SexualHistory build() {
            return new BuiltSexualHistory(
                    everCommitted, adultContact, childContact, nonContact, images, lastOffence, strangerVictim);
        }
    }
}

record BuiltSexualHistory(
        Answer everCommitted,
        OptionalInt adultContact,
        OptionalInt childContact,
        OptionalInt nonContact,
        OptionalInt images,
        Optional<LocalDate> lastOffence,
        Answer strangerVictim)
        implements SexualHistory {

    /** @throws CaseRecordRefusedException if anything is null */
    BuiltSexualHistory {
        NullFields.of("sexualHistory")
                .at("everCommitted", everCommitted)
                .at("adultContact", adultContact)
                .at("childContact", childContact)
                .at("nonContact", nonContact)
                .at("images", images)
                .at("lastOffence", lastOffence)
                .at("strangerVictim", strangerVictim)
                .refuse();
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "SexualHistory[hidden]";
    }
}
