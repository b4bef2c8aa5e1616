@NullMarked
package iomtriage.pages.cohort;

import org.jspecify.annotations.NullMarked;
