package iomtriage.api.cohort.rule;

import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.offence.NeighbourhoodCrime;
import iomtriage.api.offence.OffenceCode;
import iomtriage.api.offence.OffenceGroup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
 * @param codes only events of these offence codes; empty if codes do not matter. Where an event has no code, {@code groups}
 *     stand in, and the standing says of how many that is so
 */
public record Count(
        CountUnit unit, Window window, Set<OffenceGroup> groups, Set<EventFlag> flags, Set<OffenceCode> codes) {

    /** Keeps groups, flags and codes in order. */
    public Count {
        groups = inOrder(groups, OffenceGroup.class);
        flags = inOrder(flags, EventFlag.class);
        codes = Collections.unmodifiableSet(new TreeSet<>(codes));
    }

    /**
     * Counts whatever the codes.
     *
     * @param unit what is counted
     * @param window the stretch of time
     * @param groups only events of these offence groups; empty for every group
     * @param flags only events with at least one of these flags; empty for all events
     */
    public Count(CountUnit unit, Window window, Set<OffenceGroup> groups, Set<EventFlag> flags) {
        this(unit, window, groups, flags, Set.of());
    }

    /**
     * {@return a count of events of every group, whatever their flags and codes}
     *
     * @param unit what is counted
     * @param window the stretch of time
     */
    public static Count of(CountUnit unit, Window window) {
        return new Count(unit, window, Set.of(), Set.of());
    }

    /**
     * {@return what is counted, in plain words, to follow a number: for example "arrests in the last 12 months"}
     *
     * @param number the number it follows: 1 takes the singular
     */
    public String label(int number) {
        StringBuilder words = new StringBuilder(unit.label(number));
        if (!codes.isEmpty() || !groups.isEmpty()) {
            words.append(" for ").append(String.join(", ", offences()));
        }
        if (!flags.isEmpty()) {
            words.append(" noted as ").append(flags.stream().map(Count::words).collect(Collectors.joining(" or ")));
        }
        if (!window.label().isEmpty()) {
            words.append(' ').append(window.label());
        }
        return words.toString();
    }

    /** What is counted: by codes where they matter, otherwise by groups. */
    private List<String> offences() {
        if (codes.isEmpty()) {
            return groups.stream().map(OffenceGroup::label).toList();
        }
        List<String> words = new ArrayList<>();
        Set<OffenceCode> others = new TreeSet<>(codes);
        for (NeighbourhoodCrime kind : NeighbourhoodCrime.values()) {
            if (codes.containsAll(kind.codes())) {
                words.add(kind.label());
                others.removeAll(kind.codes());
            }
        }
        others.forEach(code -> words.add("offence code " + code.value()));
        return words;
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
