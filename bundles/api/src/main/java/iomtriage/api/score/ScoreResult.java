package iomtriage.api.score;

import java.util.List;
import java.util.Optional;

/** The result of scoring one person for one outcome. */
public sealed interface ScoreResult {

    /** {@return the outcome that was to be scored} */
    Outcome outcome();

    /** {@return the score; empty where there is none} */
    Optional<Score> score();

    /** {@return the arithmetic behind the score; empty where there is none} */
    Optional<Explanation> explanation();

    /**
     * Everything the model asks for was known.
     *
     * @param outcome the outcome that was scored
     * @param value the score
     * @param why the arithmetic behind it
     */
    record Scored(Outcome outcome, Score value, Explanation why) implements ScoreResult {
        @Override
        public Optional<Score> score() {
            return Optional.of(value);
        }

        @Override
        public Optional<Explanation> explanation() {
            return Optional.of(why);
        }
    }

    /**
     * There is a score, but something missing could still move it.
     *
     * @param outcome the outcome that was scored
     * @param value the score, in which what is missing is a value of its own
     * @param why the arithmetic behind it
     * @param missing what is missing and how far it could move the score, at least one
     */
    record Provisional(Outcome outcome, Score value, Explanation why, List<MissingInformation> missing)
            implements ScoreResult {

        /** @throws IllegalArgumentException if nothing is missing */
        public Provisional {
            missing = List.copyOf(missing);
            if (missing.isEmpty()) {
                throw new IllegalArgumentException("A provisional score must say what is missing.");
            }
        }

        @Override
        public Optional<Score> score() {
            return Optional.of(value);
        }

        @Override
        public Optional<Explanation> explanation() {
            return Optional.of(why);
        }
    }

    /**
     * There is no score, and it is not read as zero.
     *
     * @param outcome the outcome that was to be scored
     * @param reasons why, each a sentence, at least one
     */
    record NotScorable(Outcome outcome, List<String> reasons) implements ScoreResult {

        /** @throws IllegalArgumentException if there is no reason */
        public NotScorable {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("A result that is not scorable must say why.");
            }
        }

        @Override
        public Optional<Score> score() {
            return Optional.empty();
        }

        @Override
        public Optional<Explanation> explanation() {
            return Optional.empty();
        }
    }
}
