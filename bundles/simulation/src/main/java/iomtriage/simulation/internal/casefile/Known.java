package iomtriage.simulation.internal.casefile;

import iomtriage.api.caserecord.EventFlag;
import iomtriage.simulation.internal.career.CriminalRecord;
import iomtriage.simulation.internal.career.Offence;
import iomtriage.simulation.internal.career.RandomStream;
import iomtriage.simulation.internal.career.Traits;
import iomtriage.simulation.parameters.ObservationParameters;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a case file is made from.
 *
 * @param traits the person as they are, which agencies see with error
 * @param record what has come to light
 * @param asOf the day the file is made; it holds nothing from this day on
 * @param observation how well agencies see
 * @param random the file's own numbers, so that how it is seen never moves how it is lived
 */
record Known(Traits traits, CriminalRecord record, int asOf, ObservationParameters observation, RandomStream random) {

    /** Offences for which the person had been arrested before a day. */
    Stream<Offence> offencesBefore(int day) {
        return record.offences().stream().filter(offence -> offence.followed().arrest() < day);
    }

    /** How many offences with this flag were known before a day. */
    int count(EventFlag flag, int day) {
        return (int) offencesBefore(day).filter(offence -> offence.has(flag)).count();
    }

    /** The first day on which such an offence was disposed of; the as-of date if there was none before it. */
    int firstDisposal(Predicate<Offence> such) {
        return record.offences().stream()
                .filter(such)
                .mapToInt(offence -> offence.followed().disposal())
                .filter(day -> day < asOf)
                .min()
                .orElse(asOf);
    }

    /** A day after another, at most so much later. */
    int soonAfter(int day, int within) {
        return day + random.below(within);
    }
}
