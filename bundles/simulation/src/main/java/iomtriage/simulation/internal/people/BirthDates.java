package iomtriage.simulation.internal.people;

import iomtriage.simulation.internal.career.RandomStream;
import iomtriage.simulation.parameters.PeopleParameters;
import java.time.LocalDate;

/**
 * The days on which people of a caseload may be born: equally many on each.
 *
 * @param first the oldest's
 * @param last the youngest's
 */
record BirthDates(int first, int last) {

    static BirthDates of(PeopleParameters people, LocalDate asOf) {
        return new BirthDates((int) asOf.minusYears(people.oldestAge() + 1L).toEpochDay() + 1, (int)
                asOf.minusYears(people.youngestAge()).toEpochDay());
    }

    int draw(RandomStream random) {
        return first + random.below(last - first + 1);
    }
}
