package iomtriage.ranking;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The text of the policy that ships, for tests to damage. */
public final class PolicyText {

    private PolicyText() {}

    public static String standard() {
        try (InputStream json = PolicyText.class.getResourceAsStream("/iomtriage/ranking/policy/iom-default.json")) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** The policy with no places kept for anybody: they go by order alone. */
    public static String byOrderAlone() {
        return withPlaces("[]", "0");
    }

    /** The policy with other places kept. */
    public static String withPlaces(String quotas, String leastLift) {
        String text = standard();
        int from = text.indexOf("\"quotas\": [");
        int to = text.indexOf("]", from) + 1;
        return (text.substring(0, from) + "\"quotas\": " + quotas + text.substring(to))
                .replace("\"leastLift\": 1.0", "\"leastLift\": " + leastLift);
    }

    /** The policy with one passage changed, which must be there. */
    public static String standardWith(String passage, String changed) {
        String text = standard();
        if (!text.contains(passage)) {
            throw new AssertionError("The policy that ships has no passage " + passage);
        }
        return text.replace(passage, changed);
    }
}
