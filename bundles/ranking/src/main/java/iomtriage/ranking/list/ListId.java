package iomtriage.ranking.list;

import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.cohort.Nomination;
import iomtriage.api.place.Placement;
import iomtriage.cohorts.definition.DefinitionIdentity;
import iomtriage.ranking.place.ListBasis;
import iomtriage.ranking.place.Ranking;
import iomtriage.ranking.policy.PolicyIdentity;
import iomtriage.ranking.tier.RankedPerson;
import iomtriage.records.files.Sha256;
import iomtriage.scoring.caseload.ScoredCaseload;
import iomtriage.scoring.caseload.ScoredEntry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * The digest that names a list: it depends on everything the list depends on, and on nothing else. People are digested in
 * stretches of fixed length, so that several threads can share the work and still come to the same digest.
 */
final class ListId {

    private static final int BYTES = 8;
    private static final int STRETCH = 4096;

    private final ListBasis basis;
    private final int capacity;

    ListId(ListBasis basis, int capacity) {
        this.basis = basis;
        this.capacity = capacity;
    }

    String of(Ranking ranking) {
        ScoredCaseload caseload = basis.candidates().caseload();
        MessageDigest digest = Sha256.start();
        PolicyIdentity.lines(basis.policy()).forEach(line -> text(digest, line));
        text(digest, basis.pack().digest());
        List<CohortDefinition> definitions = basis.candidates().pass().definitions();
        text(digest, Integer.toString(definitions.size()));
        definitions.forEach(definition -> text(digest, DefinitionIdentity.of(definition)));
        text(digest, caseload.name() + " " + caseload.asOf() + " " + capacity);
        for (Nomination nomination : basis.candidates().nominations()) {
            text(digest, nomination.subject().value());
            text(digest, nomination.list() + " " + nomination.from() + " " + nomination.to());
            text(digest, nomination.by());
        }
        for (Placement placement : basis.candidates().placements()) {
            text(digest, placement.subject().value());
            text(digest, placement.rule() + " " + placement.from() + " " + placement.to());
            text(digest, placement.by());
            text(digest, placement.reason());
        }
        for (byte[] stretch : stretches(ranking)) {
            digest.update(stretch);
        }
        // Sorted: a list is the same in whatever order its records come.
        caseload.refused().stream()
                .map(ScoredEntry.Refused::reference)
                .sorted()
                .forEach(reference -> text(digest, reference));
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private List<byte[]> stretches(Ranking ranking) {
        byte[][] digests = new byte[(ranking.size() + STRETCH - 1) / STRETCH][];
        basis.workers().each(digests.length, part -> {
            int end = Math.min(ranking.size(), (part + 1) * STRETCH);
            MessageDigest digest = Sha256.start();
            ByteBuffer row = ByteBuffer.allocate(basis.pack().layout().size() * Double.BYTES);
            for (RankedPerson ranked : ranking.people().subList(part * STRETCH, end)) {
                text(digest, ranked.person().subject().value());
                numbers(digest, row.clear(), ranked.person().row());
            }
            digests[part] = digest.digest();
        });
        return List.of(digests);
    }

    private static void text(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static void numbers(MessageDigest digest, ByteBuffer bytes, double[] numbers) {
        for (double number : numbers) {
            bytes.putLong(Double.doubleToLongBits(number));
        }
        digest.update(bytes.flip());
    }
}
