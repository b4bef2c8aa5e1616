package iomtriage.store;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** What nobody can guess of an entry: 256 random bits for each. */
public record Salts(RandomGenerator random) {

    private static final int BYTES = 32;

    public String next() {
        byte[] salt = new byte[BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
