package iomtriage.referrals;

import iomtriage.referrals.policy.RankingPolicy;
import iomtriage.scoring.caseload.ScoredCaseload;
import iomtriage.scoring.caseload.ScoredEntry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest that names a list: it depends on everything the list depends on, and on nothing else. */
final class ListId {

    private static final int BYTES = 8;

    private ListId() {}

    static String of(RankingPolicy policy, ScoredCaseload caseload, int capacity, Ranking ranking) {
        MessageDigest digest = sha256();
        text(digest, policy.toString());
        text(digest, caseload.scorer().pack().digest());
        text(digest, caseload.name() + " " + caseload.asOf() + " " + capacity);
        for (RankedPerson ranked : ranking.people()) {
            text(digest, ranked.person().subject().value());
            numbers(digest, ranked.person().row());
        }
        for (ScoredEntry.Refused refused : caseload.refused()) {
            text(digest, refused.reference());
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static void text(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static void numbers(MessageDigest digest, double[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Double.BYTES);
        for (double number : numbers) {
            bytes.putLong(Double.doubleToLongBits(number));
        }
        digest.update(bytes.array());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java runtime has SHA-256; this one says it has not.", absent);
        }
    }
}
