package iomtriage.reviews.wording;

import iomtriage.api.profile.Passage;
import iomtriage.api.profile.Reader;
import iomtriage.api.profile.ReaderText;
import java.util.ArrayList;
import java.util.List;

/** Collects passages, leaving out those with nothing to say. Not thread-safe. */
final class Text {

    private final Reader reader;
    private final List<Passage> passages = new ArrayList<>();

    Text(Reader reader) {
        this.reader = reader;
    }

    Text passage(String heading, List<String> sentences) {
        if (!sentences.isEmpty()) {
            passages.add(new Passage(heading, sentences));
        }
        return this;
    }

    ReaderText build() {
        return new ReaderText(reader, passages);
    }
}
