package iomtriage.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is started and how: every setting of {@link Options}, with defaults that do for a first try. Immutable, and never shown
 * with its values.
 */
public final class LaunchSettings {

    private static final String PART = "iomtriage.launcher.part";
    private static final Map<String, Option> KNOWN = Options.all().stream()
            .collect(Collectors.toMap(
                    option -> Option.letters(option.property()), option -> option, (a, b) -> a, TreeMap::new));

    /** Values by the letters of the property. */
    private final Map<String, String> given;

    private LaunchSettings(Map<String, String> given) {
        this.given = Map.copyOf(given);
    }

    /** {@return settings as everything is standard: ranking alone, with no model pack yet} */
    public static LaunchSettings standard() {
        return new LaunchSettings(Map.of());
    }

    /**
     * {@return settings from a program's properties: {@code iomtriage.store.url}, {@code iomtriage.store-url} and
     * {@code IOMTRIAGE_STORE_URL} are the same}
     *
     * @param settings values by name; what is not named is standard
     * @throws SettingsRefusedException if a name is none of {@link Options}, or a value is not of its kind, with every
     *     finding
     */
    public static LaunchSettings of(Map<String, String> settings) {
        Map<String, String> given = new LinkedHashMap<>();
        List<String> findings = new ArrayList<>();
        new TreeMap<>(settings).forEach((name, value) -> {
            Option option = KNOWN.get(Option.letters(name));
            Optional<String> wrong = option == null ? Optional.of(unknown(name)) : finding(name, option, value);
            wrong.ifPresentOrElse(findings::add, () -> given.put(Option.letters(name), value));
        });
        if (!findings.isEmpty()) {
            throw new SettingsRefusedException(findings);
        }
        return new LaunchSettings(given);
    }

    /**
     * {@return settings from the environment, {@code IOMTRIAGE_STORE_URL} and the like} Other variables are left alone,
     * also one that begins with "IOMTRIAGE_" but with no group of {@link Options}, as container platforms set them.
     *
     * @param environment variables by name, as {@link System#getenv()} gives them
     * @throws SettingsRefusedException if a name has the group of one of the options but is none, or a value is not of
     *     its kind, with every finding
     */
    public static LaunchSettings ofEnvironment(Map<String, String> environment) {
        Map<String, String> ours = new TreeMap<>(environment);
        ours.keySet().removeIf(name -> KNOWN.values().stream().noneMatch(option -> option.isOfGroupOf(name)));
        return of(ours);
    }

    private static Optional<String> finding(String name, Option option, String value) {
        try {
            option.parse(value);
            return Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.of(name + " " + wrong.getMessage() + ".");
        }
    }

    private static String unknown(String name) {
        return "There is no setting " + name + ". There are "
                + KNOWN.values().stream().map(Option::property).collect(Collectors.joining(", ")) + ".";
    }

    /**
     * {@return the same with more, or less, to start}
     *
     * @param last the part that is started last; those before it are started too
     */
    public LaunchSettings starting(Part last) {
        return with(PART, last);
    }

    /**
     * {@return the same with one setting more, or replaced}
     *
     * @param property as {@link Option#property()} has it
     * @param value its value, read from its text
     * @throws SettingsRefusedException if there is no such setting, or the value is not of its kind
     */
    public LaunchSettings with(String property, Object value) {
        Map<String, String> more = new LinkedHashMap<>(given);
        more.putAll(of(Map.of(property, String.valueOf(value))).given);
        return new LaunchSettings(more);
    }

    /**
     * {@return the same with a model pack that is put in service at start}
     *
     * @param pack a pack folder, or a {@code .zip} of one
     */
    public LaunchSettings pack(Path pack) {
        return with("iomtriage.packs.pack", pack.toAbsolutePath());
    }

    /** {@return the part that is started last} */
    public Part part() {
        Option option = KNOWN.get(Option.letters(PART));
        return (Part) option.parse(given.getOrDefault(Option.letters(PART), standard(PART)));
    }

    /** Properties by configuration id (PID), as the framework is given them. */
    Map<String, Map<String, Object>> configurations() {
        Map<String, Map<String, Object>> all = new TreeMap<>();
        KNOWN.forEach((letters, option) -> Optional.ofNullable(given.get(letters))
                .ifPresent(text -> all.computeIfAbsent(option.pid(), pid -> new TreeMap<>())
                        .put(option.key(), option.parse(text))));
        all.remove(Options.LAUNCHER);
        Map<String, Object> http = all.computeIfAbsent(HttpServer.PID, pid -> new TreeMap<>());
        http.putAll(HttpServer.standard());
        http.putIfAbsent(HttpServer.HOST, standard("iomtriage.http.host"));
        http.putIfAbsent(HttpServer.PORT, Integer.valueOf(standard("iomtriage.http.port")));
        HttpServer.withTls(http);
        StoreAddress.complete(all.computeIfAbsent(StoreAddress.PID, pid -> new TreeMap<>()), folder());
        return all;
    }

    /** How its pages are reached. */
    String scheme() {
        return configurations().get(HttpServer.PID).containsKey(HttpServer.KEYSTORE) ? "https" : "http";
    }

    private Path folder() {
        String property = "iomtriage.launcher.folder";
        return Path.of(given.getOrDefault(Option.letters(property), standard(property)));
    }

    private static String standard(String property) {
        return KNOWN.get(Option.letters(property)).standard().orElseThrow();
    }

    @Override
    public String toString() {
        return "LaunchSettings[" + part() + ", " + given.size() + " given]";
    }
}
