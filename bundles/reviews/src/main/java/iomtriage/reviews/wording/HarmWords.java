package iomtriage.reviews.wording;

import iomtriage.api.harm.HarmFact;
import iomtriage.api.harm.HarmProfile;
import iomtriage.api.harm.HarmStanding;
import iomtriage.api.score.ScoreResult;
import iomtriage.records.text.Days;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says serious harm: the prediction and the facts, one after the other. */
final class HarmWords {

    private HarmWords() {}

    static List<String> of(HarmProfile harm) {
        List<String> sentences = new ArrayList<>();
        for (HarmStanding standing : harm.kinds()) {
            sentences.add(ScoreWords.capital(standing.kind().label()) + ": " + indication(standing) + ".");
            standing.prediction().map(HarmWords::predicted).ifPresent(sentences::add);
            standing.offences().ifPresent(offences -> {
                if (standing.facts().isEmpty()) {
                    sentences.add("No registration or marker in force.");
                }
                standing.facts().stream().map(HarmWords::fact).forEach(sentences::add);
                sentences.add(OffenceWords.of(standing.kind(), offences));
            });
        }
        sentences.add(assessed(harm));
        harm.general().stream().map(HarmWords::fact).forEach(sentences::add);
        return sentences;
    }

    /** Where the reader may not see what is known, it is not said that nothing is. */
    private static String indication(HarmStanding standing) {
        return standing.offences().isPresent()
                ? standing.indication().label()
                : "what is known is not shown to your role";
    }

    private static String predicted(ScoreResult result) {
        return "Predicted: " + ScoreWords.score(result);
    }

    /** A fact with its source and dates. */
    static String fact(HarmFact fact) {
        StringBuilder words = new StringBuilder("Known: ").append(fact.what());
        words.append(" (source: ").append(fact.source());
        fact.grade()
                .ifPresent(grade -> words.append(", graded ")
                        .append(grade.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        words.append("; since ").append(Days.written(fact.since()));
        fact.review()
                .ifPresent(day -> words.append("; review ")
                        .append(fact.reviewOverdue() ? "overdue since " : "by ")
                        .append(Days.written(day)));
        fact.expires().ifPresent(day -> words.append("; until ").append(Days.written(day)));
        words.append(").");
        return fact.counts()
                ? words.toString()
                : words.append(" It is not counted as an indication.").toString();
    }

    private static String assessed(HarmProfile harm) {
        if (harm.levels().isEmpty()) {
            return "Risk of serious harm has not been assessed.";
        }
        List<String> levels = harm.levels().entrySet().stream()
                .map(each -> each.getValue().label() + " to " + each.getKey().label())
                .toList();
        return "Risk of serious harm assessed"
                + harm.assessed().map(day -> " on " + Days.written(day)).orElse("") + ": " + String.join(", ", levels)
                + ".";
    }

    /** What says that the person is a victim. */
    static List<String> asVictim(HarmProfile harm) {
        List<String> sentences =
                new ArrayList<>(harm.asVictim().stream().map(HarmWords::fact).toList());
        if (!sentences.isEmpty()) {
            sentences.add("This speaks for support. It counts nothing towards any risk.");
        }
        return sentences;
    }
}
