package iomtriage.scoring.reference;

import java.util.List;

/**
 * What a reference scorer needs about one person, or what of it is missing.
 *
 * @param <I> the scorer's input
 */
public sealed interface ReferenceInput<I> {

    /**
     * All is there.
     *
     * @param input the validated input
     * @param assumed what was assumed where only an offence's group is known, in plain words; empty if nothing was
     * @param others what the input could be as well by the codes of those groups
     * @param <I> the scorer's input
     */
    record Ready<I>(I input, String assumed, List<I> others) implements ReferenceInput<I> {

        public Ready {
            others = List.copyOf(others);
        }

        /** An input that rests on no assumption. */
        Ready(I input) {
            this(input, "", List.of());
        }
    }

    /**
     * Something is missing.
     *
     * @param fields what, in plain words, at least one
     * @param <I> the scorer's input
     */
    record Missing<I>(List<String> fields) implements ReferenceInput<I> {

        public Missing {
            fields = List.copyOf(fields);
            if (fields.isEmpty()) {
                throw new IllegalArgumentException("An incomplete input must say what is missing.");
            }
        }
    }
}
