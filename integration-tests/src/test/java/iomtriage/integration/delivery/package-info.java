/** What an area is handed: container, service, versions. */
@NullMarked
package iomtriage.integration.delivery;

import org.jspecify.annotations.NullMarked;
