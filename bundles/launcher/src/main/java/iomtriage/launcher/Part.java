package iomtriage.launcher;

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
        return CarriedFolder.files(folder).stream()
                .map(name -> new CarriedBundle(name, folder + name))
                .toList();
    }
}
