package iomtriage.api.offence;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Home Office offence code: five digits, three for the class and two for the subclass. Immutable.
 *
 * <p>What a code means is read from the ministry's table, of which {@link #source} names the version. A code that is not in it
 * means nothing, whatever its class: 48 of the 219 classes hold offences of more than one group.
 */
public final class OffenceCode implements Comparable<OffenceCode> {

    private static final int DIGITS = 5;

    private final String value;
    private final Optional<OffenceMeaning> meaning;

    OffenceCode(String value, Optional<OffenceMeaning> meaning) {
        this.value = value;
        this.meaning = meaning;
    }

    /**
     * {@return the code of these five digits, in the ministry's table or not}
     *
     * @param value five digits, class then subclass, such as {@code 00404}
     * @throws IllegalArgumentException if it is anything else, null included; a number has lost its leading zeros
     */
    public static OffenceCode of(String value) {
        if (!isCode(value)) {
            throw new IllegalArgumentException(
                    "A Home Office offence code is five digits as text, for example 00404. Send"
                            + " class and subclass with their leading zeros, or leave the code out.");
        }
        return OffenceCodeTable.get().code(value);
    }

    /**
     * {@return whether this is five digits from 0 to 9, so that {@link #of} takes it}
     *
     * @param value any text; null is no code
     */
    public static boolean isCode(@Nullable String value) {
        if (value == null || value.length() != DIGITS) {
            return false;
        }
        for (int i = 0; i < DIGITS; i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /**
     * {@return every code in the ministry's table, in ascending order, those without a group included; cannot be
     * changed}
     */
    public static List<OffenceCode> all() {
        return OffenceCodeTable.get().all();
    }

    /** {@return where the table comes from and of which day it is, in plain words} */
    public static String source() {
        return "Ministry of Justice actuarial mapping of offence codes, 21 July 2026";
    }

    /** {@return the five digits} */
    public String value() {
        return value;
    }

    /**
     * {@return what the scales count it as; empty if the ministry's table does not have it, or has no group for it}
     */
    public Optional<OffenceMeaning> meaning() {
        return meaning;
    }

    /** Orders by the digits. */
    @Override
    public int compareTo(OffenceCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OffenceCode that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** {@return the five digits} */
    @Override
    public String toString() {
        return value;
    }
}
