package iomtriage.shell;

import iomtriage.api.score.PackRefusedException;
import iomtriage.api.score.PackSummary;
import iomtriage.scoring.pack.loading.PackLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says of a model pack what it is, or why it is refused. */
public final class PackText {

    private PackText() {}

    /** What is in service. */
    public static String inService(Optional<PackSummary> pack) {
        return pack.map(PackText::of)
                .orElse("No model pack is in service. Name one as \"pack\" in the configuration iomtriage.packs.");
    }

    /** The result of checking a pack: a folder or a .zip of one. */
    public static String verified(PackLoader loader, Path pack) {
        try {
            return of(loader.load(pack).summary()) + "\nIt is sound. It was not put in service.";
        } catch (PackRefusedException refused) {
            return "The pack \"" + refused.pack() + "\" fails:\n  " + String.join("\n  ", refused.reasons());
        }
    }

    private static String of(PackSummary pack) {
        List<String> lines = new ArrayList<>();
        lines.add(pack.key() + "  " + pack.intendedUse());
        lines.add("  digest    " + pack.digest());
        pack.outcomes()
                .forEach(outcome -> lines.add("  predicts  " + outcome.id() + ": " + outcome.name() + ", "
                        + outcome.windowMonths() + " months"));
        pack.limits().forEach(limit -> lines.add("  not for   " + limit));
        pack.warning().ifPresent(warning -> lines.add("  NOTE      " + warning));
        return String.join("\n", lines);
    }
}
