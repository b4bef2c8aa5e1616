package iomtriage.reviews.wording;

import iomtriage.api.needs.Need;
import iomtriage.api.needs.NeedEffect;
import iomtriage.api.needs.NeedState;
import iomtriage.api.needs.NeedsProfile;
import iomtriage.records.text.Days;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says needs, with who should lead on each. */
public final class NeedWords {

    private NeedWords() {}

    static List<String> of(NeedsProfile needs) {
        if (needs.assessed().isEmpty()) {
            return List.of(
                    "There is no needs assessment, so nothing is known of any need. That does not mean that there"
                            + " is none.");
        }
        List<String> sentences = new ArrayList<>();
        sentences.add("Assessed on " + Days.written(needs.assessed().orElseThrow()) + ".");
        needs.needs().stream()
                .filter(need -> is(need, NeedState.IDENTIFIED))
                .forEach(need -> sentences.add(identified(need)));
        shown(needs).ifPresent(sentences::add);
        list("Not identified: ", needs, NeedState.NOT_IDENTIFIED).ifPresent(sentences::add);
        list("Not enough information: ", needs, NeedState.NOT_ENOUGH_INFORMATION)
                .ifPresent(sentences::add);
        return sentences;
    }

    /** A need with its score, links, pathway and lead. */
    static String identified(Need need) {
        return ScoreWords.capital(need.section().label()) + ": "
                + need.severity().map(severity -> severity.label() + " need").orElse("need")
                + " (scored " + need.score().orElseThrow() + "; a need from "
                + need.section().standardThreshold().orElseThrow() + ", severe from "
                + need.section().severeThreshold().orElseThrow() + ")" + links(need) + ". Pathway: "
                + need.pathway().name() + ". Lead: " + need.pathway().lead() + "." + raises(need);
    }

    private static String links(Need need) {
        List<String> links = new ArrayList<>();
        if (need.linkedToReoffending()) {
            links.add("reoffending");
        }
        if (need.linkedToSeriousHarm()) {
            links.add("risk of serious harm");
        }
        return links.isEmpty() ? "" : ", linked by the assessor to " + String.join(" and to ", links);
    }

    /**
     * Which needs are identified, those of them that drive the risk, and what the model makes of the others.
     *
     * @param words how a need is said
     */
    public static List<String> driving(NeedsProfile needs, Function<Need, String> words) {
        if (needs.assessed().isEmpty()) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(IdentifiedNeeds.named(needs));
        needs.driving().stream().map(words).forEach(sentences::add);
        sentences.addAll(IdentifiedNeeds.others(needs));
        return sentences;
    }

    private static String raises(Need need) {
        List<String> raised = need.effects().stream()
                .filter(NeedEffect::matters)
                .map(NeedEffect::outcome)
                .map(outcome -> outcome.name())
                .toList();
        return raised.isEmpty() ? "" : " It raises the chance of " + String.join(" and of ", raised) + ".";
    }

    private static Optional<String> shown(NeedsProfile needs) {
        List<String> shown = needs.needs().stream()
                .filter(need -> need.state().isEmpty())
                .map(need -> need.section().label() + " (scored " + need.score().orElseThrow() + ")")
                .toList();
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of("Shown without a threshold: " + String.join(", ", shown) + ".");
    }

    private static Optional<String> list(String start, NeedsProfile needs, NeedState state) {
        String list = needs.needs().stream()
                .filter(need -> is(need, state))
                .map(need -> need.section().label())
                .collect(Collectors.joining("; "));
        return list.isEmpty() ? Optional.empty() : Optional.of(start + list + ".");
    }

    private static boolean is(Need need, NeedState state) {
        return need.state().filter(state::equals).isPresent();
    }
}
