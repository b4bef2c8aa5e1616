package iomtriage.cli.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import iomtriage.api.score.VersionedId;
import iomtriage.cli.terminal.JsonText;
import iomtriage.cli.terminal.Refusal;
import iomtriage.records.files.AtomicFile;
import iomtriage.records.files.Sha256;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.writing.PackArchive;
import iomtriage.scoring.pack.writing.PackParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder that a service takes its pack from: {@code current.zip} is the pack in service, {@code packs/} keeps every pack that
 * ever was, {@code history.jsonl} says who put which there, when and why. Each line of the history holds the digest of the one
 * before it and its own, so that none can be changed or taken out unnoticed by anyone who does not work out all digests after it
 * anew; against one who does, the newest digest is noted elsewhere.
 */
public final class LiveFolder {

    /** The pack in service. */
    public static final String CURRENT = "current.zip";

    private static final String HISTORY = "history.jsonl";
    private static final String KEPT = "packs";
    private static final String NOTHING_BEFORE = "0".repeat(64);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path folder;

    public LiveFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Puts a pack into service. The history is written first: a crash in between leaves a line too many, never a pack in service
     * that no line tells of.
     *
     * @param checked the pack, already checked
     * @throws Refusal if the history does not hold together, or a pack without a signature would replace one that has one
     */
    public Promotion promote(ModelPack checked, Path pack, Entry entry) throws IOException {
        List<String> lines = lines();
        refuseIfBroken(lines, entry.acceptsUnsealed());
        PackParts parts = PackParts.read(pack);
        refuseIfSignatureIsLost(parts);
        Promotion promotion = new Promotion(
                entry.at().toString(),
                checked.summary().key().toString(),
                checked.digest(),
                checked.manifest().simulated(),
                entry.by(),
                entry.reason(),
                lines.isEmpty() ? NOTHING_BEFORE : Sha256.hex(lines.get(lines.size() - 1)),
                null);
        promotion = promotion.sealed();
        PackArchive.write(parts.files(), kept(checked.digest()));
        lines.add(JsonText.line(promotion));
        write(lines);
        PackArchive.write(parts.files(), folder.resolve(CURRENT));
        return promotion;
    }

    private void refuseIfSignatureIsLost(PackParts next) throws IOException {
        if (!next.signed()
                && Files.exists(current())
                && PackParts.read(current()).signed()) {
            throw new Refusal(
                    "The pack in service is signed and this one is not, so it is not put in its place: nobody could"
                            + " tell any more who made it. Have it signed (iomtriage sign), and promote it again.");
        }
    }

    /**
     * What a pack would replace if that is a step back: a newer version of the same pack, or one that came after this very pack.
     *
     * @param next the pack that is to be put in service
     */
    public Optional<String> stepBackFrom(ModelPack next) throws IOException {
        List<Promotion> history = history();
        if (history.isEmpty()) {
            return Optional.empty();
        }
        Promotion now = history.get(history.size() - 1);
        boolean wasThere = history.stream().anyMatch(each -> each.digest().equals(next.digest()));
        return !now.digest().equals(next.digest())
                        && (wasThere || isNewer(now.pack(), next.summary().key()))
                ? Optional.of(now.pack())
                : Optional.empty();
    }

    /** Versions are compared number by number, and what is no number as text. */
    private static boolean isNewer(String now, VersionedId next) {
        VersionedId there = VersionedId.parse(now);
        return there.id().equals(next.id()) && compare(there.version(), next.version()) > 0;
    }

    private static int compare(String one, String other) {
        String[] ones = one.split("[.-]");
        String[] others = other.split("[.-]");
        for (int i = 0; i < Math.min(ones.length, others.length); i++) {
            boolean numbers = ones[i].matches("[0-9]{1,9}") && others[i].matches("[0-9]{1,9}");
            int order = numbers
                    ? Integer.compare(Integer.parseInt(ones[i]), Integer.parseInt(others[i]))
                    : ones[i].compareTo(others[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(ones.length, others.length);
    }

    /** Every promotion, oldest first. */
    public List<Promotion> history() throws IOException {
        List<Promotion> promotions = new ArrayList<>();
        for (String line : lines()) {
            promotions.add(promotion(line));
        }
        return promotions;
    }

    /** What is wrong with the history, each a sentence; nothing if every line follows from the one before. */
    public List<String> faults() throws IOException {
        return faults(false);
    }

    private List<String> faults(boolean acceptsUnsealed) throws IOException {
        List<String> lines = lines();
        List<String> faults = new ArrayList<>();
        String previous = NOTHING_BEFORE;
        for (int i = 0; i < lines.size(); i++) {
            Promotion promotion = promotion(lines.get(i));
            if (!promotion.previous().equals(previous)) {
                faults.add("Line " + (i + 1)
                        + " of the history does not follow from the one before: a line was changed, taken"
                        + " out or put in.");
            }
            if (!promotion.isSound()) {
                faults.add("Line " + (i + 1) + " of the history was changed: its own digest does not fit.");
            } else if (i == lines.size() - 1 && promotion.own() == null && !acceptsUnsealed) {
                faults.add("Line " + (i + 1)
                        + " of the history has no digest of its own, so nobody can tell whether it was"
                        + " changed. Earlier versions wrote none: compare it with what you know, and promote"
                        + " with --accept-unsealed.");
            }
            if (!Files.exists(kept(promotion.digest()))) {
                faults.add("The pack of line " + (i + 1) + " is no longer in " + KEPT + "/.");
            }
            previous = Sha256.hex(lines.get(i));
        }
        return faults;
    }

    /** Where a pack is kept, so that it can be promoted again. */
    public Path kept(String digest) {
        return folder.resolve(KEPT).resolve(digest + ".zip");
    }

    /** The pack in service. */
    public Path current() {
        return folder.resolve(CURRENT);
    }

    private void refuseIfBroken(List<String> lines, boolean acceptsUnsealed) throws IOException {
        boolean unsealed = acceptsUnsealed
                && lines.stream().allMatch(line -> promotion(line).own() == null);
        List<String> faults = lines.isEmpty() ? List.of() : faults(unsealed);
        if (!faults.isEmpty()) {
            throw new Refusal("The history of this folder does not hold together, so nothing is promoted.", faults);
        }
    }

    private List<String> lines() throws IOException {
        Path history = folder.resolve(HISTORY);
        return Files.exists(history) ? new ArrayList<>(Files.readAllLines(history)) : new ArrayList<>();
    }

    private void write(List<String> lines) throws IOException {
        try (AtomicFile history = AtomicFile.create(folder.resolve(HISTORY))) {
            history.writer().write(String.join("\n", lines) + "\n");
            history.commit();
        }
    }

    private static Promotion promotion(String line) {
        try {
            Promotion read = MAPPER.readValue(line, Promotion.class);
            if (read != null) {
                return read;
            }
        } catch (JsonProcessingException damaged) {
            // As a line that holds the word null.
        }
        throw new Refusal("A line of the history is damaged. Restore " + HISTORY + " from a backup.");
    }

    /**
     * What is written down of a promotion.
     *
     * @param by who answers for it
     * @param reason why
     * @param at when
     * @param acceptsUnsealed whether a history whose lines have no digest of their own, as earlier versions wrote it, is accepted
     */
    public record Entry(String by, String reason, Instant at, boolean acceptsUnsealed) {}

    /**
     * One line of the history of a service's packs.
     *
     * @param at when, in UTC, as ISO 8601
     * @param pack id and version of the pack
     * @param digest SHA-256 of its manifest
     * @param simulated whether it was trained on simulated people
     * @param by who promoted it
     * @param reason why
     * @param previous SHA-256 of the line before; 64 zeros for the first
     * @param own SHA-256 of the line without this; null in lines that earlier versions wrote
     */
    @JsonPropertyOrder({"at", "pack", "digest", "simulated", "by", "reason", "previous", "own"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Promotion(
            String at,
            String pack,
            String digest,
            boolean simulated,
            String by,
            String reason,
            String previous,
            @Nullable String own) {

        /** The same with its own digest. */
        Promotion sealed() {
            return new Promotion(at, pack, digest, simulated, by, reason, previous, Sha256.hex(JsonText.line(bare())));
        }

        /** Whether it is as it was written, as far as its own digest tells. */
        boolean isSound() {
            return own == null || equals(sealed());
        }

        private Promotion bare() {
            return new Promotion(at, pack, digest, simulated, by, reason, previous, null);
        }
    }
}
