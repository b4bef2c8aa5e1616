package iomtriage.scoring.reference;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.api.oasys.OasysAnswer;
import iomtriage.api.oasys.OasysQuestion;
import iomtriage.api.oasys.PastOffence;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** One item of the dynamic form: what it asks, what it counts for, and whether the form can do without it. */
sealed interface Ogrs4Item {

    /** {@return the log-odds that one more of the item's value adds} */
    double coefficient();

    /** {@return what the item counts; an answer that is not there counts 0} */
    double value(Ogrs4Answers answers);

    /** {@return what of it was not answered, in plain words} */
    List<String> unanswered(Ogrs4Answers answers);

    /** {@return whether the official rule reads what was not answered as none} */
    boolean isOptional();

    /** Reads an item as the coefficient file lays it out. */
    static Ogrs4Item read(JsonNode item) {
        double coefficient = CoefficientFile.number(item.path("coefficient"), "of an item");
        if (item.has("pastOffence")) {
            return new Past(
                    coefficient, PastOffence.valueOf(item.path("pastOffence").asText()));
        }
        Map<OasysAnswer, Double> values = new EnumMap<>(OasysAnswer.class);
        item.path("values")
                .properties()
                .forEach(each -> values.put(
                        OasysAnswer.valueOf(each.getKey()),
                        CoefficientFile.number(each.getValue(), "of the answer " + each.getKey())));
        boolean isOptional = item.path("optional").asBoolean();
        if (item.has("anyOf")) {
            List<OasysQuestion> questions = StreamSupport.stream(
                            item.path("anyOf").spliterator(), false)
                    .map(each -> OasysQuestion.valueOf(each.asText()))
                    .toList();
            return new Asked(coefficient, questions, values, isOptional);
        }
        OasysQuestion question = OasysQuestion.valueOf(item.path("question").asText());
        Asked asked = new Asked(coefficient, List.of(question), values, isOptional);
        return item.path("onlyIf").properties().stream()
                .<Ogrs4Item>map(only -> new AskedOnlyIf(
                        asked,
                        OasysQuestion.valueOf(only.getKey()),
                        OasysAnswer.valueOf(only.getValue().asText())))
                .findFirst()
                .orElse(asked);
    }

    /** The highest value that any of these answers has. */
    record Asked(double coefficient, List<OasysQuestion> questions, Map<OasysAnswer, Double> values, boolean isOptional)
            implements Ogrs4Item {

        @Override
        public double value(Ogrs4Answers answers) {
            double highest = 0;
            for (OasysQuestion question : questions) {
                OasysAnswer answer = answers.items().get(question);
                highest = Math.max(highest, answer == null ? 0 : values.getOrDefault(answer, 0.0));
            }
            return highest;
        }

        @Override
        public List<String> unanswered(Ogrs4Answers answers) {
            return questions.stream()
                    .filter(question -> !answers.items().containsKey(question))
                    .map(OasysQuestion::label)
                    .toList();
        }
    }

    /** A value that counts only with a certain answer to another question. */
    record AskedOnlyIf(Asked asked, OasysQuestion question, OasysAnswer answer) implements Ogrs4Item {

        @Override
        public double coefficient() {
            return asked.coefficient();
        }

        @Override
        public double value(Ogrs4Answers answers) {
            return answers.items().get(question) == answer ? asked.value(answers) : 0;
        }

        @Override
        public List<String> unanswered(Ogrs4Answers answers) {
            return answers.items().containsKey(question) ? asked.unanswered(answers) : List.of(question.label());
        }

        @Override
        public boolean isOptional() {
            return asked.isOptional();
        }
    }

    /** 1 if the offence is on the list of past offences. */
    record Past(double coefficient, PastOffence offence) implements Ogrs4Item {

        @Override
        public double value(Ogrs4Answers answers) {
            return answers.pastOffences().filter(past -> past.contains(offence)).isPresent() ? 1 : 0;
        }

        @Override
        public List<String> unanswered(Ogrs4Answers answers) {
            return answers.pastOffences().isPresent() ? List.of() : List.of("the list of past offences");
        }

        @Override
        public boolean isOptional() {
            return false;
        }
    }
}
