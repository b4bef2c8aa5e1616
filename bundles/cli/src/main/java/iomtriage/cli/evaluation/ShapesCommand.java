package iomtriage.cli.evaluation;

import iomtriage.api.score.PackRefusedException;
import iomtriage.cli.files.MarkedFolder;
import iomtriage.cli.measure.FeatureNames;
import iomtriage.cli.measure.OutcomeValidator;
import iomtriage.cli.measure.ShapeFigures;
import iomtriage.cli.pack.Packs;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.evaluation.figure.Figure;
import iomtriage.evaluation.report.Block;
import iomtriage.evaluation.report.EvaluationReport;
import iomtriage.evaluation.report.Section;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws every term of a pack. */
@Command(
        name = "shapes",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header =
                "Draws every term of a pack: the model itself, as SVG with the numbers beside it, and one page of them all.")
public final class ShapesCommand implements Callable<Integer> {

    private static final String PAGE = "shapes.html";

    @Parameters(paramLabel = "PACK", description = "Model pack: a folder or a .zip of one.")
    private Path pack;

    @Option(
            names = "--outcome",
            paramLabel = "ID",
            split = ",",
            description = "Outcomes to draw. Default: all of the pack.")
    private List<String> outcomes = new ArrayList<>();

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "Where the drawings go.")
    private Path out;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws PackRefusedException, IOException {
        ModelPack loaded = Packs.load(pack);
        SortedMap<String, byte[]> files = new TreeMap<>();
        List<Section> sections = new ArrayList<>();
        loaded.summary()
                .warning()
                .ifPresent(warning -> sections.add(new Section("Note", List.of(new Block.Notice(warning)))));
        int drawn = 0;
        for (OutcomeModel model : Packs.outcomes(loaded, outcomes)) {
            List<Figure> figures = new ShapeFigures(
                            model.model(),
                            FeatureNames.of(loaded.layout()),
                            OutcomeValidator.slug(model.outcome().id()))
                    .strongest(model.model().terms().size());
            sections.add(section(model, figures));
            figures.forEach(figure -> put(files, figure));
            drawn += figures.size();
        }
        String page = new EvaluationReport("Terms of " + loaded.summary().key(), sections).html();
        files.put(PAGE, page.getBytes(StandardCharsets.UTF_8));
        new MarkedFolder(PAGE).write(files, out);
        if (output.isJson()) {
            output.json(new TreeMap<>(
                    Map.of("terms", drawn, "pack", loaded.summary().key().toString())));
        } else {
            output.line("%,d terms of %s drawn in %s.", drawn, loaded.summary().key(), out.getFileName());
        }
        return ExitCode.DONE;
    }

    private static Section section(OutcomeModel model, List<Figure> figures) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph("Most important first. Terms that never move a score are left out: "
                + figures.size() + " of " + model.model().terms().size() + " are shown."));
        figures.forEach(figure -> blocks.add(new Block.Drawing(figure)));
        return new Section(OutcomeValidator.title(model.outcome()), blocks);
    }

    private static void put(SortedMap<String, byte[]> files, Figure figure) {
        files.put(figure.name() + ".svg", figure.svg().getBytes(StandardCharsets.UTF_8));
        files.put(figure.name() + ".csv", figure.csv().getBytes(StandardCharsets.UTF_8));
    }
}
