package iomtriage.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How much is started. Each part brings those before it. */
public enum Part {

    /** Scores, cohorts and referral lists; nothing is kept. */
    RANKING,
    /** Also decisions and their audit trail, in a store. */
    DECISIONS,
    /** Also pages and the HTTP interface. */
    PAGES;

    /** This part and those before it, in the order in which they start. */
    List<Part> withThoseBefore() {
        return Arrays.stream(values()).filter(each -> each.compareTo(this) <= 0).toList();
    }

    /** The bundles that this library carries for this part alone. They are read wherever the class path has them. */
    List<CarriedBundle> bundles() {
        String folder = "bundles/" + name().toLowerCase(Locale.ROOT) + "/";
        try (InputStream index = CarriedBundle.resource(folder + "index.txt")) {
            return Arrays.stream(new String(index.readAllBytes(), StandardCharsets.UTF_8)
                            .strip()
                            .split(","))
                    .map(path -> path.substring(path.lastIndexOf('/') + 1))
                    .sorted()
                    .map(name -> new CarriedBundle(name, folder + name))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
