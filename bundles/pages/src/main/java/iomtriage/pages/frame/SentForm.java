package iomtriage.pages.frame;

import iomtriage.http.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What someone sent that could not be put on record, so that it is on the page that says so and can be sent again. */
public final class SentForm {

    private SentForm() {}

    /** The words that someone wrote. */
    public static Map<String, Object> words(Form form) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("written", form.text("rationale"));
        return model;
    }

    /** Every field as it was sent, but for some. */
    public static List<Fact> fields(Form form, Set<String> but) {
        List<Fact> fields = new ArrayList<>();
        form.fields().forEach((name, values) -> {
            if (!but.contains(name)) {
                values.forEach(value -> fields.add(new Fact(name, value)));
            }
        });
        return fields;
    }
}
