package iomtriage.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

class ReachTest {

    private final BundleContext framework = mock(BundleContext.class);
    private final Bundle server = mock(Bundle.class);
    private final ConfigurationAdmin configurations = mock(ConfigurationAdmin.class);
    private final Reach reach = new Reach(framework);

    @BeforeEach
    void felixServesWithoutAConfiguration() {
        when(server.getSymbolicName()).thenReturn("org.apache.felix.http.jetty12");
        when(framework.getBundles()).thenReturn(new Bundle[] {server});
        @SuppressWarnings("unchecked")
        ServiceReference<ConfigurationAdmin> reference = mock(ServiceReference.class);
        when(framework.getServiceReference(ConfigurationAdmin.class)).thenReturn(reference);
        when(framework.getService(reference)).thenReturn(configurations);
    }

    @Test
    void untilSomebodySaysWhereToListenOnlyThisMachineIsAnswered() throws Exception {
        assertThat(reach.answers("127.0.0.1")).isTrue();
        assertThat(reach.answers("0:0:0:0:0:0:0:1")).isTrue();
        assertThat(reach.answers("192.0.2.7")).isFalse();

        when(configurations.listConfigurations(contains("org.apache.felix.http.host=*")))
                .thenReturn(new Configuration[] {mock(Configuration.class)});

        assertThat(reach.answers("192.0.2.7")).isTrue();
    }

    @Test
    void aPropertyOfTheFrameworkSaysSoToo() {
        when(framework.getProperty("org.apache.felix.http.host")).thenReturn("192.0.2.7");

        assertThat(reach.answers("192.0.2.7")).isTrue();
    }

    @Test
    void aServerOfAnotherMakeIsItsHostsOwnMatter() {
        when(server.getSymbolicName()).thenReturn("org.ops4j.pax.web.pax-web-jetty");

        assertThat(reach.answers("192.0.2.7")).isTrue();
    }
}
