package iomtriage.api.cohort.rule;

/** The stretch of time in which a definition counts. Nothing after the as-of date is ever counted. */
public sealed interface Window {

    /** {@return the window in plain words, to follow what is counted; empty for {@link Ever}} */
    String label();

    /** The whole record up to the as-of date. */
    record Ever() implements Window {
        @Override
        public String label() {
            return "";
        }
    }

    /**
     * The months that end on the as-of date: after the same day {@code months} earlier, up to and including the as-of date.
     *
     * @param months how many calendar months, at least 1
     */
    record LastMonths(int months) implements Window {

        /** @throws IllegalArgumentException if the window has no length */
        public LastMonths {
            requireLength(months);
        }

        @Override
        public String label() {
            return months == 1 ? "in the last month" : "in the last " + months + " months";
        }
    }

    /**
     * Whichever period of this length held the most, at any time up to the as-of date: from a day up to, not including, the
     * same day {@code months} later.
     *
     * @param months how many calendar months, at least 1
     */
    record AnyMonths(int months) implements Window {

        /** @throws IllegalArgumentException if the window has no length */
        public AnyMonths {
            requireLength(months);
        }

        @Override
        public String label() {
            return months == 1 ? "in any one month" : "in any " + months + " months";
        }
    }

    /**
     * From the day of the first caution or conviction up to and including its anniversary {@code years} later. Empty for a
     * person who was never sanctioned.
     *
     * @param years how many years, at least 1
     */
    record YearsAfterFirstSanction(int years) implements Window {

        /** @throws IllegalArgumentException if the window has no length */
        public YearsAfterFirstSanction {
            requireLength(years);
        }

        @Override
        public String label() {
            return years == 1
                    ? "within one year of the first caution or conviction"
                    : "within " + years + " years of the first caution or conviction";
        }
    }

    private static void requireLength(int length) {
        if (length < 1) {
            throw new IllegalArgumentException("A window of " + length
                    + " holds nothing. Give it a length of at least 1, or count over the whole record.");
        }
    }
}
