package iomtriage.integration.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * The pictures of the supervisor's guide and of the README: what is seen of a page without scrolling. Taken on every run, and put in
 * the place of those that are checked in when the build is told to: see bundles/pages/README.md.
 */
final class GuidePictures {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final Path CHECKED_IN = ROOT.resolve("bundles/pages/src/main/resources/iomtriage/pages/guide");
    private static final boolean RENEW = "renew".equals(System.getProperty("iomtriage.pictures"));
    private static final List<String> IN_README = List.of("list", "person");
    private static final List<String> ALL = List.of("list", "person", "agenda", "decide");
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    /** What the two pictures of the README may weigh together, in bytes. */
    private static final int HEAVIEST = 300_000;

    /** Pages have few colours: so many hold their letters' edges, too. */
    private static final int COLOURS = 16;

    private final Page page;
    private final Path made;

    GuidePictures(Page page, Path made) {
        this.page = page;
        this.made = made;
    }

    /** Takes the picture of the page that is shown. */
    void take(String name) throws IOException {
        byte[] picture = small(page.pictureOf(WIDTH, HEIGHT));
        Files.createDirectories(made);
        Files.write(made.resolve(name + ".png"), picture);
        if (RENEW) {
            Files.createDirectories(CHECKED_IN);
            Files.write(CHECKED_IN.resolve(name + ".png"), picture);
        }
    }

    /** Those that are checked in are there, as wide as those just taken, light enough, and shown by the README. */
    void check() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        long weight = 0;
        for (String name : ALL) {
            BufferedImage picture =
                    ImageIO.read(CHECKED_IN.resolve(name + ".png").toFile());
            assertThat(picture.getWidth()).as("width of %s", name).isEqualTo(WIDTH);
            assertThat(made.resolve(name + ".png")).exists();
        }
        for (String name : IN_README) {
            Path picture = CHECKED_IN.resolve(name + ".png");
            assertThat(readme).contains("(" + ROOT.relativize(picture) + ")");
            weight += Files.size(picture);
        }
        assertThat(weight).as("bytes of the README's pictures together").isLessThan(HEAVIEST);
    }

    /** The same picture with its most frequent colours alone, each other one as the nearest of them. */
    private static byte[] small(byte[] png) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        Map<Integer, Integer> counts = new HashMap<>();
        for (int pixel : pixels) {
            counts.merge(pixel, 1, Integer::sum);
        }
        int[] palette = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COLOURS)
                .mapToInt(Map.Entry::getKey)
                .toArray();
        Map<Integer, Integer> nearest = new HashMap<>();
        BufferedImage small = new BufferedImage(
                picture.getWidth(),
                picture.getHeight(),
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, palette.length, palette, 0, false, -1, 0));
        for (int i = 0; i < pixels.length; i++) {
            int index = nearest.computeIfAbsent(pixels[i], pixel -> nearest(pixel, palette));
            small.getRaster().setSample(i % picture.getWidth(), i / picture.getWidth(), 0, index);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(small, "png", out);
        return out.toByteArray();
    }

    private static int nearest(int pixel, int[] palette) {
        int best = 0;
        for (int i = 1; i < palette.length; i++) {
            if (distance(pixel, palette[i]) < distance(pixel, palette[best])) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int difference = (one >> shift & 0xff) - (other >> shift & 0xff);
            sum += difference * difference;
        }
        return sum;
    }
}
