/** The pack in service and the packs before it. */
@NullMarked
package iomtriage.cli.live;

import org.jspecify.annotations.NullMarked;
