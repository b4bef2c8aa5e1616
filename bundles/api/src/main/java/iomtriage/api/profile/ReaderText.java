package iomtriage.api.profile;

import java.util.List;

/**
 * An explanation in words.
 *
 * @param reader whom it is written for
 * @param passages in the order in which to read them
 */
public record ReaderText(Reader reader, List<Passage> passages) {

    public ReaderText {
        passages = List.copyOf(passages);
    }

    /** {@return the whole as plain text, one sentence a line, a blank line between passages} */
    public String plain() {
        StringBuilder text = new StringBuilder();
        for (Passage passage : passages) {
            text.append(text.isEmpty() ? "" : "\n").append(passage.heading()).append('\n');
            passage.sentences()
                    .forEach(sentence -> text.append("  ").append(sentence).append('\n'));
        }
        return text.toString();
    }
}
