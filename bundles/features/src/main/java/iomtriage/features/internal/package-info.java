/** How features are computed, and the tables that declare them. */
@NullMarked
package iomtriage.features.internal;

import org.jspecify.annotations.NullMarked;
