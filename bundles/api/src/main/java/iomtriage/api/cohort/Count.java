package iomtriage.api.cohort;

import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.caserecord.OffenceGroup;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A number that a definition reads off a case record.
 *
 * <p>Where the record leaves it open whether something counts (an offence without a date, an offence of unknown group), the
 * number is a range from what certainly counts to what possibly does.
 *
 * @param unit what is counted
 * @param window the stretch of time
 * @param groups only events of these offence groups; empty for every group
 * @param flags only events with at least one of these flags; empty for all events
 */
public record Count(CountUnit unit, Window window, Set<OffenceGroup> groups, Set<EventFlag> flags) {

    /** Keeps the groups and flags in their declared order. */
    public Count {
        groups = inOrder(groups, OffenceGroup.class);
        flags = inOrder(flags, EventFlag.class);
    }

    /** Counts events of every group. */
    public static Count of(CountUnit unit, Window window) {
        return new Count(unit, window, Set.of(), Set.of());
    }

    /** What is counted, in plain words, to follow a number: for example "arrests in the last 12 months". */
    public String label(int number) {
        StringBuilder words = new StringBuilder(unit.label(number));
        if (!groups.isEmpty()) {
            words.append(" for ")
                    .append(groups.stream().map(OffenceGroup::label).collect(Collectors.joining(", ")));
        }
        if (!flags.isEmpty()) {
            words.append(" noted as ").append(flags.stream().map(Count::words).collect(Collectors.joining(" or ")));
        }
        if (!window.label().isEmpty()) {
            words.append(' ').append(window.label());
        }
        return words.toString();
    }

    private static String words(EventFlag flag) {
        return switch (flag) {
            case DOMESTIC_ABUSE -> "domestic abuse";
            case WEAPON -> "involving a weapon";
            case GROUP_RELATED -> "group-related";
        };
    }

    private static <E extends Enum<E>> Set<E> inOrder(Collection<E> given, Class<E> type) {
        Set<E> ordered = EnumSet.noneOf(type);
        ordered.addAll(given);
        return Collections.unmodifiableSet(ordered);
    }
}
