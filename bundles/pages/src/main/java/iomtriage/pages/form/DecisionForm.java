package iomtriage.pages.form;

import iomtriage.api.review.Choice;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.Reason;
import iomtriage.api.review.ReviewFinding;
import iomtriage.http.Form;
import iomtriage.lists.reader.CaseView;
import iomtriage.pages.frame.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What someone entered on the decision form, as entered: it is shown again until it can be put on record. */
public record DecisionForm(
        String choice,
        List<String> reasons,
        String rationale,
        SafetyAnswers safety,
        boolean sensitive,
        String day,
        String month,
        String year,
        String lastSeen) {

    private static final String REVIEW_ON = "reviewOn";

    /** A reason with its tick. */
    public record ReasonBox(String code, String text, boolean ticked) {}

    /** A choice with its tick and its reasons. */
    public record ChoiceBox(String name, String text, boolean ticked, List<ReasonBox> reasons) {}

    /** Begins with a choice that someone made before; with none where there is no such choice. */
    public static DecisionForm chosen(String choice, long lastSeen) {
        return new DecisionForm(
                Arrays.stream(Choice.values()).map(Choice::name).anyMatch(choice::equals) ? choice : "",
                List.of(),
                "",
                SafetyAnswers.NONE,
                false,
                "",
                "",
                "",
                String.valueOf(lastSeen));
    }

    /** Begins to say that a line of the record is wrong. */
    public static DecisionForm dataIsWrong(String line, long lastSeen) {
        return new DecisionForm(
                Choice.DATA_IS_WRONG.name(),
                List.of(),
                "This line of the record is wrong. " + line + ".\nWhat is right: ",
                SafetyAnswers.NONE,
                false,
                "",
                "",
                "",
                String.valueOf(lastSeen));
    }

    public static DecisionForm of(Form form) {
        String choice = form.text("choice");
        return new DecisionForm(
                choice,
                form.all("reasons-" + choice),
                form.text("rationale").replace("\r\n", "\n"),
                SafetyAnswers.of(form),
                form.has("sensitive"),
                form.text("day"),
                form.text("month"),
                form.text("year"),
                form.text("lastSeen"));
    }

    /** The same, for someone who has seen what is on record by now. */
    public DecisionForm seen(long newest) {
        return new DecisionForm(
                choice, reasons, rationale, safety, sensitive, day, month, year, String.valueOf(newest));
    }

    /**
     * The decision as far as it can be read, to be judged with everything else that is wrong.
     *
     * @param findings what cannot be read is added
     * @return empty if no choice was made
     */
    public Optional<Proposal> proposal(CaseView view, String list, Instant shownAt, List<ReviewFinding> findings) {
        Optional<Choice> chosen = Arrays.stream(Choice.values())
                .filter(each -> each.name().equals(choice))
                .findFirst();
        if (chosen.isEmpty()) {
            findings.add(new ReviewFinding("choice", "Select what you decide."));
        }
        WrittenDate.Reading read = date(shownAt);
        if (read instanceof WrittenDate.Reading.Wrong wrong) {
            findings.add(new ReviewFinding(REVIEW_ON, wrong.message()));
        }
        Optional<LocalDate> reviewOn =
                read instanceof WrittenDate.Reading.Day written ? Optional.of(written.day()) : Optional.empty();
        return chosen.map(each -> new Proposal(
                view.subject(),
                list,
                each,
                reasons,
                rationale,
                safety.read(),
                sensitive,
                reviewOn,
                Optional.of(shownAt),
                lastSeen.matches("[0-9]{1,18}") ? Long.parseLong(lastSeen) : 0));
    }

    private WrittenDate.Reading date(Instant now) {
        return new WrittenDate(day, month, year).read(example(now));
    }

    /** A date that could be entered: a month ahead, never one that has passed. */
    public static String example(Instant now) {
        LocalDate day = LocalDate.ofInstant(now, Words.ZONE).plusMonths(1);
        return day.getDayOfMonth() + " " + day.getMonthValue() + " " + day.getYear();
    }

    /** The first input of each field, by its id. */
    public Map<String, String> inputs(List<Reason> offered, Instant now) {
        Map<String, String> inputs = new HashMap<>(SafetyAnswers.inputs());
        inputs.put("choice", "choice-" + Choice.values()[0].name());
        inputs.put(
                "reasons",
                offered.stream()
                        .filter(reason -> reason.choices().stream()
                                .anyMatch(each -> each.name().equals(choice)))
                        .findFirst()
                        .map(reason -> choice + "-" + reason.code())
                        .orElse("choice-" + Choice.values()[0].name()));
        inputs.put(REVIEW_ON, wrongParts(now).get(0));
        return inputs;
    }

    /** Which parts of the date to mark where something is wrong with it. */
    public List<String> wrongParts(Instant now) {
        return new WrittenDate(day, month, year).wrongParts(example(now));
    }

    /** @param fitting choices that fit where the person stands */
    public List<ChoiceBox> choices(List<Reason> offered, Set<Choice> fitting) {
        List<ChoiceBox> boxes = new ArrayList<>();
        for (Choice each : fitting) {
            boxes.add(new ChoiceBox(
                    each.name(),
                    Words.capital(each.label()),
                    each.name().equals(choice),
                    offered.stream()
                            .filter(reason -> reason.choices().contains(each))
                            .map(reason -> new ReasonBox(
                                    reason.code(),
                                    reason.text(),
                                    each.name().equals(choice) && reasons.contains(reason.code())))
                            .toList()));
        }
        return boxes;
    }
}
