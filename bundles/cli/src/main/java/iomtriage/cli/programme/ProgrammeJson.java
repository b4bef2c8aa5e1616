package iomtriage.cli.programme;

import iomtriage.evaluation.Measured;
import iomtriage.evaluation.matching.Balance;
import iomtriage.evaluation.programme.Attrition;
import iomtriage.evaluation.programme.CostBenefit;
import iomtriage.evaluation.programme.Effect;
import iomtriage.evaluation.programme.ProgrammeFinding;
import iomtriage.evaluation.report.ProgrammeWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An evaluation of a programme as plain values, to be written as JSON. */
final class ProgrammeJson {

    private ProgrammeJson() {}

    static Map<String, Object> of(
            EvaluatedRecords records,
            ProgrammeFinding found,
            Attrition attrition,
            List<String> notes,
            Optional<CostBenefit> worth) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("evaluation", records.json());
        json.put("verdict", found.verdict().name());
        json.put("warnings", new ProgrammeWords(found).warnings());
        json.put("reoffending", effect(found.reoffending()));
        found.resampled().ifPresent(again -> json.put("resampled", measured(again)));
        found.needed().ifPresent(people -> json.put("peopleNeeded", people));
        json.put("others", found.others().stream().map(ProgrammeJson::effect).toList());
        json.put(
                "overlapWeighting",
                found.overlap().stream().map(ProgrammeJson::effect).toList());
        json.put("withoutMatching", effect(found.unmatched()));
        json.put("placebo", effect(found.placebo()));
        json.put("provenOffencesPerPerson", change(found.change()));
        json.put(
                "attrition", attrition.steps().stream().map(ProgrammeJson::step).toList());
        json.put("compared", found.compared());
        json.put("effectiveSize", found.effectiveSize());
        json.put("faultyFollowUps", faults(found.faults()));
        json.put("balance", found.balance().stream().map(ProgrammeJson::balance).toList());
        worth.ifPresent(each -> json.put("costs", costs(each)));
        json.put("notes", notes);
        return json;
    }

    private static Map<String, Object> costs(CostBenefit found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("verdict", found.verdict());
        json.put("breakEven", measured(found.breakEven()));
        json.put("avoided", measured(found.avoided()));
        json.put("saved", measured(found.saved()));
        return json;
    }

    private static Map<String, Object> effect(Effect effect) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("outcome", effect.outcome());
        json.put("unit", effect.unit().name());
        json.put("participants", measured(effect.participants()));
        json.put("compared", measured(effect.compared()));
        json.put("difference", measured(effect.difference()));
        return json;
    }

    private static Map<String, Object> measured(Measured figure) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", figure.value());
        json.put("low", figure.low());
        json.put("high", figure.high());
        return json;
    }

    private static Map<String, Object> change(ProgrammeFinding.Change change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("participantsBefore", change.participantsBefore());
        json.put("participantsAfter", change.participantsAfter());
        json.put("comparedBefore", change.comparedBefore());
        json.put("comparedAfter", change.comparedAfter());
        json.put("difference", measured(change.difference()));
        return json;
    }

    private static Map<String, Object> faults(ProgrammeFinding.Faults faults) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("participants", faults.participants());
        json.put("compared", faults.compared());
        return json;
    }

    private static Map<String, Object> step(Attrition.Step step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("step", step.words());
        json.put("people", step.left());
        json.put("lost", step.lost());
        return json;
    }

    /** A difference that is infinite, or a ratio that is not defined, is left out: JSON has no such numbers. */
    private static Map<String, Object> balance(Balance row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("fact", row.covariate());
        json.put("need", row.need());
        if (Double.isFinite(row.before())) {
            json.put("before", row.before());
        }
        if (Double.isFinite(row.after())) {
            json.put("after", row.after());
        }
        row.varianceRatio().ifPresent(ratio -> json.put("varianceRatio", ratio));
        json.put("balanced", row.balanced());
        return json;
    }
}
