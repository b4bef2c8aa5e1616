package iomtriage.pages.form;

import iomtriage.api.review.Choice;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.Reason;
import iomtriage.api.review.ReviewFinding;
import iomtriage.http.Form;
import iomtriage.lists.CaseView;
import iomtriage.pages.frame.Words;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What somebody entered on the decision form, as entered: it is shown again until it can be put on record. */
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

    /** A reason with its tick. */
    public record ReasonBox(String code, String text, boolean ticked) {}

    /** A choice with its tick and its reasons. */
    public record ChoiceBox(String name, String text, boolean ticked, List<ReasonBox> reasons) {}

    public static DecisionForm empty(long lastSeen) {
        return new DecisionForm("", List.of(), "", SafetyAnswers.NONE, false, "", "", "", String.valueOf(lastSeen));
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

    /** The decision, or what cannot even be read. */
    public Optional<Proposal> proposal(CaseView view, String list, Instant shownAt, List<ReviewFinding> findings) {
        Optional<Choice> chosen = Arrays.stream(Choice.values())
                .filter(each -> each.name().equals(choice))
                .findFirst();
        if (chosen.isEmpty()) {
            findings.add(new ReviewFinding("choice", "Select what you decide."));
        }
        Optional<LocalDate> reviewOn = reviewOn(findings);
        if (!findings.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Proposal(
                view.subject(),
                list,
                chosen.get(),
                reasons,
                rationale,
                safety.read(),
                sensitive,
                reviewOn,
                Optional.of(shownAt),
                lastSeen.matches("[0-9]{1,18}") ? Long.parseLong(lastSeen) : 0));
    }

    private Optional<LocalDate> reviewOn(List<ReviewFinding> findings) {
        if ((day + month + year).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(number(year), number(month), number(day)));
        } catch (DateTimeException | NumberFormatException notADay) {
            findings.add(new ReviewFinding("reviewOn", "Enter a real date, for example 27 3 2026."));
            return Optional.empty();
        }
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,4}")) {
            throw new NumberFormatException("not a number");
        }
        return Integer.parseInt(text);
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
