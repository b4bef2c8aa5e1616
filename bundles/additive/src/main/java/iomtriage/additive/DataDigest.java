package iomtriage.additive;

import iomtriage.additive.AdditiveData.Column;
import iomtriage.additive.internal.model.ModelFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A fingerprint of training data: names, kinds, categories, values, outcomes, weights and groups. */
final class DataDigest {
    private final MessageDigest digest = ModelFile.sha256();
    private final ByteBuffer buffer = ByteBuffer.allocate(8 * 1024);

    private DataDigest() {}

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
        data.followUp().ifPresent(followed -> {
            digest.add("followed over " + followed.periods() + " periods\n");
            for (double time : followed.time()) {
                digest.add(Double.doubleToLongBits(time));
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
