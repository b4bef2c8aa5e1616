package iomtriage.api.place;

/** Why a person has the place they have. */
public sealed interface PlaceBasis {

    /** {@return the reason in plain words, to follow the place} */
    String inWords();

    /** Above the cut line by the policy's order alone. */
    record ByRank() implements PlaceBasis {
        @Override
        public String inWords() {
            return "by rank";
        }
    }

    /**
     * Above the cut line because places are kept for a cohort; by order alone the person would be below it.
     *
     * @param cohort id of the definition
     * @param places how many places are kept for it
     */
    record ByCohort(String cohort, int places) implements PlaceBasis {
        @Override
        public String inWords() {
            return "in " + one(places) + " kept for the cohort \"" + cohort + "\"";
        }
    }

    /**
     * Above the cut line because places are kept for those most likely to do a kind of serious harm; by order alone the person
     * would be below it.
     *
     * @param outcome name of the outcome, for example "domestic abuse"
     * @param places how many places are kept for it
     */
    record ByHarm(String outcome, int places) implements PlaceBasis {
        @Override
        public String inWords() {
            return "in " + one(places) + " kept for the highest predicted chance of " + outcome;
        }
    }

    /**
     * On the list because someone said so.
     *
     * @param placement who, and why
     */
    record ByDecision(Placement placement) implements PlaceBasis {
        @Override
        public String inWords() {
            return "put on the list by " + placement.by() + ": " + placement.reason();
        }
    }

    /** Below the cut line because others come first in the policy's order. */
    record BelowLine() implements PlaceBasis {
        @Override
        public String inWords() {
            return "below the cut line";
        }
    }

    /**
     * Below the cut line, though high enough by order alone, because places are kept for others.
     *
     * @param why what keeps them, in plain words
     */
    record GaveWay(String why) implements PlaceBasis {
        @Override
        public String inWords() {
            return "below the cut line, though high enough by rank: " + why;
        }
    }

    private static String one(int places) {
        return places == 1 ? "the place" : "one of the " + places + " places";
    }
}
