package iomtriage.simulation.person;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Sex;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One simulated person.
 *
 * @param record the case record, of nothing from the as-of date on
 * @param outcomes what happened after the as-of date
 * @param groups groups for fairness auditing, which are in no case record
 * @param place place in the programme; empty if none is offered
 */
public record SimulatedPerson(
        CaseRecord record, Outcomes outcomes, AuditGroups groups, Optional<ProgrammePlace> place) {

    /** Shows nothing of the person. */
    @Override
    public String toString() {
        return "SimulatedPerson[hidden]";
    }

    /**
     * What happened to a person in the 24 months from the as-of date. An offence counts if it was committed in that time and led to a
     * caution or conviction within six months more: proven reoffending as the Ministry of Justice measures it.
     *
     * @param anyReoffence any proven reoffence
     * @param domesticAbuse a proven domestic abuse offence
     * @param gangViolence a proven violent offence with or for a group
     * @param weapon a proven offence with a weapon, or of having one
     * @param daysAtRisk days of the 24 months on which the person was not in custody
     * @param provenOffences how many proven reoffences
     * @param seriousHarmOffences how many of them were of one of the three harms
     * @param isConvictedAgain whether there was a conviction in the 24 months, whenever its offence was committed
     * @param days when each of the four happened first
     */
    public record Outcomes(
            boolean anyReoffence,
            boolean domesticAbuse,
            boolean gangViolence,
            boolean weapon,
            int daysAtRisk,
            int provenOffences,
            int seriousHarmOffences,
            boolean isConvictedAgain,
            OutcomeDays days) {}

    /**
     * The days of the first offences behind a person's outcomes, each empty where there was none.
     *
     * @param anyReoffence day of the first proven reoffence
     * @param domesticAbuse day of the first proven domestic abuse offence
     * @param gangViolence day of the first proven violent offence with or for a group
     * @param weapon day of the first proven offence with a weapon, or of having one
     * @param until first day after the 24 months, of which nothing is told
     */
    public record OutcomeDays(
            Optional<LocalDate> anyReoffence,
            Optional<LocalDate> domesticAbuse,
            Optional<LocalDate> gangViolence,
            Optional<LocalDate> weapon,
            LocalDate until) {}

    /**
     * Groups for fairness auditing. They travel apart from case records and are never a feature.
     *
     * @param sex sex
     * @param ethnicity ethnic group
     * @param ageBand age on the as-of date, for example "25-29"
     * @param area the made-up police area, which differ in how much they find out
     */
    public record AuditGroups(Sex sex, Ethnicity ethnicity, String ageBand, String area) {}

    /**
     * How a person stands to the programme on offer.
     *
     * @param joined first day in the programme; empty if the person does not join
     * @param reoffendsUntreated whether there would have been a proven reoffence in the 24 months from the as-of date without the
     *     programme: what nobody can see in life, and the truth that an evaluation is to recover
     * @param later the case record 30 months after the as-of date, with the place in the scheme; of what is not offending or
     *     custody, nothing was added since the as-of date
     * @param laterUntreated the same without the programme
     */
    public record ProgrammePlace(
            Optional<LocalDate> joined, boolean reoffendsUntreated, CaseRecord later, CaseRecord laterUntreated) {

        /** Whether the person joins. */
        public boolean isTreated() {
            return joined.isPresent();
        }

        /** Shows nothing of the person. */
        @Override
        public String toString() {
            return "ProgrammePlace[hidden]";
        }
    }
}
