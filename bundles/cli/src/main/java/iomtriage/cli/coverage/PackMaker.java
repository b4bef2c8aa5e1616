package iomtriage.cli.coverage;

import iomtriage.api.referral.Progress;
import iomtriage.api.score.PackRefusedException;
import iomtriage.cli.pack.Packs;
import iomtriage.cli.people.TrainingData;
import iomtriage.cli.training.PackTraining;
import iomtriage.cli.training.TrainerOptions;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.manifest.PackManifest;
import iomtriage.scoring.pack.writing.PackWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeMap;

/** Makes a pack again, by the settings of its manifest, from other people. Changes by hand are not made again. */
final class PackMaker {

    private final PackManifest manifest;
    private final Path folder;
    private final int threads;
    private final Progress progress;

    PackMaker(PackManifest manifest, Path folder, int threads, Progress progress) {
        this.manifest = manifest;
        this.folder = folder;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * One pack.
     *
     * @param name what it is called, in the progress and as a folder
     * @param seed added to the manifest's, so that random choices are other ones as well
     */
    ModelPack make(String name, TrainingData people, long seed) throws IOException, PackRefusedException {
        PackManifest.Training training = manifest.training();
        TrainerOptions options = TrainerOptions.of(training.settings(), training.seed() + seed);
        PackTraining trainer = new PackTraining(
                options, threads, (stage, done, total) -> progress.at(name + ": " + stage, done, total));
        PackTraining.About about = new PackTraining.About(
                manifest.id(),
                manifest.version(),
                manifest.reference(),
                manifest.intendedUse(),
                manifest.limits(),
                manifest.simulated());
        Path own = folder.resolve(name.replace(' ', '-'));
        new PackWriter()
                .write(trainer.pack(people, about, new PackTraining.Recipe(training.command(), new TreeMap<>())), own);
        return Packs.load(own);
    }
}
