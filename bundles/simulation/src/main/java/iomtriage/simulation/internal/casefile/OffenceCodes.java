package iomtriage.simulation.internal.casefile;

import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.offence.OffenceCode;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.simulation.internal.career.Offence;
import iomtriage.simulation.internal.career.RandomStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which Home Office code an offence is charged as: a common one of its group that contradicts nothing noted about it. */
final class OffenceCodes {

    private static final String FILE = "offence-code-shares.txt";
    private static final Map<OffenceGroup, List<Common>> BY_GROUP = read();

    private OffenceCodes() {}

    /** @param fits whether an offence may have it, by what is noted about it */
    private record Common(OffenceCode code, double share, Predicate<Offence> fits) {

        static Common of(String line) {
            String[] words = line.split(" +", 4);
            return new Common(OffenceCode.of(words[0]), Integer.parseInt(words[1]), fits(words[2]));
        }

        private static Predicate<Offence> fits(String word) {
            return switch (word) {
                case "all" -> offence -> true;
                case "domestic" -> offence -> offence.has(EventFlag.DOMESTIC_ABUSE);
                case "not-domestic" -> offence -> !offence.has(EventFlag.DOMESTIC_ABUSE);
                case "weapon" -> offence -> offence.has(EventFlag.WEAPON);
                default -> throw new IllegalStateException(FILE + " says of no code which events it fits: " + word);
            };
        }
    }

    /** Draws the code of an offence: one number, whatever the offence. */
    static OffenceCode draw(Offence offence, RandomStream random) {
        List<Common> fitting = BY_GROUP.get(offence.group()).stream()
                .filter(common -> common.fits().test(offence))
                .toList();
        double left =
                random.uniform() * fitting.stream().mapToDouble(Common::share).sum();
        int at = 0;
        while (at < fitting.size() - 1 && left >= fitting.get(at).share()) {
            left -= fitting.get(at++).share();
        }
        return fitting.get(at).code();
    }

    private static Map<OffenceGroup, List<Common>> read() {
        try (InputStream in = OffenceCodes.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The simulation lacks its table " + FILE + ". Build it again.");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Common::of)
                    .collect(Collectors.groupingBy(
                            common -> common.code().meaning().orElseThrow().group()));
        } catch (IOException e) {
            throw new UncheckedIOException("The simulation's table " + FILE + " cannot be read. Build it again.", e);
        }
    }
}
