package iomtriage.rest.message;

import iomtriage.http.Request;
import java.util.List;

/** The parameters of an address, read one by one like the fields of a body. Not thread-safe. */
public final class Parameters {

    private final Request request;
    private final Faults faults;

    public Parameters(Request request, Faults faults) {
        this.request = request;
        this.faults = faults;
    }

    /**
     * A whole number.
     *
     * @param otherwise what it is where it is not said
     */
    public long number(String name, long otherwise, long least, long most) {
        List<String> sent = request.query().getOrDefault(name, List.of());
        if (sent.isEmpty()) {
            return otherwise;
        }
        if (sent.size() > 1) {
            faults.form(name, "It must be one whole number.");
            return otherwise;
        }
        return number(name, sent.get(0), otherwise, least, most);
    }

    /**
     * Whole numbers of one name.
     *
     * @param count how many there may be
     */
    public List<Integer> numbers(String name, int least, int most, int count) {
        List<String> sent = request.query().getOrDefault(name, List.of());
        if (sent.size() > count) {
            faults.value(name, "It must be there " + count + " times at most.");
            return List.of();
        }
        return sent.stream()
                .map(each -> (int) number(name, each, least, least, most))
                .toList();
    }

    private long number(String name, String sent, long otherwise, long least, long most) {
        String text = sent.strip();
        if (!text.matches("-?[0-9]{1,18}")) {
            faults.form(name, "It must be one whole number.");
            return otherwise;
        }
        long number = Long.parseLong(text);
        if (number < least || number > most) {
            faults.value(
                    name,
                    "It must be "
                            + (most == Long.MAX_VALUE ? least + " or more." : "from " + least + " to " + most + "."));
            return otherwise;
        }
        return number;
    }
}
