package iomtriage.integration.attacks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came back over a connection.
 *
 * @param status of the first answer; 0 if there was none
 * @param headers of the first answer, by lower-case name
 * @param body all that follows them
 * @param count how many answers there were
 */
record Answer(int status, Map<String, List<String>> headers, String body, int count) {

    static Answer of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (!text.startsWith("HTTP/1.1 ") || end < 0) {
            return new Answer(0, Map.of(), text, 0);
        }
        Map<String, List<String>> headers = new TreeMap<>();
        String[] lines = text.substring(0, end).split("\r\n");
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.computeIfAbsent(lines[i].substring(0, colon).toLowerCase(Locale.ROOT), none -> new ArrayList<>())
                    .add(lines[i].substring(colon + 1).strip());
        }
        int status = Integer.parseInt(lines[0].substring(9, 12));
        return new Answer(status, headers, text.substring(end + 4), text.split("HTTP/1\\.1 \\d", -1).length - 1);
    }

    /** The value of a header; empty text if it was not sent. */
    String header(String name) {
        return String.join(", ", headers.getOrDefault(name, List.of()));
    }

    boolean isPage() {
        return header("content-type").startsWith("text/html") && !body.isEmpty();
    }
}
