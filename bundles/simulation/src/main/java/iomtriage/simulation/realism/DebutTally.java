package iomtriage.simulation.realism;

import iomtriage.api.caserecord.Sex;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.simulation.internal.career.Offence;

/** People by their first proven offence, followed for nine years: Owen and Cooper (2013). Chronic is 15 or more proven offences. */
final class DebutTally {

    static final int NINE_YEARS = 3_287;
    private static final int CHRONIC = 15;
    private static final int ADULT = 18;
    private static final int BOYS_YEARS = 20;

    final Share reoffend = new Share();
    final Share chronic = new Share();
    final Share chronicAfterAcquisitive = new Share();
    final Share chronicAfterRobberyInBoyhood = new Share();
    long reoffences;
    long reoffencesOfChronic;

    /** Counts a career that began between these days, or for boys at a robbery, who are few, between earlier ones. */
    void add(Career career, int from, int to) {
        if (career.occasions().isEmpty()) {
            return;
        }
        Career.Occasion debut = career.occasions().get(0);
        int offences = career.provenBefore(debut.day() + NINE_YEARS);
        OffenceGroup group = debutGroup(career, debut);
        if (group == OffenceGroup.ACQUISITIVE_VIOLENCE
                && career.sex() == Sex.MALE
                && career.ageOn(debut.day()) < ADULT
                && debut.day() >= to - BOYS_YEARS * 365
                && debut.day() < to) {
            chronicAfterRobberyInBoyhood.add(offences >= CHRONIC);
        }
        if (debut.day() < from || debut.day() >= to) {
            return;
        }
        int later = offences - debut.offences();
        boolean isChronic = offences >= CHRONIC;
        reoffend.add(later > 0);
        chronic.add(isChronic);
        reoffences += later;
        reoffencesOfChronic += isChronic ? later : 0;
        if (Career.isRobberyBurglaryOrVehicleTheft(group)) {
            chronicAfterAcquisitive.add(isChronic);
        }
    }

    /** The group of the offence first committed, of those proven on the day of the debut. */
    private static OffenceGroup debutGroup(Career career, Career.Occasion debut) {
        Offence first = career.proven().get(0);
        for (Offence offence : career.proven().subList(0, debut.offences())) {
            first = offence.day() < first.day() ? offence : first;
        }
        return first.group();
    }

    void merge(DebutTally other) {
        reoffend.merge(other.reoffend);
        chronic.merge(other.chronic);
        chronicAfterAcquisitive.merge(other.chronicAfterAcquisitive);
        chronicAfterRobberyInBoyhood.merge(other.chronicAfterRobberyInBoyhood);
        reoffences += other.reoffences;
        reoffencesOfChronic += other.reoffencesOfChronic;
    }
}
