package iomtriage.cli.training;

import iomtriage.scoring.pack.layout.FeatureSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a new pack says of itself. */
final class AboutOptions {

    private static final List<String> LIMITS = List.of(
            "It advises; a person decides. No status may change because of a score alone.",
            "It says what happened to people with like records, not what this person will do.",
            "It has not been checked on people from elsewhere or from a later time: evaluate it there first.");

    private static final String PROVEN_ONLY =
            "It rests on proven offences alone: arrests and charges that led to no caution or conviction are not read.";

    @Option(names = "--id", paramLabel = "ID", description = "The pack's id. Default: from the data.")
    private @Nullable String id;

    @Option(
            names = "--pack-version",
            paramLabel = "VERSION",
            defaultValue = "1",
            description = "The pack's version. Default: ${DEFAULT-VALUE}.")
    private String version;

    @Option(
            names = "--reference",
            paramLabel = "TEXT",
            defaultValue = "people the model learnt from",
            description = "Whom explanations relate to, in plain words. Default: ${DEFAULT-VALUE}.")
    private String reference;

    @Option(
            names = "--intended-use",
            paramLabel = "TEXT",
            defaultValue = "Advice on whom to consider for support and supervision, to a supervisor who decides.",
            description = "What the pack is for. Default: ${DEFAULT-VALUE}")
    private String intendedUse;

    @Option(names = "--limit", paramLabel = "TEXT", description = "What it is not for, a sentence; may be repeated.")
    private List<String> limits = new ArrayList<>();

    @Option(
            names = "--simulated",
            description = "Mark it as trained on simulated people: every list and page that shows its scores says so.")
    private boolean simulated;

    /** @param acknowledged what would have stopped training and a person says is right, each a sentence */
    PackTraining.About about(String idFromData, FeatureSet features, List<String> acknowledged) {
        List<String> all = new ArrayList<>(LIMITS);
        if (features == FeatureSet.PROVEN_ONLY) {
            all.add(PROVEN_ONLY);
        }
        all.addAll(acknowledged);
        all.addAll(limits);
        return new PackTraining.About(id == null ? idFromData : id, version, reference, intendedUse, all, simulated);
    }
}
