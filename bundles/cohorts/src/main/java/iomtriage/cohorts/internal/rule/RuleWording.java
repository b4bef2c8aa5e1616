package iomtriage.cohorts.internal.rule;

import iomtriage.api.cohort.rule.Count;
import iomtriage.api.cohort.rule.CountUnit;
import iomtriage.cohorts.internal.count.PersonFacts;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers in plain words. */
final class RuleWording {

    private static final String[] NUMBERS = {
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"
    };

    private RuleWording() {}

    /** Up to ten in words, above in digits. */
    static String number(int number) {
        return number < NUMBERS.length ? NUMBERS[number] : Integer.toString(number);
    }

    /** "5", or "5 to 7" where it is not certain. */
    static String range(PersonFacts person, int count) {
        int low = person.certain(count);
        int high = person.possible(count);
        return low == high ? Integer.toString(low) : low + " to " + high;
    }

    /** How far a certain number is from the lowest that is needed. */
    static String distance(int number, int needed) {
        if (number < needed) {
            return number(needed - number) + " short";
        }
        return number == needed ? "just enough" : number(number - needed) + " to spare";
    }

    /** Rounded down to one decimal, so that 74.96 never reads as the 75 it does not reach. */
    static String percent(double percent) {
        return decimal(percent, RoundingMode.FLOOR) + "%";
    }

    /** Rounded up to one decimal. */
    static String points(double points) {
        return decimal(points, RoundingMode.CEILING);
    }

    /** A share of 0.1 as "10%". */
    static String share(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    private static String decimal(double value, RoundingMode rounding) {
        // Beyond the ninth decimal there is only the noise of binary fractions: 80.3 - 75 is 5.3, not
        // 5.299999999999997.
        return BigDecimal.valueOf(value)
                .setScale(9, RoundingMode.HALF_UP)
                .setScale(1, rounding)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** How many of a count have no offence code, so that their group alone decided; empty if none. */
    static String byGroupAlone(PersonFacts person, int count) {
        int alone = person.byGroupAlone(count);
        return alone == 0 ? "" : " (" + number(alone) + " by the offence group alone, for want of an offence code)";
    }

    /** What could make a count uncertain. */
    static String missing(Count count) {
        if (!count.codes().isEmpty()) {
            return "the offence code of an event";
        }
        boolean offences = count.unit() == CountUnit.OFFENCES || count.unit() == CountUnit.PROVEN_OFFENCES;
        if (!offences) {
            return "the offence group of an event";
        }
        return count.groups().isEmpty() ? "the date of an offence" : "the date or the group of an offence";
    }
}
