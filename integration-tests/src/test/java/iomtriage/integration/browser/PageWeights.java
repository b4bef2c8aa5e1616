package iomtriage.integration.browser;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * What pages weigh on a browser's first load: the page itself and every style, script and picture that it brings along, as
 * they come over the wire, whether or not this browser had some of them already.
 */
final class PageWeights {

    /** Headers of one answer, generously. */
    private static final int HEADERS = 800;

    private static final String SIZES = """
            const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
            const bytes = [0, 0, 0, 0];
            for (const each of all) {
              const kind = each.entryType === 'navigation' ? 0 : 2;
              bytes[kind] += each.encodedBodySize;
              bytes[kind + 1] += each.decodedBodySize;
            }
            return [...bytes, all.length, all.filter(each => each.decodedBodySize === 0).length];
            """;

    private final ChromeDriver driver;
    private final SortedMap<String, Weight> weights = new TreeMap<>();

    PageWeights(ChromeDriver driver) {
        this.driver = driver;
    }

    private record Weight(long page, long pagePlain, long assets, long assetsPlain, long files) {

        long wire() {
            return page + assets + HEADERS * files;
        }
    }

    /** Bytes of the page that is shown, over the wire. */
    long of(String name) {
        List<?> sizes = (List<?>) driver.executeScript(SIZES);
        long[] n = sizes.stream().mapToLong(each -> ((Number) each).longValue()).toArray();
        if (n[5] > 0 || n[4] < 2) {
            throw new AssertionError("The browser does not say how large every file of " + name + " is.");
        }
        Weight weight = new Weight(n[0], n[1], n[2], n[3], n[4]);
        weights.put(name, weight);
        return weight.wire();
    }

    /** One line for each page. */
    String table() {
        StringBuilder table = new StringBuilder(String.format(
                Locale.UK,
                "%-30s %10s %12s %10s %12s %6s %10s%n",
                "bytes",
                "page",
                "uncompressed",
                "assets",
                "uncompressed",
                "files",
                "first load"));
        for (Map.Entry<String, Weight> each : weights.entrySet()) {
            Weight weight = each.getValue();
            table.append(String.format(
                    Locale.UK,
                    "%-30s %,10d %,12d %,10d %,12d %6d %,10d%n",
                    each.getKey(),
                    weight.page(),
                    weight.pagePlain(),
                    weight.assets(),
                    weight.assetsPlain(),
                    weight.files(),
                    weight.wire()));
        }
        return table.toString();
    }
}
