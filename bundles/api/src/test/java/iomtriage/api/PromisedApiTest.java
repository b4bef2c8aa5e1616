package iomtriage.api;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Jar;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Diff;
import aQute.bnd.service.diff.Tree;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A host that compiled and ran goes on to: nothing that would break it changes unnoticed. */
class PromisedApiTest {

    private static final Path PROMISED = Path.of("src/test/resources/iomtriage/api/promised-api.txt");
    private static final Path NOW = Path.of("target/promised-api.txt");

    private final DiffPluginImpl differ = new DiffPluginImpl();

    @Test
    void nothingThatHostsRelyOnWasTakenAwayOrChanged() throws Exception {
        assertThat(breaking(now(), promised()))
                .as(
                        "What breaks hosts. If it must be, say in the change log what a host has to do and, from 1.0.0 on, raise the"
                                + " major version; then put " + NOW + " in the place of " + PROMISED
                                + ". A release does the latter anyway, so that what was added is promised, too")
                .isEmpty();
    }

    @Test
    void aMethodTakenAwayIsToldAndOneAddedToWhatHostsCallIsNot() throws Exception {
        Tree now = now();
        List<String> lines = Files.readAllLines(NOW);
        Tree more = PromisedApi.read(differ, with(lines, "rank(iomtriage", "rankTwice(iomtriage"));

        assertThat(breaking(now, more)).singleElement().asString().contains("TriageService", "rankTwice(");
        assertThat(breaking(more, now)).isEmpty();
    }

    /** The same lines, with a method beside the first that is called so. */
    private static List<String> with(List<String> lines, String method, String other) {
        List<String> more = new ArrayList<>(lines);
        int at = 0;
        while (!lines.get(at).contains(" METHOD " + method)) {
            at++;
        }
        int end = at + 1;
        int depth = depth(lines.get(at));
        while (depth(lines.get(end)) > depth) {
            end++;
        }
        more.addAll(
                end,
                lines.subList(at, end).stream()
                        .map(line -> line.replace(method, other))
                        .toList());
        return more;
    }

    private static int depth(String line) {
        return line.length() - line.stripLeading().length();
    }

    private Tree now() throws Exception {
        try (Jar jar = new Jar(new File("target/classes"))) {
            String text = PromisedApi.text(differ.tree(jar).get("<api>"));
            Files.writeString(NOW, text);
            return PromisedApi.read(differ, text.lines().toList());
        }
    }

    private Tree promised() throws Exception {
        return PromisedApi.read(differ, Files.readAllLines(PROMISED));
    }

    private static List<String> breaking(Tree now, Tree promised) {
        List<String> found = new ArrayList<>();
        note(now.diff(promised), "", found);
        return found;
    }

    private static void note(Diff diff, String within, List<String> found) {
        String name = within + "/" + diff.getName();
        if (diff.getDelta() == Delta.REMOVED && diff.getOlder().ifRemoved() == Delta.MAJOR) {
            found.add(name + " was taken away or changed");
        } else if (diff.getDelta() == Delta.ADDED && diff.getNewer().ifAdded() == Delta.MAJOR) {
            found.add(name + " was added to what hosts implement, without a default");
        } else if (diff.getDelta() == Delta.MAJOR) {
            diff.getChildren().forEach(child -> note(child, name, found));
        }
    }
}
