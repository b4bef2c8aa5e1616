package iomtriage.spring;

import iomtriage.launcher.LaunchSettings;
import iomtriage.launcher.Option;
import iomtriage.launcher.Options;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Settings from the program's own configuration, by Spring's rules of what wins over what. */
final class SpringSettings {

    private static final String PREFIX = "iomtriage";

    private SpringSettings() {}

    /** @throws iomtriage.launcher.SettingsRefusedException if there is no such setting, or a value is not of its kind */
    static LaunchSettings of(ConfigurableEnvironment environment) {
        MutablePropertySources declared = new MutablePropertySources();
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (!ConfigurationPropertySources.isAttachedConfigurationPropertySource(source)
                    && !source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)) {
                declared.addLast(source);
            }
        }
        Map<String, String> written = bound(new Binder(
                ConfigurationPropertySources.from(declared), new PropertySourcesPlaceholdersResolver(environment)));
        Map<String, String> all = bound(Binder.get(environment));
        // Container platforms set variables of their own for a service of our name.
        Set<String> groups = Options.all().stream().map(Option::group).collect(Collectors.toSet());
        all.keySet().removeIf(key -> !written.containsKey(key) && !groups.contains(key.split("\\.")[0]));
        return LaunchSettings.of(all.entrySet().stream()
                .collect(Collectors.toMap(each -> PREFIX + "." + each.getKey(), Map.Entry::getValue)));
    }

    private static Map<String, String> bound(Binder binder) {
        return new TreeMap<>(
                binder.bind(PREFIX, Bindable.mapOf(String.class, String.class)).orElseGet(Map::of));
    }
}
