package iomtriage.scoring.pack.manifest;

import iomtriage.api.score.Outcome;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The contents page of a model pack, {@code manifest.json}. Every field is required.
 *
 * @param format {@value #FORMAT}
 * @param id the pack's id
 * @param version the pack's version
 * @param input what the models read
 * @param outcomes what the pack predicts, with the file that holds each model
 * @param reference the population that explanations relate to, in plain words
 * @param intendedUse what the pack is for
 * @param limits what it is not for, each a sentence
 * @param simulated whether it was trained on simulated people
 * @param training how it was trained
 * @param files SHA-256 of every other file in the pack, by name
 */
public record PackManifest(
        String format,
        String id,
        String version,
        Input input,
        List<OutcomeEntry> outcomes,
        String reference,
        String intendedUse,
        List<String> limits,
        boolean simulated,
        Training training,
        SortedMap<String, String> files) {

    /** The format this software writes and reads. */
    public static final String FORMAT = "iomtriage-pack/1";

    public PackManifest {
        outcomes = List.copyOf(outcomes);
        limits = List.copyOf(limits);
        files = new TreeMap<>(files);
    }

    /**
     * What the models read.
     *
     * @param kind {@code case-records}, or {@code table} for rows of a flat table
     * @param version version of the feature catalogue or of the column specification
     */
    public record Input(String kind, String version) {}

    /**
     * One outcome and the file that holds its model.
     *
     * @param outcome what is predicted
     * @param model name of the model's file
     * @param minimumAge youngest age, in whole years, that the model may be used for; 0 where the input has no age
     */
    public record OutcomeEntry(Outcome outcome, String model, int minimumAge) {}

    /**
     * How the pack was trained.
     *
     * @param dataDigest SHA-256 of the training data
     * @param rows people trained on, by outcome id
     * @param positives people to whom the outcome happened, by outcome id
     * @param seed seed of every random choice
     * @param settings the trainer's settings, by name
     * @param command the command that makes the pack again
     */
    public record Training(
            String dataDigest,
            Map<String, Integer> rows,
            Map<String, Integer> positives,
            long seed,
            Map<String, String> settings,
            String command) {

        /** Name of the setting that says as of which day the records were read. */
        public static final String AS_OF = "data.as-of";

        /** With an outcome's id: how many periods its window has, among the settings, where the model says when it happens. */
        public static final String PERIODS = "periods.";

        /** Name of the setting that says that outcomes were learnt from each other's rows, too. */
        public static final String POOL = "pool";

        public Training {
            rows = new TreeMap<>(rows);
            positives = new TreeMap<>(positives);
            settings = new TreeMap<>(settings);
        }

        /**
         * {@return how many periods the window of an outcome has; empty where its model says whether it happens, but
         * not when}
         *
         * @param outcome id of the outcome
         * @throws IllegalArgumentException if the settings hold something else than a number there
         */
        public OptionalInt periods(String outcome) {
            String periods = settings.get(PERIODS + outcome);
            if (periods == null) {
                return OptionalInt.empty();
            }
            try {
                return OptionalInt.of(Integer.parseInt(periods));
            } catch (NumberFormatException noNumber) {
                throw new IllegalArgumentException(
                        "The manifest's setting \"" + PERIODS + outcome + "\" is no number.", noNumber);
            }
        }

        /** {@return whether outcomes were learnt from each other's rows, too} */
        public boolean arePooled() {
            return Boolean.parseBoolean(settings.get(POOL));
        }

        /** {@return the day as of which the records were read; empty if the settings do not name a day} */
        public Optional<LocalDate> asOf() {
            try {
                return Optional.ofNullable(settings.get(AS_OF)).map(LocalDate::parse);
            } catch (DateTimeParseException noDay) {
                return Optional.empty();
            }
        }
    }
}
