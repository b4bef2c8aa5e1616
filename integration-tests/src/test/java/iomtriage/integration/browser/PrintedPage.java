package iomtriage.integration.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.openqa.selenium.chrome.ChromeDriver;

/** What comes out where the page that is shown is printed on A4, upright, without background colours. */
final class PrintedPage {

    private static final double WIDTH_IN_INCHES = 8.27;
    private static final double HEIGHT_IN_INCHES = 11.69;
    private static final int POINTS_AN_INCH = 72;

    /** Between margins of 12 mm, as a browser lays it out: 96 pixels are an inch. */
    private static final int WIDTH_IN_PIXELS = 703;

    /** Contrast of text on white paper that WCAG asks of small print. */
    private static final double READABLE = 4.5;

    /** A longer one, such as a hash, may go over two lines. */
    private static final int LONGEST_WORD = 20;

    private static final double MARGIN_IN_POINTS = 12 / 25.4 * POINTS_AN_INCH;

    /**
     * What ought to be on paper: of every table that is printed the headings and the last row, and what of the page would be
     * broken in the middle of a word, cut off or too pale.
     */
    private static final String EXPECTED = """
            const shown = element => element.checkVisibility() && !hidden(element);
            const hidden = element => element.closest('.govuk-visually-hidden, .govuk-visually-hidden-focusable') !== null
                || (element.getBoundingClientRect().width <= 1 && element.getBoundingClientRect().height <= 1);
            const written = cell => {
              const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
              let text = '';
              while (walker.nextNode())
                if (shown(walker.currentNode.parentElement) && !walker.currentNode.parentElement.closest('svg'))
                  text += walker.currentNode.textContent;
              return text.trim();
            };
            const longest = arguments[1];
            const inTwo = cell => {
              const found = [], range = document.createRange();
              const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const node = walker.currentNode;
                if (!shown(node.parentElement)) continue;
                for (const word of node.textContent.matchAll(/[\\p{L}\\p{N}\\u00ad%.,]+/gu)) {
                  range.setStart(node, word.index);
                  range.setEnd(node, word.index + word[0].length);
                  if (word[0].length < longest && !word[0].includes('\\u00ad') && range.getClientRects().length > 1) found.push(word[0]);
                }
              }
              return found;
            };
            const texts = [], broken = [];
            for (const table of document.querySelectorAll('table')) {
              if (!shown(table)) continue;
              const rows = [...table.rows].filter(shown);
              const wanted = [...table.querySelectorAll('thead th')];
              if (rows.length) wanted.push(...rows[rows.length - 1].cells);
              texts.push(...wanted.filter(shown).map(written).filter(text => text));
              broken.push(...wanted.filter(shown).flatMap(inTwo));
            }
            const levels = colour => (colour.match(/[\\d.]+/g) || []).map(Number);
            const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
                .map(v => v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4))
                .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
            const cut = [], pale = [];
            for (const element of document.body.querySelectorAll('*')) {
              if (!element.checkVisibility() || element.closest('svg') || hidden(element)) continue;
              const style = getComputedStyle(element);
              if ((style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
                  || (style.overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1))
                cut.push(element.outerHTML.slice(0, 120));
              const own = [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
              if (own && 1.05 / (light(levels(style.color)) + 0.05) < arguments[0])
                pale.push(style.color + ' ' + element.outerHTML.slice(0, 120));
            }
            return {texts: texts, broken: broken, cut: cut, pale: pale};
            """;

    private final ChromeDriver driver;

    PrintedPage(ChromeDriver driver) {
        this.driver = driver;
    }

    /**
     * Prints to a file, and holds what is on paper to what ought to be there.
     *
     * @return the text on paper
     */
    String check(Path file) throws IOException {
        Map<String, List<String>> expected = expected();
        byte[] pdf = print();
        Files.createDirectories(file.getParent());
        Files.write(file, pdf);
        assertThat(expected.get("broken")).as("words broken in two in %s", file).isEmpty();
        assertThat(expected.get("cut")).as("cut off in print in %s", file).isEmpty();
        assertThat(expected.get("pale")).as("too pale on paper in %s", file).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Paper paper = new Paper();
            String written = paper.getText(document);
            String text = withoutSpaces(written);
            assertThat(paper.outside).as("printed beside the paper in %s", file).isEmpty();
            assertThat(expected.get("texts"))
                    .as("headings and last rows of tables in %s", file)
                    .allSatisfy(each -> assertThat(text).contains(withoutSpaces(each)));
            return written;
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, List<String>> expected() {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        try {
            return (Map<String, List<String>>) Page.inWindow(
                    driver, WIDTH_IN_PIXELS, 1000, () -> driver.executeScript(EXPECTED, READABLE, LONGEST_WORD));
        } finally {
            driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        }
    }

    private byte[] print() {
        Map<String, Object> printed = driver.executeCdpCommand(
                "Page.printToPDF",
                Map.of(
                        "paperWidth",
                        WIDTH_IN_INCHES,
                        "paperHeight",
                        HEIGHT_IN_INCHES,
                        "printBackground",
                        false,
                        "preferCSSPageSize",
                        true));
        return Base64.getDecoder().decode((String) printed.get("data"));
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("[\\s\\u00a0\\u00ad\\u200b\\u2010-]+", "");
    }

    /** Reads text in the order in which it was drawn, so that the lines of one cell stay together. */
    private static final class Paper extends PDFTextStripper {
        private final List<String> outside = new ArrayList<>();

        Paper() throws IOException {
            setSortByPosition(false);
            setSuppressDuplicateOverlappingText(false);
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            // Where the letter begins, and where it ends along the line, which may be turned.
            double length = text.getWidthDirAdj();
            double left = text.getTextMatrix().getTranslateX();
            double bottom = text.getTextMatrix().getTranslateY();
            double right = left + length * Math.cos(Math.toRadians(text.getDir()));
            double top = bottom + length * Math.sin(Math.toRadians(text.getDir()));
            if (!text.getUnicode().isBlank()
                    && !(isWithin(left, right, WIDTH_IN_INCHES) && isWithin(bottom, top, HEIGHT_IN_INCHES))) {
                outside.add(text.getUnicode());
            }
            super.processTextPosition(text);
        }

        private static boolean isWithin(double one, double other, double inches) {
            // What is drawn in the margins is cut off; half a point is what browsers round by.
            double least = MARGIN_IN_POINTS - 0.5;
            return Math.min(one, other) >= least && Math.max(one, other) <= inches * POINTS_AN_INCH - least;
        }
    }
}
