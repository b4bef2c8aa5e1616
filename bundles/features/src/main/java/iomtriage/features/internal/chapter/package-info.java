/** The chapters of the catalogue: each declares its features and how they are computed. */
@NullMarked
package iomtriage.features.internal.chapter;

import org.jspecify.annotations.NullMarked;
