package iomtriage.additive.internal;

import iomtriage.additive.AdditiveData;
import iomtriage.additive.AdditiveData.Column;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A fingerprint of training data: names, kinds, categories, values, outcomes, weights and groups. */
final class DataDigest {
    private final MessageDigest digest;
    private final ByteBuffer buffer = ByteBuffer.allocate(8 * 1024);

    private DataDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    static String sha256(AdditiveData data) {
        DataDigest digest = new DataDigest();
        for (Column column : data.columns()) {
            digest.add(column.name() + "\n" + column.kind() + "\n" + column.categories() + "\n");
            for (double value : column.values()) {
                digest.add(Double.doubleToLongBits(value));
            }
        }
        for (boolean outcome : data.outcome()) {
            digest.add(outcome ? 1 : 0);
        }
        data.weights().ifPresent(weights -> {
            for (double weight : weights) {
                digest.add(Double.doubleToLongBits(weight));
            }
        });
        data.groups().ifPresent(groups -> {
            for (int group : groups) {
                digest.add(group);
            }
        });
        digest.flush();
        return HexFormat.of().formatHex(digest.digest.digest());
    }

    private void add(String text) {
        flush();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(long bits) {
        if (buffer.remaining() < 8) {
            flush();
        }
        buffer.putLong(bits);
    }

    private void flush() {
        digest.update(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
