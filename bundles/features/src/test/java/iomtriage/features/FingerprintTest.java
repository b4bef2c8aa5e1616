package iomtriage.features;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.features.definition.Feature;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Models are trained on a version of the catalogue. What it means must not change while the version stays. */
class FingerprintTest {

    private static final String VERSION = "2.0.0";
    private static final String FINGERPRINT = "f4b9b80375af8558f80462feb6e6effd67ce39805f893ce6e6c0bcf0087b02ad";

    @Test
    void aVersionStandsForTheLayoutAndTheExactValues() throws NoSuchAlgorithmException {
        assertThat(People.CATALOGUE.version() + " " + fingerprint())
                .as("Layout or values changed: give FeatureCatalogue a new version, and set both constants here.")
                .isEqualTo(VERSION + " " + FINGERPRINT);
    }

    private static String fingerprint() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Feature feature : People.CATALOGUE.features()) {
            String layout = feature.id() + feature.unit() + feature.kind() + feature.direction() + feature.categories();
            digest.update(layout.getBytes(StandardCharsets.UTF_8));
        }
        Random random = new Random(20_260_101);
        ByteBuffer bytes = ByteBuffer.allocate(8 * People.CATALOGUE.size());
        for (int i = 0; i < 500; i++) {
            CaseRecord person = RandomPeople.person(random);
            bytes.clear();
            for (double value : People.row(person, People.AS_OF)) {
                bytes.putLong(Double.doubleToLongBits(value));
            }
            digest.update(bytes.array());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
