package iomtriage.scoring.pack.loading;

import iomtriage.additive.AdditiveModel;
import iomtriage.additive.AdditiveScorer;
import iomtriage.api.score.PackRefusedException;
import iomtriage.api.score.VersionedId;
import iomtriage.records.files.Sha256;
import iomtriage.records.signature.Ed25519;
import iomtriage.scoring.internal.file.GoldenVector;
import iomtriage.scoring.internal.file.PackFiles;
import iomtriage.scoring.internal.file.PackJson;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import iomtriage.scoring.pack.layout.InputLayout;
import iomtriage.scoring.pack.layout.InputLayouts;
import iomtriage.scoring.pack.manifest.PackDocuments;
import iomtriage.scoring.pack.manifest.PackEvaluation;
import iomtriage.scoring.pack.manifest.PackManifest;
import iomtriage.scoring.pack.manifest.Thresholds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/** Reads a pack and checks all of it: format, digests, signature, layout, models, thresholds and golden vectors. */
public final class PackLoader {

    private final InputLayouts layouts;
    private final PackTrust trust;

    /**
     * @param layouts how the rows of a pack are laid out
     * @param trust whose signature a pack must have
     */
    public PackLoader(InputLayouts layouts, PackTrust trust) {
        this.layouts = layouts;
        this.trust = trust;
    }

    /**
     * Loads a pack.
     *
     * @param pack a pack folder, or a {@code .zip} of one
     * @return the pack, checked
     * @throws PackRefusedException if it fails any check, with every reason that could be told
     */
    public ModelPack load(Path pack) throws PackRefusedException {
        return new Loading(read(pack)).load();
    }

    private static PackFiles read(Path pack) throws PackRefusedException {
        String name = String.valueOf(pack.getFileName());
        if (!Files.exists(pack)) {
            throw new PackRefusedException(
                    name, List.of("There is no folder or archive of that name. Check the path to the pack."));
        }
        try {
            return PackFiles.read(pack);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new PackRefusedException(
                    name,
                    List.of("It cannot be read: it is damaged, too large, or not a folder or .zip archive."
                            + " Copy it again from where it was made."));
        }
    }

    /** One pack on its way in: collects reasons until going on makes no sense. */
    private final class Loading {
        private final PackFiles files;
        private final List<String> reasons = new ArrayList<>();

        Loading(PackFiles files) {
            this.files = files;
        }

        ModelPack load() throws PackRefusedException {
            PackManifest manifest = json(PackFiles.MANIFEST, PackManifest.class);
            refuseIfAnyReason();
            checkFormat(manifest);
            checkFiles(manifest);
            checkSignature();
            refuseIfAnyReason();
            Optional<InputLayout> layout = layout(manifest);
            Thresholds thresholds = json(PackFiles.THRESHOLDS, Thresholds.class);
            refuseIfAnyReason();
            List<OutcomeModel> models = models(manifest, layout.orElseThrow(), thresholds);
            refuseIfAnyReason();
            checkGoldenVectors(models);
            PackDocuments documents = documents(manifest);
            refuseIfAnyReason();
            return new ModelPack(
                    manifest, layout.orElseThrow(), models, Sha256.hex(bytes(PackFiles.MANIFEST)), documents);
        }

        private PackDocuments documents(PackManifest manifest) throws PackRefusedException {
            Optional<String> card = Optional.ofNullable(files.contents().get(PackDocuments.CARD))
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
            if (!files.contents().containsKey(PackEvaluation.FILE)) {
                return new PackDocuments(card, Optional.empty());
            }
            PackEvaluation evaluation = json(PackEvaluation.FILE, PackEvaluation.class);
            List<String> predicted = manifest.outcomes().stream()
                    .map(entry -> entry.outcome().id())
                    .toList();
            for (PackEvaluation.Reliability each : evaluation.outcomes()) {
                if (!predicted.contains(each.outcome())) {
                    reasons.add("Its evaluation is of an outcome that it does not predict. Ask who made the pack.");
                }
            }
            return new PackDocuments(card, Optional.of(evaluation));
        }

        private void checkFormat(PackManifest manifest) {
            if (!PackManifest.FORMAT.equals(manifest.format())) {
                reasons.add("Its format is not \"" + PackManifest.FORMAT
                        + "\". Use a pack made by this version of the software.");
            }
            if (!VersionedId.isOne(manifest.id(), manifest.version())) {
                reasons.add("Its id or version is blank, or its id holds an \"@\". Name it anew where it is made.");
            }
            if (manifest.outcomes().isEmpty()) {
                reasons.add("It predicts no outcome.");
            }
        }

        private void checkFiles(PackManifest manifest) {
            for (Map.Entry<String, String> file : manifest.files().entrySet()) {
                byte[] bytes = files.contents().get(file.getKey());
                if (bytes == null) {
                    reasons.add("The file \"" + file.getKey() + "\" is missing. Copy the pack again.");
                } else if (!Sha256.hex(bytes).equals(file.getValue())) {
                    reasons.add("The file \"" + file.getKey()
                            + "\" is not the one the manifest lists: its SHA-256 differs. Copy the pack again.");
                }
            }
            for (String name : new TreeSet<>(files.contents().keySet())) {
                if (!manifest.files().containsKey(name)
                        && !name.equals(PackFiles.MANIFEST)
                        && !name.equals(PackFiles.SIGNATURE)) {
                    reasons.add("The file \"" + name + "\" is not listed in the manifest. Remove it.");
                }
            }
        }

        private void checkSignature() {
            if (trust.key().isEmpty()) {
                return;
            }
            byte[] signature = files.contents().get(PackFiles.SIGNATURE);
            if (signature == null || !verifies(signature)) {
                reasons.add((signature == null ? "It is not signed" : "Its signature does not match the trusted key")
                        + ", and this installation requires a signature. Have it signed by the key's owner.");
            }
        }

        private boolean verifies(byte[] signature) {
            return Ed25519.verifies(
                    files.contents().get(PackFiles.MANIFEST),
                    signature,
                    trust.key().orElseThrow());
        }

        private Optional<InputLayout> layout(PackManifest manifest) {
            PackManifest.Input input = manifest.input();
            Optional<InputLayout> layout;
            try {
                layout = layouts.layout(input, files.contents());
            } catch (IOException unreadable) {
                reasons.add("Its description of the input cannot be read. Copy the pack again.");
                return Optional.empty();
            }
            if (layout.isEmpty()) {
                reasons.add(layouts.whyNone(input));
            }
            return layout;
        }

        private List<OutcomeModel> models(PackManifest manifest, InputLayout layout, Thresholds thresholds) {
            List<OutcomeModel> models = new ArrayList<>();
            for (PackManifest.OutcomeEntry entry : manifest.outcomes()) {
                reasons.addAll(thresholds.faults(entry.outcome().id()));
                model(manifest, entry, layout, thresholds).ifPresent(models::add);
            }
            return models;
        }

        private Optional<OutcomeModel> model(
                PackManifest manifest, PackManifest.OutcomeEntry entry, InputLayout layout, Thresholds thresholds) {
            byte[] bytes = files.contents().get(entry.model());
            if (bytes == null) {
                reasons.add("The model file \"" + entry.model() + "\" is missing. Copy the pack again.");
                return Optional.empty();
            }
            try {
                OptionalInt periods =
                        manifest.training().periods(entry.outcome().id());
                AdditiveModel model = AdditiveModel.load(bytes);
                return Optional.of(new OutcomeModel(entry, model, periods, layout, thresholds, manifest.reference()));
            } catch (IOException | IllegalArgumentException refused) {
                reasons.add("The model file \"" + entry.model() + "\" cannot be used: " + refused.getMessage());
                return Optional.empty();
            }
        }

        private void checkGoldenVectors(List<OutcomeModel> models) throws PackRefusedException {
            List<GoldenVector> vectors;
            try {
                vectors = PackJson.readLines(bytes(PackFiles.GOLDEN_VECTORS), GoldenVector.class);
            } catch (IOException damaged) {
                reasons.add("The file \"" + PackFiles.GOLDEN_VECTORS + "\" cannot be read. Copy the pack again.");
                return;
            }
            for (OutcomeModel model : models) {
                List<GoldenVector> own = vectors.stream()
                        .filter(vector ->
                                vector.outcome().equals(model.outcome().id()))
                        .toList();
                if (own.isEmpty()) {
                    reasons.add("It has no golden vector for the outcome \""
                            + model.outcome().id() + "\", so its scores cannot be checked.");
                } else if (!own.stream().allMatch(vector -> holds(model, vector))) {
                    reasons.add("The model of \"" + model.outcome().id()
                            + "\" does not give the scores that its golden vectors expect. Do not use it;"
                            + " ask who made the pack.");
                }
            }
        }

        private boolean holds(OutcomeModel model, GoldenVector vector) {
            AdditiveScorer scorer = model.model().scorer();
            if (vector.row().size() != scorer.featureCount()
                    || vector.contributions().size() != scorer.termCount()) {
                return false;
            }
            double[] row = vector.row().stream()
                    .mapToDouble(value -> value == null ? Double.NaN : value)
                    .toArray();
            double[] terms = new double[scorer.termCount()];
            boolean same = close(scorer.explain(row, 0, terms, 0), vector.logOdds());
            for (int i = 0; i < terms.length; i++) {
                same &= close(terms[i], vector.contributions().get(i));
            }
            return same;
        }

        private boolean close(double one, double other) {
            return Math.abs(one - other) <= GoldenVector.TOLERANCE;
        }

        private <T> T json(String name, Class<T> type) throws PackRefusedException {
            byte[] bytes = bytes(name);
            try {
                return PackJson.read(bytes, type);
            } catch (IOException damaged) {
                throw new PackRefusedException(
                        files.name(),
                        List.of("The file \"" + name
                                + "\" is damaged, or has a field too many or too few. Copy the pack again."));
            }
        }

        private byte[] bytes(String name) throws PackRefusedException {
            byte[] bytes = files.contents().get(name);
            if (bytes == null) {
                throw new PackRefusedException(
                        files.name(), List.of("The file \"" + name + "\" is missing, so this is not a model pack."));
            }
            return bytes;
        }

        private void refuseIfAnyReason() throws PackRefusedException {
            if (!reasons.isEmpty()) {
                throw new PackRefusedException(files.name(), reasons);
            }
        }
    }
}
