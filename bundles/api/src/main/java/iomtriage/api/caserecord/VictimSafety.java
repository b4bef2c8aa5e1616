package iomtriage.api.caserecord;

import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.internal.NullFields;
import iomtriage.api.oasys.Answer;
import java.time.LocalDate;

/** What is known about the safety of those at risk from this person. */
public sealed interface VictimSafety permits BuiltVictimSafety {

    /** {@return the day these answers were given; as of an earlier day nothing is known} */
    LocalDate recorded();

    /** {@return whether a victim's case is before a multi-agency risk assessment conference} */
    Answer maracCase();

    /**
     * {@return whether an order protects someone (non-molestation, restraining or domestic abuse protection order)}
     */
    Answer protectiveOrder();

    /** {@return whether children live with the person or with the victim} */
    Answer childrenInHousehold();

    /** {@return whether someone other than the person's own officer is in touch with the victim} */
    Answer victimContactArranged();

    /**
     * Starts what was known on a day.
     *
     * @param recorded the day the answers were given
     * @return a builder in which every answer is {@link Answer#NOT_KNOWN} until it is given
     */
    static Builder of(LocalDate recorded) {
        return new Builder(recorded);
    }

    /** Collects the answers. Not thread-safe. */
    final class Builder {
        private final LocalDate recorded;
        private Answer maracCase = Answer.NOT_KNOWN;
        private Answer protectiveOrder = Answer.NOT_KNOWN;
        private Answer childrenInHousehold = Answer.NOT_KNOWN;
        private Answer victimContactArranged = Answer.NOT_KNOWN;

        private Builder(LocalDate recorded) {
            this.recorded = recorded;
        }

        /**
         * Sets {@link VictimSafety#maracCase()}. Left out, it is not known.
         *
         * @param maracCase whether a victim's case is before a multi-agency risk assessment conference
         * @return this builder
         */
        public Builder maracCase(Answer maracCase) {
            this.maracCase = maracCase;
            return this;
        }

        /**
         * Sets {@link VictimSafety#protectiveOrder()}. Left out, it is not known.
         *
         * @param protectiveOrder whether an order protects someone (non-molestation, restraining or domestic abuse
         *     protection order)
         * @return this builder
         */
        public Builder protectiveOrder(Answer protectiveOrder) {
            this.protectiveOrder = protectiveOrder;
            return this;
        }

        /**
         * Sets {@link VictimSafety#childrenInHousehold()}. Left out, it is not known.
         *
         * @param childrenInHousehold whether children live with the person or with the victim
         * @return this builder
         */
        public Builder childrenInHousehold(Answer childrenInHousehold) {
            this.childrenInHousehold = childrenInHousehold;
            return this;
        }

        /**
         * Sets {@link VictimSafety#victimContactArranged()}. Left out, it is not known.
         *
         * @param victimContactArranged whether someone other than the person's own officer is in touch with the victim
         * @return this builder
         */
        public Builder victimContactArranged(Answer victimContactArranged) {
            this.victimContactArranged = victimContactArranged;
            return this;
        }

        /**
         * {@return what was collected}
         *
         * @throws CaseRecordRefusedException if anything is null, with every field at once
         */
        public VictimSafety build() {
            return new BuiltVictimSafety(
                    recorded, maracCase, protectiveOrder, childrenInHousehold, victimContactArranged);
        }
    }
}

record BuiltVictimSafety(
        LocalDate recorded,
        Answer maracCase,
        Answer protectiveOrder,
        Answer childrenInHousehold,
        Answer victimContactArranged)
        implements VictimSafety {

    /** @throws CaseRecordRefusedException if anything is null */
    BuiltVictimSafety {
        NullFields.of("victimSafety")
                .at("recorded", recorded)
                .at("maracCase", maracCase)
                .at("protectiveOrder", protectiveOrder)
                .at("childrenInHousehold", childrenInHousehold)
                .at("victimContactArranged", victimContactArranged)
                .refuse();
    }
}
