package iomtriage.reviews.wording;

import iomtriage.api.needs.Need;
import iomtriage.api.needs.NeedState;
import iomtriage.api.needs.NeedsProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says which needs are identified, and then what the model makes of them: that it makes little of one does not end it. */
public final class IdentifiedNeeds {

    private IdentifiedNeeds() {}

    /** Which needs are identified, in one sentence. */
    public static String named(NeedsProfile needs) {
        List<Need> identified = needs.identified();
        if (identified.isEmpty()) {
            long unknown = needs.needs().stream()
                    .filter(need -> need.state()
                            .filter(NeedState.NOT_ENOUGH_INFORMATION::equals)
                            .isPresent())
                    .count();
            return unknown == 0
                    ? "No need is identified."
                    : "No need is identified so far: not enough is known of " + counted(unknown, "section") + ".";
        }
        return counted(identified.size(), "need") + (identified.size() == 1 ? " is" : " are") + " identified: "
                + identified.stream().map(need -> need.section().label()).collect(Collectors.joining("; ")) + ".";
    }

    /** What the model makes of those that do not drive the risk; none if all of them do. */
    public static List<String> others(NeedsProfile needs) {
        int little = needs.addingLittle().size();
        int nothing = needs.identified().size() - needs.driving().size() - little;
        List<String> sentences = new ArrayList<>();
        if (little + nothing > 0 && needs.driving().isEmpty()) {
            sentences.add(
                    "In the model none of them adds a tenth or more to the odds of any outcome, which says nothing of"
                            + " whether help is needed.");
        }
        boolean some = !needs.driving().isEmpty();
        if (little > 0) {
            sentences.add(many(little, some) + (little == 1 ? " adds" : " add")
                    + " little: less than about a tenth to the odds of any outcome.");
        }
        if (nothing > 0) {
            sentences.add(many(nothing, some) + (nothing == 1 ? " raises" : " raise") + " no score.");
        }
        return sentences;
    }

    private static String many(int number, boolean besideOthers) {
        return number + (besideOthers ? (number == 1 ? " other" : " others") : "");
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
