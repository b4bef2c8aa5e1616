package iomtriage.api.score;

import java.util.Comparator;
import java.util.List;

/**
 * Terms of one family, which say one thing in several ways, as one reason. What it adds is exactly the sum of what they add.
 *
 * @param family what it is about, in plain words, for example "how often sanctioned"
 * @param terms at least one, in the model's order
 */
public record Reason(String family, List<Contribution> terms) {

    /** @throws IllegalArgumentException if there is no term, or one of another family */
    public Reason {
        terms = List.copyOf(terms);
        if (terms.isEmpty() || terms.stream().anyMatch(term -> !term.family().equals(family))) {
            throw new IllegalArgumentException("A reason needs terms, all of its own family.");
        }
    }

    /** {@return what it adds, in log-odds; above 0 raises risk} */
    public double logOdds() {
        return terms.stream().mapToDouble(Contribution::logOdds).sum();
    }

    /**
     * {@return what it is in plain words: those of the term that moves the score most in the direction of the whole}
     */
    public String words() {
        double way = Math.signum(logOdds());
        return terms.stream()
                .max(Comparator.comparingDouble((Contribution term) -> way * term.logOdds())
                        .thenComparing(Contribution::term, Comparator.reverseOrder()))
                .orElseThrow()
                .reason();
    }

    /** {@return ids of all features that it looks at, each once} */
    public List<String> features() {
        return terms.stream()
                .flatMap(term -> term.features().stream())
                .distinct()
                .toList();
    }
}
