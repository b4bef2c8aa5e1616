package iomtriage.cli.run;

import iomtriage.additive.AdditiveModel;
import iomtriage.cli.measure.FeatureNames;
import iomtriage.cli.measure.OutcomeValidator;
import iomtriage.cli.measure.ShapeFigures;
import iomtriage.evaluation.figure.Figure;
import iomtriage.evaluation.report.Block;
import iomtriage.evaluation.report.EvaluationReport;
import iomtriage.evaluation.report.Section;
import iomtriage.evaluation.report.ValidationSections;
import iomtriage.scoring.pack.manifest.PackManifest;
import java.util.ArrayList;
import java.util.List;

/** The validation report: one page that loads nothing from anywhere. */
public final class ReportPage {

    private static final int TERMS = 12;
    private static final String SIMULATED =
            "Trained on simulated people: for demonstration and testing, not for decisions about anyone.";

    private final PackManifest manifest;
    private final List<AdditiveModel> models;

    private final FeatureNames names;

    /**
     * @param models in the order of the manifest's outcomes
     * @param names what the drawings call features
     */
    public ReportPage(PackManifest manifest, List<AdditiveModel> models, FeatureNames names) {
        this.names = names;
        this.manifest = manifest;
        this.models = List.copyOf(models);
    }

    /** The page as HTML. */
    public String html(List<ValidatedOutcome> measured, List<String> notes) {
        List<Section> sections = new ArrayList<>();
        sections.add(whatThisIs(measured, notes));
        measured.forEach(each -> sections.addAll(ValidationSections.of(each.validation())));
        for (int i = 0; i < models.size(); i++) {
            sections.add(terms(i));
        }
        return new EvaluationReport(manifest.id() + " " + manifest.version(), sections).html();
    }

    private Section whatThisIs(List<ValidatedOutcome> measured, List<String> notes) {
        List<Block> blocks = new ArrayList<>();
        if (manifest.simulated()) {
            blocks.add(new Block.Notice(SIMULATED));
        }
        measured.stream()
                .flatMap(each -> each.split().warnings().stream())
                .map(Block.Notice::new)
                .forEach(blocks::add);
        blocks.add(new Block.Paragraph(manifest.intendedUse()));
        List<String> points = new ArrayList<>();
        measured.forEach(each -> points.add(each.validation().outcome() + ": "
                + each.heldOut().count() + " people, " + each.split().words() + "."));
        points.addAll(notes);
        points.add("Made by: " + manifest.training().command());
        points.add("SHA-256 of the data: " + manifest.training().dataDigest());
        blocks.add(new Block.Points(points));
        blocks.add(new Block.Points(manifest.limits()));
        return new Section("What this is", blocks);
    }

    private Section terms(int index) {
        PackManifest.OutcomeEntry entry = manifest.outcomes().get(index);
        String prefix = OutcomeValidator.slug(entry.outcome().id());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph("The terms that matter most, of "
                + models.get(index).terms().size() + ". What a term adds to the log-odds is relative to the average of "
                + manifest.reference() + "."));
        for (Figure figure : new ShapeFigures(models.get(index), names, prefix).strongest(TERMS)) {
            blocks.add(new Block.Drawing(figure));
        }
        return new Section(OutcomeValidator.title(entry.outcome()) + ": the model itself", blocks);
    }
}
