package iomtriage.cli.run;

import iomtriage.additive.AdditiveModel;
import iomtriage.api.score.VersionedId;
import iomtriage.cli.files.MarkedFolder;
import iomtriage.cli.measure.FeatureNames;
import iomtriage.cli.measure.HeldOutScores;
import iomtriage.cli.people.LabelledPeople;
import iomtriage.cli.people.TrainingData;
import iomtriage.cli.terminal.JsonText;
import iomtriage.evaluation.figure.Figure;
import iomtriage.evaluation.governance.AtrsRecord;
import iomtriage.evaluation.governance.IntervalCheck;
import iomtriage.evaluation.governance.MetricsFile;
import iomtriage.evaluation.governance.ModelCard;
import iomtriage.evaluation.governance.TripodChecklist;
import iomtriage.evaluation.performance.NetBenefit;
import iomtriage.evaluation.report.ValidationFigures;
import iomtriage.evaluation.validation.Validation;
import iomtriage.records.files.CsvText;
import iomtriage.scoring.pack.manifest.PackEvaluation;
import iomtriage.scoring.pack.manifest.PackManifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything about a run, as plain files. What may leave the area goes into the pack too: the model card, and the report without
 * groupings that have a small group. Who was held out how, and every group, stay in the run folder.
 */
public final class RunFolder {

    /** What a run folder is known by. */
    public static final String MARK = "run.json";

    /** In the first format, the number of people held out of a split was called "judged". */
    private static final String FORMAT = "iomtriage-run/2";

    private final PackManifest manifest;
    private final List<AdditiveModel> models;
    private final TrainingData data;
    private final List<ValidatedOutcome> measured;
    private final String owner;
    private final Optional<IntervalCheck> intervals;

    /**
     * @param models in the order of the manifest's outcomes
     * @param intervals how often intervals of packs made in the same way held what they say, where that was counted
     */
    public RunFolder(
            PackManifest manifest,
            List<AdditiveModel> models,
            TrainingData data,
            List<ValidatedOutcome> measured,
            String owner,
            Optional<IntervalCheck> intervals) {
        this.manifest = manifest;
        this.models = models;
        this.data = data;
        this.measured = measured;
        this.owner = owner;
        this.intervals = intervals;
    }

    /** The files that travel with the pack: they hold nothing of the machine, so that the pack is the same everywhere. */
    public SortedMap<String, byte[]> packDocuments() {
        ModelCard card = card();
        SortedMap<String, byte[]> files = new TreeMap<>();
        put(files, "model-card.md", card.markdown());
        put(files, "model-card.json", card.json());
        List<ValidatedOutcome> published =
                measured.stream().map(ValidatedOutcome::published).toList();
        files.put(PackEvaluation.FILE, Evaluations.of(published).json());
        intervals.ifPresent(check -> put(files, IntervalCheck.FILE, check.json()));
        put(files, "report.html", page().html(published, data.notes()));
        return files;
    }

    /** Writes the folder. */
    public void write(Path place, RunFacts facts) throws IOException {
        SortedMap<String, byte[]> files = packDocuments();
        AtrsRecord record = AtrsRecord.draft(card());
        put(files, "atrs.md", record.markdown());
        put(files, "atrs.json", record.json());
        put(files, "tripod-ai.md", TripodChecklist.draft(card()).markdown());
        put(files, "metrics.json", MetricsFile.json(validations()));
        put(files, "report.html", page().html(measured, data.notes()));
        put(files, "split.csv", splits());
        put(files, MARK, JsonText.pretty(run(facts)));
        for (ValidatedOutcome each : measured) {
            put(files, "figures/" + each.validation().name() + "-decision-curve.csv", decisionCurve(each));
        }
        for (Validation validation : validations()) {
            for (Figure figure : ValidationFigures.of(validation)) {
                put(files, "figures/" + figure.name() + ".svg", figure.svg());
                put(files, "figures/" + figure.name() + ".csv", figure.csv());
            }
        }
        new MarkedFolder(MARK).write(files, place);
    }

    /** Net benefit at every threshold: of listing by the scores, and of listing everybody; of listing nobody it is 0. */
    private static String decisionCurve(ValidatedOutcome each) {
        StringBuilder lines = new StringBuilder("threshold,model,everybody\n");
        NetBenefit.curve(each.heldOut().scored())
                .forEach(point -> lines.append(point.threshold())
                        .append(',')
                        .append(point.model())
                        .append(',')
                        .append(point.everybody())
                        .append('\n'));
        return lines.toString();
    }

    private ReportPage page() {
        return new ReportPage(manifest, models, FeatureNames.of(data.layout()));
    }

    private ModelCard card() {
        return Cards.card(manifest, data, owner, validations(), intervals);
    }

    private List<Validation> validations() {
        return measured.stream().map(ValidatedOutcome::validation).toList();
    }

    /** Who was held out from the model of which fold, and on which score: nobody else's was used for the figures. */
    private String splits() {
        StringBuilder lines = new StringBuilder("outcome,id,happened,probability,repeat,fold\n");
        for (ValidatedOutcome each : measured) {
            HeldOutScores heldOut = each.heldOut();
            LabelledPeople people = heldOut.people();
            int folds = Math.max(1, each.split().folds().size() / heldOut.repeats());
            for (int i = 0; i < people.size(); i++) {
                lines.append(people.plan().outcome().id())
                        .append(',')
                        .append(CsvText.field(people.people().get(i).reference()))
                        .append(',')
                        .append(people.happened()[i] ? 1 : 0)
                        .append(',')
                        .append(heldOut.probability()[i])
                        .append(',')
                        .append(heldOut.fold()[i] / folds + 1)
                        .append(',')
                        .append(heldOut.fold()[i] % folds + 1)
                        .append('\n');
            }
        }
        return lines.toString();
    }

    private Map<String, Object> run(RunFacts facts) {
        Map<String, Object> run = new TreeMap<>();
        run.put("format", FORMAT);
        run.put("command", facts.command());
        run.put("pack", new VersionedId(manifest.id(), manifest.version()).toString());
        run.put("simulated", manifest.simulated());
        run.put("data", Map.of("name", data.name(), "sha256", data.digest(), "description", data.description()));
        run.put("trainedOn", manifest.training().rows());
        run.put("positives", manifest.training().positives());
        run.put("seed", manifest.training().seed());
        run.put("settings", manifest.training().settings());
        run.put("splits", splitWords());
        run.put(
                "warnings",
                measured.stream()
                        .flatMap(each -> each.split().warnings().stream())
                        .toList());
        run.put("notes", data.notes());
        run.put("software", facts.software());
        run.put("machine", facts.machine());
        return run;
    }

    private Map<String, Object> splitWords() {
        Map<String, Object> words = new TreeMap<>();
        measured.forEach(each -> words.put(
                each.heldOut().people().plan().outcome().id(),
                Map.of("how", each.split().words(), "heldOut", each.heldOut().count())));
        return words;
    }

    private static void put(SortedMap<String, byte[]> files, String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
