package iomtriage.records.internal.cursor;

import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Finds an enum's constant by its name straight from bytes, without making a string. Immutable. */
public final class ConstantNames<E extends Enum<E>> {

    private final E[] bySlot;
    private final byte[][] nameBySlot;

    private ConstantNames(E[] emptySlots, E[] constants) {
        bySlot = emptySlots;
        nameBySlot = new byte[bySlot.length][];
        for (E constant : constants) {
            byte[] name = constant.name().getBytes(StandardCharsets.US_ASCII);
            int slot = hash(name, 0, name.length) & bySlot.length - 1;
            while (bySlot[slot] != null) {
                slot = slot + 1 & bySlot.length - 1;
            }
            bySlot[slot] = constant;
            nameBySlot[slot] = name;
        }
    }

    /** The names of an enum's constants. */
    public static <E extends Enum<E>> ConstantNames<E> of(Class<E> type) {
        E[] constants = type.getEnumConstants();
        int slots = Integer.highestOneBit(constants.length) * 4;
        @SuppressWarnings("unchecked")
        E[] empty = (E[]) Array.newInstance(type, slots);
        return new ConstantNames<>(empty, constants);
    }

    /** The constant of this name, or null if there is none. */
    @Nullable
    E find(byte[] text, int from, int length) {
        if (length == 0) {
            return null;
        }
        for (int slot = hash(text, from, length) & bySlot.length - 1;
                bySlot[slot] != null;
                slot = slot + 1 & bySlot.length - 1) {
            byte[] name = nameBySlot[slot];
            if (name.length == length && Arrays.equals(text, from, from + length, name, 0, length)) {
                return bySlot[slot];
            }
        }
        return null;
    }

    /** Four characters and the length tell most names apart. */
    private static int hash(byte[] text, int from, int length) {
        int hash = length;
        hash = 31 * hash + text[from];
        hash = 31 * hash + text[from + length / 3];
        hash = 31 * hash + text[from + length * 2 / 3];
        return 31 * hash + text[from + length - 1];
    }
}
