package iomtriage.records.internal.json;

import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/** Finds an enum's constant by its name straight from a parser's characters, without making a string. Immutable. */
final class ConstantNames<E extends Enum<E>> {

    private final E[] bySlot;

    private ConstantNames(E[] emptySlots, E[] constants) {
        bySlot = emptySlots;
        for (E constant : constants) {
            int slot = constant.name().hashCode() & bySlot.length - 1;
            while (bySlot[slot] != null) {
                slot = slot + 1 & bySlot.length - 1;
            }
            bySlot[slot] = constant;
        }
    }

    /** The names of an enum's constants. */
    static <E extends Enum<E>> ConstantNames<E> of(Class<E> type) {
        E[] constants = type.getEnumConstants();
        int slots = Integer.highestOneBit(constants.length) * 4;
        @SuppressWarnings("unchecked")
        E[] empty = (E[]) Array.newInstance(type, slots);
        return new ConstantNames<>(empty, constants);
    }

    /** The constant of this name, or null if there is none. */
    @Nullable
    E find(char[] text, int from, int length) {
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + text[i];
        }
        for (int slot = hash & bySlot.length - 1; bySlot[slot] != null; slot = slot + 1 & bySlot.length - 1) {
            if (same(bySlot[slot].name(), text, from, length)) {
                return bySlot[slot];
            }
        }
        return null;
    }

    private static boolean same(String name, char[] text, int from, int length) {
        if (name.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (name.charAt(i) != text[from + i]) {
                return false;
            }
        }
        return true;
    }
}
